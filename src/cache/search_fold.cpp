// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_fold.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace rollcall::cache
{

namespace
{

struct Variant {
    char32_t from;
    char32_t to;
};

/// Each character with the one that it is searched as: letters that decompose into nothing, typographic hyphens and
/// apostrophes, and variants of kanji as they occur in names.
constexpr std::u32string_view kPairs
    = U"đdħhıiłlŧtøo\u2010-\u2011-\u2012-\u2013-\u2014-\u2015-\u2212-\u2018'\u2019'\u02bc'"
      U"亞亜圓円嶋島嵜崎﨑崎嶌島廣広德徳惠恵條条榮栄櫻桜淺浅渕淵澤沢濱浜濵浜瀨瀬眞真國国"
      U"會会學学實実寬寛彌弥曾曽檜桧龍竜龜亀槇槙穗穂藏蔵邊辺邉辺鄕郷鐵鉄關関靜静髙高𠮷吉"
      U"黑黒齊斉齋斎冨富舘館萬万凜凛";

constexpr auto kVariants = [] {
    std::array<Variant, kPairs.size() / 2> variants{};
    for (size_t i = 0; i < variants.size(); ++i)
        variants[i] = {kPairs[2 * i], kPairs[2 * i + 1]};
    std::ranges::sort(variants, {}, &Variant::from);
    return variants;
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
    const auto found = std::ranges::lower_bound(kVariants, c, {}, &Variant::from);
    return found != kVariants.end() && found->from == c ? found->to : hiraganaOf(c);
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

/// Kana and kanji that stay what they are when they are taken apart, put together and folded, but for what `plainOf()`
/// makes of them; 0: another character.
char32_t simpleCharacterAt(QByteArrayView utf8, qsizetype at)
{
    const auto byte = [utf8, at](qsizetype i) { return static_cast<char32_t>(static_cast<uchar>(utf8[at + i])); };
    if (at + 2 >= utf8.size() || (byte(0) & 0xf0) != 0xe0 || (byte(1) & 0xc0) != 0x80 || (byte(2) & 0xc0) != 0x80)
        return 0;
    const char32_t c = (byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
    const bool isKana = (c >= 0x3041 && c <= 0x3094) || (c >= 0x30a1 && c <= 0x30f4) || c == 0x30fc;
    const bool isKanji = c >= 0x4e00 && c <= 0x9fa5;
    return isKana || isKanji ? c : 0;
}

/// A letter of two bytes of which nothing but ASCII letters are left, whatever stands beside it: é, Ø, ß.
struct LatinLetter {
    static constexpr qsizetype kBytes = 2;

    std::array<char, kBytes> folded{};
    uchar size = 0; ///< 0: another character.
};

constexpr char32_t kFirstLatin = 0x80;
constexpr char32_t kLatinEnd = 0x280;
using LatinLetters = std::array<LatinLetter, kLatinEnd - kFirstLatin>;

LatinLetters makeLatinLetters()
{
    LatinLetters letters;
    for (char32_t c = kFirstLatin; c < kLatinEnd; ++c) {
        const QString folded = foldForSearch(QString(QChar(static_cast<char16_t>(c))));
        const bool isPlain = isAscii(folded) && folded.size() <= LatinLetter::kBytes && !folded.contains(u' ');
        if (!isPlain)
            continue;
        LatinLetter &letter = letters[c - kFirstLatin];
        letter.size = static_cast<uchar>(folded.size());
        std::ranges::copy(folded.toLatin1(), letter.folded.begin());
    }
    return letters;
}

/// Null if another character stands there.
const LatinLetter *latinLetterAt(QByteArrayView utf8, qsizetype at)
{
    static const LatinLetters letters = makeLatinLetters();
    constexpr uchar kFirstByte = 0xc2; // of the shortest forms; 0xc9 is the last one's
    constexpr uchar kLastByte = 0xc9;
    if (at + 1 >= utf8.size())
        return nullptr;
    const auto first = static_cast<uchar>(utf8[at]);
    const auto second = static_cast<uchar>(utf8[at + 1]);
    if (first < kFirstByte || first > kLastByte || (second & 0xc0) != 0x80)
        return nullptr;
    const size_t number = (first & 0x1fU) << 6 | (second & 0x3fU);
    const LatinLetter &letter = letters.at(number - kFirstLatin);
    return letter.size > 0 ? &letter : nullptr;
}

/// Three bytes, or one.
char *writeUtf8(char *to, char32_t c)
{
    if (c < 0x80) {
        *to++ = static_cast<char>(c);
        return to;
    }
    *to++ = static_cast<char>(0xe0 | c >> 12);
    *to++ = static_cast<char>(0x80 | (c >> 6 & 0x3f));
    *to++ = static_cast<char>(0x80 | (c & 0x3f));
    return to;
}

/// Writes what the character there is folded to, and gives how many bytes it has; 0: it takes more to fold.
qsizetype foldBeyondAscii(QByteArrayView utf8, qsizetype at, char *&to)
{
    constexpr qsizetype kBytesOfSimple = 3;
    if (const LatinLetter *letter = latinLetterAt(utf8, at)) {
        to = std::copy_n(letter->folded.begin(), letter->size, to);
        return LatinLetter::kBytes;
    }
    const char32_t c = simpleCharacterAt(utf8, at);
    if (c == 0)
        return 0;
    to = writeUtf8(to, plainOf(c));
    return kBytesOfSimple;
}

/// Eight bytes at a time, folded in place if each is a visible character of ASCII: adding sets a byte's highest bit if
/// the byte is as large as the one that is looked for.
bool foldVisibleAscii(quint64 &word)
{
    constexpr quint64 kEach = 0x0101010101010101U;
    constexpr quint64 kHighest = kEach << 7;
    const auto from = [&word](char least) { return word + kEach * (0x80U - static_cast<uchar>(least)); };
    if ((word & kHighest) != 0 || ((from(' ' + 1) & ~from('\x7f')) & kHighest) != kHighest)
        return false;
    const quint64 capitals = from('A') & ~from('Z' + 1) & kHighest;
    word |= capitals >> 2;
    return true;
}

/// Null if there is a character in it that takes more to fold. With room for an end of line.
QByteArray foldSimple(QByteArrayView utf8)
{
    QByteArray folded;
    folded.reserve(utf8.size() + 1);
    folded.resize(utf8.size());
    char *const begin = folded.data();
    char *to = begin;
    for (qsizetype at = 0; at < utf8.size();) {
        if (quint64 word = 0; utf8.size() - at >= qsizetype(sizeof word)) {
            std::memcpy(&word, utf8.data() + at, sizeof word);
            if (foldVisibleAscii(word)) {
                std::memcpy(to, &word, sizeof word);
                to += sizeof word;
                at += sizeof word;
                continue;
            }
        }
        const auto unit = static_cast<uchar>(utf8[at]);
        if (unit >= 0x80) {
            const qsizetype size = foldBeyondAscii(utf8, at, to);
            if (size == 0)
                return {};
            at += size;
            continue;
        }
        ++at;
        const bool isBlank = unit <= ' ' || unit == 0x7f;
        if (!isBlank)
            *to++ = static_cast<char>(unit >= 'A' && unit <= 'Z' ? unit + 32 : unit);
        else if (to != begin && to[-1] != ' ')
            *to++ = ' ';
    }
    if (to != begin && to[-1] == ' ')
        --to;
    folded.truncate(to - begin);
    return folded;
}

} // namespace

QByteArray foldUtf8(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    QByteArray folded = foldSimple(utf8);
    return folded.isNull() ? foldForSearch(QString::fromUtf8(utf8)).toUtf8() : folded;
}

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

QByteArray foldToUtf8(QStringView text)
{
    if (!isAscii(text))
        return foldForSearch(text).toUtf8();
    QByteArray folded(text.size(), Qt::Uninitialized);
    char *to = folded.data();
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool isBlank = unit <= u' ' || unit == 0x7f;
        if (!isBlank)
            *to++ = static_cast<char>(unit >= u'A' && unit <= u'Z' ? unit + 32 : unit);
        else if (to != folded.constData() && to[-1] != ' ')
            *to++ = ' ';
    }
    qsizetype size = to - folded.constData();
    if (size > 0 && to[-1] == ' ')
        --size;
    folded.truncate(size);
    return folded;
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

bool hasIdeographs(QByteArrayView foldedUtf8)
{
    const bool isPlain = std::ranges::all_of(foldedUtf8, [](char c) { return static_cast<uchar>(c) < 0x80; });
    return !isPlain && hasIdeographs(QString::fromUtf8(foldedUtf8));
}

} // namespace rollcall::cache
