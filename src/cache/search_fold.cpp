// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_fold.h"

#include <algorithm>
#include <array>

namespace rollcall::cache
{

namespace
{

struct Variant {
    char32_t from;
    char32_t to;
};

/// Letters that decompose into nothing, and variants of kanji as they occur in names.
constexpr std::array kVariants = {
    Variant{U'\u0111', U'd'}, // đ
    Variant{U'\u0127', U'h'}, // ħ
    Variant{U'\u0131', U'i'}, // ı
    Variant{U'\u0142', U'l'}, // ł
    Variant{U'\u0167', U't'}, // ŧ
    Variant{U'\u00f8', U'o'}, // ø
    Variant{U'\u2010', U'-'},
    Variant{U'\u2011', U'-'},
    Variant{U'\u2012', U'-'},
    Variant{U'\u2013', U'-'},
    Variant{U'\u2014', U'-'},
    Variant{U'\u2015', U'-'},
    Variant{U'\u2018', U'\''},
    Variant{U'\u2019', U'\''},
    Variant{U'\u02bc', U'\''},
    Variant{U'\u2212', U'-'},
    Variant{U'亞', U'亜'},
    Variant{U'圓', U'円'},
    Variant{U'嶋', U'島'},
    Variant{U'嵜', U'崎'},
    Variant{U'﨑', U'崎'},
    Variant{U'嶌', U'島'},
    Variant{U'廣', U'広'},
    Variant{U'德', U'徳'},
    Variant{U'惠', U'恵'},
    Variant{U'條', U'条'},
    Variant{U'榮', U'栄'},
    Variant{U'櫻', U'桜'},
    Variant{U'淺', U'浅'},
    Variant{U'渕', U'淵'},
    Variant{U'澤', U'沢'},
    Variant{U'濱', U'浜'},
    Variant{U'濵', U'浜'},
    Variant{U'瀨', U'瀬'},
    Variant{U'眞', U'真'},
    Variant{U'國', U'国'},
    Variant{U'會', U'会'},
    Variant{U'學', U'学'},
    Variant{U'實', U'実'},
    Variant{U'寬', U'寛'},
    Variant{U'彌', U'弥'},
    Variant{U'曾', U'曽'},
    Variant{U'檜', U'桧'},
    Variant{U'龍', U'竜'},
    Variant{U'龜', U'亀'},
    Variant{U'槇', U'槙'},
    Variant{U'穗', U'穂'},
    Variant{U'藏', U'蔵'},
    Variant{U'邊', U'辺'},
    Variant{U'邉', U'辺'},
    Variant{U'鄕', U'郷'},
    Variant{U'鐵', U'鉄'},
    Variant{U'關', U'関'},
    Variant{U'靜', U'静'},
    Variant{U'髙', U'高'},
    Variant{U'𠮷', U'吉'},
    Variant{U'黑', U'黒'},
    Variant{U'齊', U'斉'},
    Variant{U'齋', U'斎'},
    Variant{U'冨', U'富'},
    Variant{U'舘', U'館'},
    Variant{U'萬', U'万'},
    Variant{U'凜', U'凛'},
};

constexpr auto kSortedVariants = [] {
    auto sorted = kVariants;
    std::ranges::sort(sorted, {}, &Variant::from);
    return sorted;
}();

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

bool isSpaceOrControl(char32_t c)
{
    return QChar::isSpace(c) || QChar::category(c) == QChar::Other_Control;
}

bool isInvisible(char32_t c)
{
    constexpr char32_t kVoicedMark = 0x3099;
    constexpr char32_t kSemiVoicedMark = 0x309a;
    const QChar::Category category = QChar::category(c);
    const bool isMark = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
    return (isMark && c != kVoicedMark && c != kSemiVoicedMark) || category == QChar::Other_Format;
}

char32_t hiraganaOf(char32_t c)
{
    const bool isKatakana = (c >= 0x30a1 && c <= 0x30f6) || c == 0x30fd || c == 0x30fe;
    return isKatakana ? c - 0x60 : c;
}

char32_t plainOf(char32_t c)
{
    const auto found = std::ranges::lower_bound(kSortedVariants, c, {}, &Variant::from);
    return found != kSortedVariants.end() && found->from == c ? found->to : hiraganaOf(c);
}

void append(QString &folded, char32_t c)
{
    if (isSpaceOrControl(c)) {
        if (!folded.isEmpty() && folded.back() != QLatin1Char(' '))
            folded.append(QLatin1Char(' '));
    } else if (c == U'\u00e6') {
        folded.append(QLatin1String("ae"));
    } else if (c == U'\u0153') {
        folded.append(QLatin1String("oe"));
    } else if (c == U'\u00df') { // Qt folds letters one by one.
        folded.append(QLatin1String("ss"));
    } else if (!isInvisible(c)) {
        folded.append(QChar::fromUcs4(plainOf(QChar::toCaseFolded(c))));
    }
}

QString withoutTrailingBlank(QString folded)
{
    if (folded.endsWith(QLatin1Char(' ')))
        folded.chop(1);
    return folded;
}

QString foldAscii(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit <= u' ' || unit == 0x7f)
            append(folded, U' ');
        else
            folded.append(unit >= u'A' && unit <= u'Z' ? QChar(unit + 32) : c);
    }
    return withoutTrailingBlank(std::move(folded));
}

} // namespace

QString foldForSearch(QStringView text)
{
    if (isAscii(text))
        return foldAscii(text);
    // Compatibility forms first (width, ligatures), then apart, so that marks can be taken away from their letters.
    const QString apart = text.toString()
                              .normalized(QString::NormalizationForm_KC)
                              .toCaseFolded()
                              .normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(apart.size());
    for (const char32_t c : apart.toUcs4())
        append(folded, c);
    return withoutTrailingBlank(folded.normalized(QString::NormalizationForm_C));
}

QVector<QByteArray> searchWords(QStringView text)
{
    QVector<QByteArray> words;
    for (const QString &word : foldForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.append(word.toUtf8());
    return words;
}

bool hasIdeographs(QStringView folded)
{
    return std::ranges::any_of(folded, [](QChar c) {
        const QChar::Script script = c.script();
        return script == QChar::Script_Han || script == QChar::Script_Hiragana || c.isHighSurrogate();
    });
}

} // namespace rollcall::cache
