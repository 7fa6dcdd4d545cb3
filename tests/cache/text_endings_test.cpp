// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/text_endings.h"
#include "support/printers.h"

#include <bit>

namespace rollcall::cache
{

namespace
{

TextEndings learned()
{
    TextEndings endings;
    endings.learn({"ada\nada@contoso.com\n", "bob\nbob@contoso.com\nbob@mail.contoso.com\n"});
    return endings;
}

QByteArray shortened(const TextEndings &endings, QByteArrayView text)
{
    std::string to;
    endings.shorten(text, to);
    return QByteArray::fromStdString(to);
}

} // namespace

TEST(TextEndings, WritesAKnownDomainAsOneByte)
{
    const TextEndings endings = learned();
    EXPECT_EQ(endings.count(), 2U);
    const QByteArray text = "eve\neve@contoso.com\neve@mail.contoso.com\neve@elsewhere.org\na@contoso.com.au\n";
    EXPECT_EQ(shortened(endings, text).size(), text.size() - qstrlen("@contoso.com@mail.contoso.com") + 2);
    EXPECT_EQ(endings.restored(shortened(endings, text)), text);
}

TEST(TextEndings, SaysWhichWereMet)
{
    const TextEndings endings = learned();
    std::string to;
    EXPECT_EQ(std::popcount(endings.shorten("eve\neve@contoso.com\n", to)), 1);
    EXPECT_EQ(std::popcount(endings.shorten("eve@mail.contoso.com\nx@contoso.com\n", to)), 2);
    EXPECT_EQ(endings.shorten("eve@other.com\n", to), 0U);
}

TEST(TextEndings, LearnsWhatManyLinesEndInAndNoMoreThanItHasBytesFor)
{
    TextEndings endings;
    QVector<QByteArray> texts;
    for (int i = 0; i < 100; ++i)
        texts.append("x@rare" + QByteArray::number(i) + ".org\n");
    for (int i = 0; i < 300; ++i)
        texts.append("x@often" + QByteArray::number(i % 12) + ".org\n");
    endings.learn(QVector<QByteArrayView>(texts.cbegin(), texts.cend()));
    EXPECT_EQ(endings.count(), 8U);
    EXPECT_EQ(shortened(endings, "x@rare7.org\n"), "x@rare7.org\n");
    const TextEndings before = endings;
    endings.learn({"a@new.org\n"});
    EXPECT_EQ(endings.count(), 8U);
    EXPECT_EQ(endings.restored(shortened(before, texts.constLast())), texts.constLast());
}

TEST(TextEndings, ANeedleLiesWithinAnEndingOrGoesOnIntoIt)
{
    const TextEndings endings = learned();
    EXPECT_EQ(std::popcount(endings.needle("toso").within), 2);
    EXPECT_EQ(std::popcount(endings.needle("@contoso.com\n").within), 1);
    EXPECT_EQ(endings.needle("@x").within, 0U);
    EXPECT_TRUE(endings.needle("toso").across.isEmpty());
    EXPECT_TRUE(endings.needle("@con").across.isEmpty());
    EXPECT_EQ(endings.needle("a@").across.size(), 2);
    EXPECT_EQ(endings.needle("a@con").across.size(), 1);
    EXPECT_TRUE(endings.needle("a@contoso.comx").across.isEmpty());
    EXPECT_TRUE(endings.needle("a@contoso.com\n").across.constFirst().endsWith('\n'));
    EXPECT_FALSE(endings.needle("a@contoso.com").across.constFirst().endsWith('\n'));
}

} // namespace rollcall::cache
