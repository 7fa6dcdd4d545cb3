// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/attribute_column.h"
#include "support/printers.h"

#include <algorithm>
#include <map>
#include <random>

namespace rollcall::cache
{

namespace
{

RowSet rowsBelow(quint32 end)
{
    RowSet rows;
    for (quint32 rid = 0; rid < end; ++rid)
        rows.insert(rid);
    return rows;
}

} // namespace

TEST(AttributeColumn, CountsEachOfSeveralValuesAndKeepsSpellingsApart)
{
    AttributeColumn column;
    column.set(1, "Red\nblue\n");
    column.set(2, "red\n");
    column.set(3, "blue\n");
    column.set(4, "green\n");
    column.set(5, "blue\n");
    EXPECT_EQ(column.counts(rowsBelow(5), {}, 10),
        (QVector<ValueCount>{{QStringLiteral("blue"), 2}, {QStringLiteral("Red"), 1}, {QStringLiteral("green"), 1},
            {QStringLiteral("red"), 1}}));
    EXPECT_EQ(column.counts(rowsBelow(6), "red", 10),
        (QVector<ValueCount>{{QStringLiteral("Red"), 1}, {QStringLiteral("red"), 1}}));
    EXPECT_EQ(column.counts(rowsBelow(6), {}, 1), (QVector<ValueCount>{{QStringLiteral("blue"), 3}}));
}

TEST(AttributeColumn, FindsWhatALookAtEachValueFinds)
{
    std::mt19937 random(5);
    const auto word = [&random](int most) {
        QByteArray text;
        for (int size = int(random() % unsigned(most + 1)); size > 0; --size)
            text += "abA "[random() % 4];
        return text.simplified();
    };
    AttributeColumn column;
    QVector<QByteArrayList> values(700);
    for (int round = 0; round < 3'000; ++round) {
        const quint32 rid = random() % 700;
        QByteArrayList &lines = values[rid] = {};
        for (unsigned count = random() % 4; count > 0; --count)
            lines.append(word(6) + 'x');
        column.set(rid, lines.isEmpty() ? QByteArray() : lines.join('\n') + '\n');
        const QByteArray wanted = word(3).toLower();
        for (const bool whole : {false, true}) {
            const QByteArray folded = whole ? wanted + 'x' : wanted;
            RowSet expected;
            for (qsizetype i = 0; i < values.size(); ++i) {
                const bool fits = std::ranges::any_of(values.at(i), [&](const QByteArray &line) {
                    return whole ? line.toLower() == folded : line.toLower().contains(folded);
                });
                if (fits)
                    expected.insert(quint32(i));
            }
            ASSERT_EQ(column.find(folded, whole).toVector(), expected.toVector()) << round << folded.constData();
        }
    }
    EXPECT_EQ(column.find({}, true).toVector(), QVector<quint32>());
    EXPECT_EQ(column.find({}, false).toVector(), column.filled().toVector());
    EXPECT_EQ(AttributeColumn().find("a", false).toVector(), QVector<quint32>());
}

/// More than it looks for among those that are there: the same value may then be there twice.
TEST(AttributeColumn, CountsVeryManyValues)
{
    std::mt19937 random(20261126);
    AttributeColumn column;
    std::map<QByteArray, qint64> expected;
    for (quint32 rid = 0; rid < 200'000; ++rid) {
        const QByteArray value = rid < 120'000 ? QByteArray::number(rid) : 'x' + QByteArray::number(random() % 3'000);
        column.set(rid, value + '\n');
        ++expected[value];
    }
    std::vector<std::pair<qint64, QByteArray>> order;
    for (const auto &[value, count] : expected)
        order.emplace_back(-count, value);
    std::ranges::sort(order);
    const auto counts = column.counts(rowsBelow(200'000), {}, 2'500);
    ASSERT_TRUE(counts.has_value());
    ASSERT_EQ(counts->size(), 2'500);
    for (qsizetype i = 0; i < counts->size(); ++i) {
        const auto &[count, value] = order[static_cast<size_t>(i)];
        ASSERT_EQ(counts->at(i), (ValueCount{QString::fromUtf8(value), -count})) << i;
    }
    int asked = 0;
    EXPECT_FALSE(column.counts(rowsBelow(200'000), {}, 5, [&asked] { return ++asked < 3; }).has_value());
    EXPECT_EQ(asked, 3);
}

} // namespace rollcall::cache
