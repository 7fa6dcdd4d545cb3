// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/visible_text.h"

namespace rollcall::wording
{
namespace
{

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kBlackFlag = 0x1F3F4;

bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isJoiner(char32_t c)
{
    return c == kZeroWidthNonJoiner || c == kZeroWidthJoiner;
}

bool isVariationSelector(char32_t c)
{
    return isBetween(c, 0xFE00, 0xFE0F) || isBetween(c, 0xE0100, 0xE01EF);
}

bool isFlagTag(char32_t c)
{
    return isBetween(c, 0xE0020, 0xE007F);
}

/// Invisible, though Unicode calls them letters, marks or symbols.
bool isBlankLetter(char32_t c)
{
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x2800 || c == 0x3164
        || c == 0xFFA0;
}

/// Format characters with a shape of their own (Arabic number signs and their like).
bool isVisibleFormat(char32_t c)
{
    return isBetween(c, 0x0600, 0x0605) || c == 0x06DD || c == 0x070F || isBetween(c, 0x0890, 0x0891) || c == 0x08E2
        || c == 0x110BD || c == 0x110CD;
}

/// The scripts whose spelling needs joiners between letters (Persian, Hindi and others).
bool needsJoiners(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Arabic || script == QChar::Script_Syriac || script == QChar::Script_Mongolian
        || (script >= QChar::Script_Devanagari && script <= QChar::Script_Sinhala) || script == QChar::Script_Khmer
        || script == QChar::Script_Myanmar;
}

bool isPartOfEmoji(char32_t c)
{
    return QChar::category(c) == QChar::Symbol_Other || isVariationSelector(c) || isBetween(c, 0x1F3FB, 0x1F3FF);
}

bool takesVariation(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Symbol_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Modifier:
    case QChar::Punctuation_Other: return true;
    default: return false;
    }
}

/// Whether `c` after `previous` is read as its author meant it, or not seen at all.
bool isHonest(char32_t c, char32_t previous)
{
    if (isJoiner(c))
        return needsJoiners(previous) || (c == kZeroWidthJoiner && isPartOfEmoji(previous));
    if (isVariationSelector(c))
        return takesVariation(previous);
    if (isFlagTag(c))
        return previous == kBlackFlag || isFlagTag(previous);
    if (isBlankLetter(c))
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    case QChar::Other_Format: return isVisibleFormat(c);
    default: return !QChar::isNonCharacter(c);
    }
}

QString inBrackets(char32_t c)
{
    return QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
}

/// A surrogate that has lost its other half stands for itself.
char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar first = text.at(at);
    if (first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(at + 1));
    return first.unicode();
}

} // namespace

QString visibleText(QStringView text)
{
    QString visible;
    visible.reserve(text.size());
    char32_t previous = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char32_t c = codePointAt(text, at);
        if (isHonest(c, previous))
            visible.append(QChar::fromUcs4(c));
        else
            visible.append(inBrackets(c));
        at += QChar::requiresSurrogates(c) ? 1 : 0;
        previous = c;
    }
    return visible;
}

} // namespace rollcall::wording
