// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/text.h"

#include "support/printers.h"

namespace rollcall::scim
{

TEST(FoldForComparison, MakesTheSameOfWhatPeopleTakeForTheSame)
{
    const auto same = [](const char16_t *a, const char16_t *b) { return equalFolded(QStringView(a), QStringView(b)); };
    EXPECT_TRUE(same(u"BJensen@Example.COM", u"bjensen@example.com"));
    EXPECT_TRUE(same(u"Straße", u"STRASSE"));
    EXPECT_TRUE(same(u"ẞ", u"ß"));
    EXPECT_TRUE(same(u"ＡＤＡ", u"ada"));
    EXPECT_TRUE(same(u"ｶﾞｷﾞ", u"ガギ"));
    EXPECT_TRUE(same(u"ΣΊΣΥΦΟΣ", u"σίσυφος"));
    EXPECT_TRUE(same(u"e\u0301", u"É"));
    EXPECT_TRUE(same(u"İ", u"i\u0307"));
    EXPECT_TRUE(same(u"ﬁn", u"FIN"));
    EXPECT_TRUE(same(u"", u""));
}

TEST(FoldForComparison, KeepsApartWhatDiffers)
{
    const auto same = [](const char16_t *a, const char16_t *b) { return equalFolded(QStringView(a), QStringView(b)); };
    EXPECT_FALSE(same(u"İ", u"i"));
    EXPECT_FALSE(same(u"ı", u"i"));
    EXPECT_FALSE(same(u"e", u"é"));
    EXPECT_FALSE(same(u"カナ", u"かな"));
    EXPECT_FALSE(same(u"a", u"a "));
    EXPECT_FALSE(same(u"髙", u"高"));
}

TEST(FoldForComparison, FoldingAKeyAgainChangesNothing)
{
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        const QString key = foldForComparison(QString::fromUcs4(&c, 1));
        ASSERT_EQ(foldForComparison(key), key) << std::hex << std::uint32_t(c);
    }
}

} // namespace rollcall::scim
