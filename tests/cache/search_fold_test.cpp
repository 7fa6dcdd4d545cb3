// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_fold.h"
#include "support/printers.h"

namespace rollcall::cache
{

struct SameName {
    const char *one;
    const char *other;
};

class FoldsTogether : public testing::TestWithParam<SameName>
{
};

TEST_P(FoldsTogether, InBothDirections)
{
    const QString one = foldForSearch(QString::fromUtf8(GetParam().one));
    const QString other = foldForSearch(QString::fromUtf8(GetParam().other));
    EXPECT_EQ(one, other);
    EXPECT_EQ(foldForSearch(one), one) << "folding again must change nothing";
    for (const char *name : {GetParam().one, GetParam().other}) {
        EXPECT_EQ(foldToUtf8(QString::fromUtf8(name)), one.toUtf8());
        EXPECT_EQ(foldUtf8(name), one.toUtf8());
    }
}

INSTANTIATE_TEST_SUITE_P(SearchFold, FoldsTogether,
    testing::Values(SameName{"ADA", "ada"}, SameName{"Zoë", "zoe"}, SameName{"Éléonore", "eleonore"},
        SameName{"e\u0301tude", "étude"}, SameName{"Straße", "STRASSE"}, SameName{"Søren", "soren"},
        SameName{"Łukasz", "lukasz"}, SameName{"Cœur", "coeur"}, SameName{"Æsir", "aesir"},
        SameName{"İstanbul", "istanbul"}, SameName{"ılgaz", "ilgaz"}, SameName{"Ａｄａ", "ada"},
        SameName{"ﬁona", "fiona"}, SameName{"ｶﾅ", "カナ"}, SameName{"カナ", "かな"}, SameName{"ｶﾞｷﾞ", "ガギ"},
        SameName{"か\u3099", "が"}, SameName{"ヴ", "ゔ"}, SameName{"髙橋", "高橋"}, SameName{"山﨑", "山崎"},
        SameName{"𠮷田", "吉田"}, SameName{"渡邊", "渡辺"}, SameName{"齋藤", "斎藤"},
        SameName{"葛\U000E0100城", "葛城"}, SameName{"O’Brien", "O'Brien"}, SameName{"Jean‐Luc", "jean-luc"},
        SameName{"a\u00a0b", "a b"}, SameName{"山田\u3000太郎", "山田 太郎"}, SameName{"  a \t\n b  ", "a b"},
        SameName{"\u202eada\u202c", "ada"}, SameName{"a\u200bd\u200da", "ada"}, SameName{"שָׁלוֹם", "שלום"},
        SameName{"한글", "\u1112\u1161\u11ab\u1100\u1173\u11af"}, SameName{"", " \u3000 "}));

class KeepsApart : public testing::TestWithParam<SameName>
{
};

TEST_P(KeepsApart, WhatIsAnotherName)
{
    EXPECT_NE(foldForSearch(QString::fromUtf8(GetParam().one)), foldForSearch(QString::fromUtf8(GetParam().other)));
}

INSTANTIATE_TEST_SUITE_P(SearchFold, KeepsApart,
    testing::Values(SameName{"か", "が"}, SameName{"は", "ぱ"}, SameName{"ada", "adá a"}, SameName{"太郎", "次郎"},
        SameName{"ab", "a b"}));

TEST(SearchFold, TheFastWayComesToTheSameForEveryCharacter)
{
    constexpr char32_t kEnd = 0x3200;
    const auto check = [](char32_t c) {
        const QString text = u'A' + QString::fromUcs4(&c, 1) + u'b';
        EXPECT_EQ(foldUtf8(text.toUtf8()), foldForSearch(text).toUtf8()) << std::hex << uint32_t(c);
    };
    for (char32_t c = 1; c < kEnd; ++c)
        check(c);
    for (char32_t c = 0x4d00; c < 0xa100; ++c)
        check(c);
}

TEST(SearchFold, TheFastWayComesToTheSameForALatinLetterWithWhatFollowsIt)
{
    for (char32_t c = 0x80; c < 0x280; ++c) {
        for (const char32_t next : {c, U'Z', U' ', U'\u00e9', U'\u00df', U'\u0301', U'\u0345', U'\u200d', U'\u304b',
                 U'\u3099', U'\u9ad9', U'\U00020bb7'}) {
            const QString text = QString::fromUcs4(&c, 1) + QString::fromUcs4(&next, 1);
            EXPECT_EQ(foldUtf8(text.toUtf8()), foldForSearch(text).toUtf8())
                << std::hex << uint32_t(c) << ' ' << uint32_t(next);
        }
    }
}

TEST(SearchFold, TheFastWayComesToTheSameForACharacterAmongMany)
{
    for (char32_t c = 1; c < 0x280; ++c) {
        for (qsizetype at = 0; at < 20; ++at) {
            QString text = QStringLiteral("ABCXYZ@[`{abcxyz09-_");
            text.replace(at, 1, QString::fromUcs4(&c, 1));
            EXPECT_EQ(foldUtf8(text.toUtf8()), foldForSearch(text).toUtf8()) << std::hex << uint32_t(c) << ' ' << at;
        }
    }
}

TEST(SearchFold, BytesThatAreNoUtf8AreFoldedAsQtReadsThem)
{
    for (const QByteArray &bytes : {QByteArray("a\xe3"), QByteArray("\xe3\x81"), QByteArray("\xe3\x81z"),
             QByteArray("\xff\xfe"), QByteArray("a\xc3"), QByteArray("\xc3z"), QByteArray("\xc3\xc3\xa9"),
             QByteArray("\xc0\xa9"), QByteArray("\xc1\xbf"), QByteArray("\xca\x80")})
        EXPECT_EQ(foldUtf8(bytes), foldForSearch(QString::fromUtf8(bytes)).toUtf8());
}

TEST(SearchFold, SplitsWords)
{
    EXPECT_EQ(searchWords(QStringLiteral("  Ada\u3000LOVELACE ")), (QVector<QByteArray>{"ada", "lovelace"}));
    EXPECT_TRUE(searchWords(QStringLiteral(" \u200b ")).isEmpty());
}

TEST(SearchFold, KeepsNoControlCharacter)
{
    EXPECT_EQ(foldForSearch(QStringLiteral("a\nb\x01") + QChar::Null + QStringLiteral("c\x7f\u0085")),
        QStringLiteral("a b c"));
}

TEST(SearchFold, KnowsWhatIsWrittenWithoutSpaces)
{
    EXPECT_TRUE(hasIdeographs(QStringLiteral("山田")));
    EXPECT_TRUE(hasIdeographs(QString::fromUtf8("𠮷")));
    EXPECT_TRUE(hasIdeographs(QStringLiteral("たろう")));
    EXPECT_FALSE(hasIdeographs(QStringLiteral("ada lovelace é")));
}

} // namespace rollcall::cache
