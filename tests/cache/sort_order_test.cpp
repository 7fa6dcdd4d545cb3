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
    std::vector<TextToSort> rows;
    for (qsizetype i = 0; i < names.size(); ++i)
        rows.push_back({static_cast<quint32>(i + 1), names.at(i)});
    QStringList result;
    for (const quint32 rid : orderByText(rows, order, collatorFor(locale)))
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
    const std::vector<TextToSort> rows{
        {1, QStringLiteral("x")}, {2, QStringLiteral("y")}, {3, QStringLiteral("x")}, {4, QString()}, {5, QString()}};
    const QVector<quint32> byName{5, 4, 3, 2, 1};
    const QCollator collator = collatorFor(QLocale(QLocale::English));
    EXPECT_EQ(orderByText(rows, Qt::AscendingOrder, collator, byName), (QVector<quint32>{3, 1, 2, 5, 4}));
    EXPECT_EQ(orderByText(rows, Qt::DescendingOrder, collator, byName), (QVector<quint32>{2, 3, 1, 5, 4}));
}

TEST(SortOrder, SortsNumbersWithTheMissingOnesLast)
{
    const std::vector<NumberToSort> rows{{1, 5}, {2, {}}, {3, -7}, {4, 5}};
    const QVector<quint32> byName{4, 1, 2, 3};
    EXPECT_EQ(orderByNumber(rows, Qt::AscendingOrder, byName), (QVector<quint32>{3, 4, 1, 2}));
    EXPECT_EQ(orderByNumber(rows, Qt::DescendingOrder, byName), (QVector<quint32>{4, 1, 3, 2}));
}

TEST(SortOrder, SortsNothing)
{
    EXPECT_TRUE(sorted({}).isEmpty());
    EXPECT_TRUE(orderByNumber({}, Qt::AscendingOrder).isEmpty());
}

} // namespace rollcall::cache
