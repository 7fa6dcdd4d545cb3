// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/visible_text.h"

#include "support/printers.h"

namespace rollcall::wording
{
namespace
{

struct Case {
    const char16_t *text;
    const char16_t *visible; // null: as it is
};

// The poison user's names, and what real names need.
constexpr Case kCases[] = {
    {u"", nullptr},
    {u"Ana Bélanger", nullptr},
    {u"山田 太郎", nullptr},
    {u"山田　太郎", nullptr}, // an ideographic space is how some write it
    {u"髙橋 𠮷野家 ｶﾅ", nullptr},
    {u"ليلى الحداد", nullptr}, // right-to-left letters need no marks
    {u"می‌خواهم", nullptr}, // Persian: a non-joiner between Arabic letters
    {u"नमस्‍ते", nullptr}, // Hindi: a joiner
    {u"👩‍💻 ❤️ 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
        nullptr}, // joined emoji, a flag by tags
    {u"葛󠄀城", nullptr}, // an ideographic variation sequence
    {u"<b>bold</b> & ${var}", nullptr},
    {u"evil\u202Etxt.exe", u"evil⟨U+202E⟩txt.exe"},
    {u"\u2066x\u2069", u"⟨U+2066⟩x⟨U+2069⟩"},
    {u"a\u200Eb\u200Fc\u061Cd", u"a⟨U+200E⟩b⟨U+200F⟩c⟨U+061C⟩d"},
    {u"ad\u200Bmin", u"ad⟨U+200B⟩min"},
    {u"ad\u200Cmin\u200D", u"ad⟨U+200C⟩min⟨U+200D⟩"}, // joiners where nothing is joined
    {u"\uFEFFbom\u2060\u00AD", u"⟨U+FEFF⟩bom⟨U+2060⟩⟨U+00AD⟩"},
    {u"tab\tline\nnul\u0001del\u007Fc1\u0085", u"tab⟨U+0009⟩line⟨U+000A⟩nul⟨U+0001⟩del⟨U+007F⟩c1⟨U+0085⟩"},
    {u"p\u2028q\u2029r", u"p⟨U+2028⟩q⟨U+2029⟩r"},
    {u"\u3164\u115F\u2800", u"⟨U+3164⟩⟨U+115F⟩⟨U+2800⟩"}, // fillers that look like nothing at all
    {u"A\uFE0Fdmin", u"A⟨U+FE0F⟩dmin"}, // a variation of what has none
    {u"tag\U000E0041", u"tag⟨U+E0041⟩"},
    {u"\uFFFF", u"⟨U+FFFF⟩"},
};

TEST(VisibleText, ShowsWhatCouldDeceiveAndNothingElse)
{
    for (const Case &row : kCases) {
        const QString text = QStringView(row.text).toString(); // unlike fromUtf16(), keeps a byte order mark
        EXPECT_EQ(visibleText(text), row.visible ? QStringView(row.visible).toString() : text);
    }
}

TEST(VisibleText, ShowsNulAndLoneSurrogates)
{
    const QChar nul[] = {u'a', QChar(0), u'b'};
    EXPECT_EQ(visibleText(QString(nul, 3)), QStringLiteral("a⟨U+0000⟩b"));
    const QChar lone[] = {QChar(0xD83D), u'x', QChar(0xDC69)};
    EXPECT_EQ(visibleText(QString(lone, 3)), QStringLiteral("⟨U+D83D⟩x⟨U+DC69⟩"));
}

TEST(VisibleText, LeavesNoInvisibleCharacterOfTheFirstPlane)
{
    for (int c = 0; c <= 0xFFFF; ++c) {
        const QChar::Category category = QChar::category(static_cast<char32_t>(c));
        if (category != QChar::Other_Control && category != QChar::Other_Format)
            continue;
        const bool hasAShape
            = (c >= 0x0600 && c <= 0x0605) || c == 0x06DD || c == 0x070F || c == 0x08E2 || c == 0x0890 || c == 0x0891;
        EXPECT_EQ(visibleText(QString(QChar(c))) == QString(QChar(c)), hasAShape) << std::hex << c;
    }
}

} // namespace
} // namespace rollcall::wording
