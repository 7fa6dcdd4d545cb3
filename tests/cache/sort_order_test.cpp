// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sort_order.h"
#include "support/printers.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <random>
#include <utility>
#include <vector>

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

namespace
{

using Keys = std::vector<std::optional<QByteArray>>;

/// As it is said, without any haste. By row number, from 1 on.
SortedRows sortedPlainly(const Keys &keys, const QVector<quint32> &places)
{
    std::vector<quint32> rids(keys.size() - 1);
    std::iota(rids.begin(), rids.end(), 1);
    const auto placeOf
        = [&places](quint32 rid) { return rid < static_cast<quint32>(places.size()) ? places.at(rid) : rid; };
    std::ranges::sort(rids, [&](quint32 a, quint32 b) {
        if (keys[a].has_value() != keys[b].has_value())
            return keys[a].has_value();
        if (keys[a] != keys[b])
            return *keys[a] < *keys[b];
        return std::pair(placeOf(a), a) < std::pair(placeOf(b), b);
    });
    SortedRows rows;
    for (size_t i = 0; i < rids.size(); ++i) {
        if (keys[rids[i]])
            rows.append(rids[i], i == 0 || keys[rids[i]] != keys[rids[i - 1]]);
        else
            rows.appendBlank(rids[i]);
    }
    return rows;
}

/// Any order of all rows but some.
QVector<quint32> somePlaces(quint32 rows, std::mt19937 &random)
{
    QVector<quint32> rids(rows);
    std::iota(rids.begin(), rids.end(), 1);
    std::shuffle(rids.begin(), rids.end(), random);
    SortedRows order;
    for (const quint32 rid : rids.first(rows - rows / 50))
        order.appendBlank(rid);
    return order.places();
}

/// Words that begin alike, some alone, some in another case, some very long, some blank.
QString anyText(unsigned kinds, std::mt19937 &random)
{
    const unsigned kind = random() % kinds;
    if (kind % 37 == 0)
        return kind % 2 == 0 ? QString() : QStringLiteral(" \u3000");
    QString text = QStringLiteral("person number ").repeated(kind % 101 == 0 ? 40 : kind % 3) + QString::number(kind);
    if (kind % 5 == 0)
        text += QString::fromUtf8(" é 山田");
    return random() % 2 == 0 ? text : text.toUpper();
}

} // namespace

TEST(SortOrder, IsWhatAPlainSortGives)
{
    std::mt19937 random(20261126);
    const Collation collation(QLocale(QLocale::French));
    for (const auto &[rows, kinds] :
        {std::pair(2'000U, 40U), {2'000U, 100'000U}, {30'000U, 300U}, {60'000U, 1'000'000U}}) {
        const QVector<quint32> places = kinds % 3 == 0 ? QVector<quint32>() : somePlaces(rows, random);
        TextSorter sorter(collation, places);
        Keys keys(rows + 1);
        for (quint32 rid = 1; rid <= rows; ++rid) {
            const QString text = anyText(kinds, random);
            sorter.add(rid, text.toUtf8());
            keys[rid] = isBlankText(text) ? std::nullopt : std::optional(collation.keyOf(text));
        }
        ASSERT_TRUE(sorter.sorted() == sortedPlainly(keys, places)) << rows << " rows, " << kinds << " texts";
    }
}

TEST(SortOrder, IsWhatAPlainSortOfNumbersGives)
{
    std::mt19937 random(20261127);
    constexpr quint32 kRows = 60'000;
    for (const unsigned kinds : {7U, 1'000'000U}) {
        const QVector<quint32> places = somePlaces(kRows, random);
        NumberSorter sorter(places);
        Keys keys(kRows + 1);
        for (quint32 rid = 1; rid <= kRows; ++rid) {
            const unsigned number = random() % kinds;
            keys[rid]
                = number % 5 == 0 ? std::nullopt : std::optional(QByteArray::number(number).rightJustified(9, '0'));
            if (number % 5 == 0)
                sorter.addBlank(rid);
            else
                sorter.add(rid, number);
        }
        ASSERT_TRUE(sorter.sorted() == sortedPlainly(keys, places)) << kinds;
    }
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

TEST(SortedRows, ListsVeryManyInTwoThreads)
{
    std::mt19937 random(20261126);
    std::vector<quint32> rids(120'000);
    std::iota(rids.begin(), rids.end(), 1U);
    std::ranges::shuffle(rids, random);
    constexpr size_t kBlank = 20'000;
    SecondThread second;
    for (const unsigned values : {1U, 2U, 500U, 100'000U}) {
        SortedRows rows;
        std::vector<QVector<quint32>> byValue;
        for (size_t place = 0; place < rids.size() - kBlank; ++place) {
            const bool isFirst = place == 0 || random() % 100'000 < values;
            rows.append(rids[place], isFirst);
            if (isFirst)
                byValue.emplace_back();
            byValue.back().append(rids[place]);
        }
        for (size_t place = rids.size() - kBlank; place < rids.size(); ++place)
            rows.appendBlank(rids[place]);
        for (const unsigned share : {0U, 1U, 50U, 100U}) {
            RowSet wanted;
            for (quint32 rid = 0; rid < 130'000; ++rid) { // Some that are not in the order, too.
                if (random() % 100 < share)
                    wanted.insert(rid);
            }
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                if (order == Qt::DescendingOrder)
                    std::ranges::reverse(byValue);
                QVector<quint32> expected;
                for (const auto &value : byValue)
                    std::ranges::copy_if(
                        value, std::back_inserter(expected), [&](quint32 rid) { return wanted.contains(rid); });
                std::copy_if(rids.end() - kBlank, rids.end(), std::back_inserter(expected),
                    [&](quint32 rid) { return wanted.contains(rid); });
                EXPECT_EQ(rows.listed(order, &wanted, &second), expected) << values << ' ' << share << ' ' << order;
                EXPECT_EQ(rows.listed(order, &wanted), expected) << values << ' ' << share << ' ' << order;
            }
            std::ranges::reverse(byValue);
        }
    }
}

TEST(SortedRows, TakesPartsOfAnother)
{
    std::mt19937 random(5);
    SortedRows other;
    for (quint32 rid = 0; rid < 1'000; ++rid)
        other.append(rid * 7, random() % 3 == 0);
    for (int round = 0; round < 100; ++round) {
        SortedRows parts;
        SortedRows expected;
        for (int part = 0; part < 5; ++part) {
            const auto from = static_cast<qsizetype>(random() % 1'000);
            const auto end = from + static_cast<qsizetype>(random() % (1'001 - static_cast<unsigned>(from)));
            parts.appendValues(other, from, end);
            for (qsizetype place = from; place < end; ++place)
                expected.append(other.rid(place), other.isFirst(place));
            parts.append(5, true);
            expected.append(5, true);
        }
        ASSERT_TRUE(parts == expected) << round;
    }
}

} // namespace rollcall::cache
