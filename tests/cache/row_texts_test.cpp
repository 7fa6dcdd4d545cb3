// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_texts.h"
#include "support/printers.h"

#include <algorithm>
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
    EXPECT_EQ(texts.scan(0, texts.needle("ada"), everyRow()), only({0, 1, 500, 1023}));
    EXPECT_EQ(texts.scan(0, texts.needle("ada"), only({1, 2, 500})), only({1, 500}));
    EXPECT_EQ(texts.scan(0, texts.needle("\nada\n"), everyRow()), only({0, 500, 1023}));
    EXPECT_EQ(texts.scan(0, texts.needle("\nada\n"), only({0, 1, 1023})), only({0, 1023}));
    EXPECT_EQ(texts.scan(9, texts.needle("ada"), everyRow()), only({}));
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

/// Domains that many have are not kept as they are; what is found is what stands in the texts.
TEST(RowTexts, FindsInAddressesWhatStandsInThem)
{
    std::mt19937 random(20261126);
    const QVector<QByteArray> domains{"@contoso.com", "@mail.contoso.com", "@a.contoso.com.au", "@b@c.org", "@x.y"};
    const auto someText = [&] {
        QByteArray text;
        for (unsigned line = 0; line < random() % 4; ++line) {
            for (unsigned i = 0; i < random() % 5; ++i)
                text += "ac.@o"[random() % 5];
            text += (random() % 3 != 0 ? domains[random() % domains.size()] : QByteArray("m.")) + '\n';
        }
        return text;
    };
    RowTexts texts;
    std::vector<QByteArray> expected(4 * RowTexts::kRowsInBlock);
    const auto write = [&](unsigned count) {
        QVector<RowTexts::RowText> rows;
        for (unsigned i = 0; i < count; ++i) {
            const auto rid = static_cast<quint32>(random() % expected.size());
            expected[rid] = someText();
            rows.append({rid, expected[rid]});
        }
        texts.put(rows);
    };
    const auto someNeedle = [&]() -> QByteArray {
        const QByteArray text = '\n' + expected[random() % expected.size()];
        const auto from = static_cast<qsizetype>(random()) % text.size();
        const qsizetype lineEnd = text.indexOf('\n', from + 1);
        const qsizetype most = lineEnd < 0 ? text.size() : lineEnd + 1;
        return text.sliced(from, 1 + static_cast<qsizetype>(random()) % (most - from));
    };
    for (int round = 0; round < 8; ++round) {
        write(round % 2 == 0 ? 3'000 : 30); // Of many at once it learns.
        for (int i = 0; i < 100; ++i) {
            const QByteArray needle = i == 0 ? QByteArray("a@nowhere") : someNeedle();
            RowTexts::Bits candidates = everyRow();
            if (i % 3 == 0)
                std::ranges::generate(candidates, [&] { return i % 2 == 0 ? random() & random() : random() % 2; });
            if (needle == "\n") // Nobody looks for a line of nothing.
                continue;
            const auto sought = texts.needle(needle);
            for (size_t block = 0; block < texts.blocks(); ++block) {
                RowTexts::Bits wanted = {};
                for (size_t row = 0; row < RowTexts::kRowsInBlock; ++row) {
                    const bool has = ('\n' + expected[block * RowTexts::kRowsInBlock + row]).contains(needle)
                        && !expected[block * RowTexts::kRowsInBlock + row].isEmpty();
                    wanted[row / 64] |= quint64(has) << (row % 64) & candidates[row / 64];
                }
                ASSERT_EQ(texts.scan(block, sought, candidates), wanted) << needle.toStdString();
            }
        }
    }
    for (quint32 rid = 0; rid < expected.size(); ++rid)
        ASSERT_EQ(texts.text(rid), expected[rid]) << rid;
}

} // namespace rollcall::cache
