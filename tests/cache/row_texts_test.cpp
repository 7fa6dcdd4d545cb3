// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_texts.h"
#include "support/printers.h"

#include <random>

namespace rollcall::cache
{

namespace
{

RowTexts::Bits everyRow()
{
    RowTexts::Bits bits;
    bits.fill(~quint64(0));
    return bits;
}

RowTexts::Bits only(std::initializer_list<size_t> rows)
{
    RowTexts::Bits bits = {};
    for (const size_t row : rows)
        bits[row / 64] |= quint64(1) << (row % 64);
    return bits;
}

} // namespace

TEST(RowTexts, KeepsATextForEachRow)
{
    RowTexts texts;
    texts.put({{7, "seven\n"}, {5000, "five\n"}, {8, "eight\n"}});
    EXPECT_EQ(texts.text(7), "seven\n");
    EXPECT_EQ(texts.text(8), "eight\n");
    EXPECT_EQ(texts.text(5000), "five\n");
    EXPECT_TRUE(texts.text(9).isEmpty());
    EXPECT_TRUE(texts.text(3000).isEmpty()) << "a block that nobody wrote";
    EXPECT_TRUE(texts.text(1'000'000).isEmpty());
}

TEST(RowTexts, TheLastTextOfARowCounts)
{
    RowTexts texts;
    texts.put({{7, "a\n"}, {8, "x\n"}, {7, "b\n"}});
    texts.put({{8, ""}});
    EXPECT_EQ(texts.text(7), "b\n");
    EXPECT_TRUE(texts.text(8).isEmpty());
}

TEST(RowTexts, ScansTheCandidatesWhetherTheyAreManyOrFew)
{
    RowTexts texts;
    texts.put({{0, "ada\n"}, {1, "adam\n"}, {500, "ada\n"}, {1023, "grace\nada\n"}});
    EXPECT_EQ(texts.scan(0, "ada", everyRow()), only({0, 1, 500, 1023}));
    EXPECT_EQ(texts.scan(0, "ada", only({1, 2, 500})), only({1, 500}));
    EXPECT_EQ(texts.scan(0, "\nada\n", everyRow()), only({0, 500, 1023}));
    EXPECT_EQ(texts.scan(0, "\nada\n", only({0, 1, 1023})), only({0, 1023}));
    EXPECT_EQ(texts.scan(9, "ada", everyRow()), only({}));
}

TEST(RowTexts, StaysRightThroughManyChanges)
{
    std::mt19937 random(20261122);
    RowTexts texts;
    std::vector<QByteArray> expected(3000);
    for (int round = 0; round < 200; ++round) {
        QVector<RowTexts::RowText> changes;
        for (unsigned i = 0; i < 1 + random() % 40; ++i) {
            const auto rid = static_cast<quint32>(random() % expected.size());
            const QByteArray text = random() % 5 == 0 ? QByteArray() : QByteArray::number(quint64(random())) + '\n';
            changes.append({rid, text});
            expected[rid] = text;
        }
        texts.put(changes);
    }
    for (quint32 rid = 0; rid < expected.size(); ++rid)
        ASSERT_EQ(texts.text(rid), expected[rid]) << rid;
}

} // namespace rollcall::cache
