// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sort_order.h"
#include "support/printers.h"

namespace rollcall::cache
{

namespace
{

/// Names in, names out: row numbers are places.
QStringList sorted(const QStringList &names, Qt::SortOrder order = Qt::AscendingOrder,
    const QLocale &locale = QLocale(QLocale::English))
{
    TextSorter sorter{Collation(locale)};
    for (qsizetype i = 0; i < names.size(); ++i)
        sorter.add(static_cast<quint32>(i + 1), names.at(i).toUtf8());
    QStringList result;
    for (const quint32 rid : sorter.sorted().listed(order))
        result.append(names.at(rid - 1));
    return result;
}

QStringList list(const char *words)
{
    return QString::fromUtf8(words).split(QLatin1Char(' '));
}

} // namespace

TEST(SortOrder, FollowsTheAlphabetNotTheCode)
{
    EXPECT_EQ(sorted(list("Zoe adam Éva Eve")), list("adam Éva Eve Zoe"));
}

TEST(SortOrder, TakesTheLanguagesAlphabet)
{
    EXPECT_EQ(sorted(list("Ö Z A"), Qt::AscendingOrder, QLocale(QLocale::German)), list("A Ö Z"));
    EXPECT_EQ(sorted(list("Ö Z A"), Qt::AscendingOrder, QLocale(QLocale::Swedish)), list("A Z Ö"));
}

TEST(SortOrder, CountsAsPeopleDo)
{
    EXPECT_EQ(sorted({QStringLiteral("Team 10"), QStringLiteral("Team 2")}),
        (QStringList{QStringLiteral("Team 2"), QStringLiteral("Team 10")}));
}

TEST(SortOrder, PutsBlankValuesLastInBothOrders)
{
    const QStringList names{QStringLiteral(""), QStringLiteral("b"), QStringLiteral(" \u3000"), QStringLiteral("a")};
    EXPECT_EQ(sorted(names), (QStringList{names[3], names[1], names[0], names[2]}));
    EXPECT_EQ(sorted(names, Qt::DescendingOrder), (QStringList{names[1], names[3], names[0], names[2]}));
}

TEST(SortOrder, KeepsEqualOnesByNameInBothOrders)
{
    TextSorter sorter(Collation(QLocale(QLocale::English)), {0, 4, 3, 2, 1, 0});
    for (const auto &[rid, text] : {std::pair(1U, "x"), {2U, "y"}, {3U, "X"}, {4U, ""}, {5U, " "}})
        sorter.add(rid, text);
    const SortedRows rows = sorter.sorted();
    EXPECT_EQ(rows.listed(Qt::AscendingOrder), (QVector<quint32>{3, 1, 2, 5, 4}));
    EXPECT_EQ(rows.listed(Qt::DescendingOrder), (QVector<quint32>{2, 3, 1, 5, 4}));
}

TEST(SortOrder, SortsNumbersWithTheMissingOnesLast)
{
    NumberSorter sorter({0, 1, 2, 3, 0});
    sorter.add(1, 5);
    sorter.addBlank(2);
    sorter.add(3, -7);
    sorter.add(4, 5);
    const SortedRows rows = sorter.sorted();
    EXPECT_EQ(rows.listed(Qt::AscendingOrder), (QVector<quint32>{3, 4, 1, 2}));
    EXPECT_EQ(rows.listed(Qt::DescendingOrder), (QVector<quint32>{4, 1, 3, 2}));
}

TEST(SortOrder, IsTheSameForFewTextsAndForMany)
{
    // More different texts than are counted, so that they are compared; each of them also alone.
    constexpr quint32 kRows = 30'000;
    const Collation collation(QLocale(QLocale::English));
    TextSorter many(collation);
    TextSorter few(collation);
    for (quint32 rid = 1; rid <= kRows; ++rid) {
        many.add(rid, QByteArray::number(rid * 7919 % kRows) + " name");
        if (rid % 3 == 0)
            few.add(rid, QByteArray::number(rid * 7919 % kRows) + " name");
    }
    const QVector<quint32> all = many.sorted().listed(Qt::AscendingOrder);
    RowSet thirds;
    for (quint32 rid = 3; rid <= kRows; rid += 3)
        thirds.insert(rid);
    ASSERT_EQ(all.size(), kRows);
    QVector<quint32> expected;
    std::ranges::copy_if(all, std::back_inserter(expected), [](quint32 rid) { return rid % 3 == 0; });
    EXPECT_EQ(few.sorted().listed(Qt::AscendingOrder), expected);
    EXPECT_EQ(std::ranges::count(all, 0U), 0);
}

TEST(SortOrder, SortsNothing)
{
    EXPECT_TRUE(sorted({}).isEmpty());
    EXPECT_TRUE(NumberSorter().sorted().listed(Qt::DescendingOrder).isEmpty());
}

TEST(SortedRows, ListsThoseThatAreWantedInBothDirections)
{
    SortedRows rows;
    for (const auto &[rid, isFirst] : {std::pair(5U, true), {2U, false}, {9U, true}, {1U, true}, {7U, false}})
        rows.append(rid, isFirst);
    rows.appendBlank(4);
    rows.appendBlank(3);
    RowSet wanted;
    wanted.insert(QVector<quint32>{2, 5, 7, 3, 100});
    EXPECT_EQ(rows.listed(Qt::AscendingOrder, &wanted), (QVector<quint32>{5, 2, 7, 3}));
    EXPECT_EQ(rows.listed(Qt::DescendingOrder, &wanted), (QVector<quint32>{7, 5, 2, 3}));
    EXPECT_EQ(rows.listed(Qt::DescendingOrder), (QVector<quint32>{1, 7, 9, 5, 2, 4, 3}));
}

} // namespace rollcall::cache
