// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_scan.h"
#include "support/printers.h"

#include <random>

namespace rollcall::cache
{

namespace
{

struct Kind {
    const char *name;
    scan::ScanRows *scan;
};

std::vector<Kind> kinds()
{
    std::vector<Kind> all{{"portable", scan::rowsPortable}, {"dispatched", scanRows}};
#if defined(__x86_64__)
    all.push_back({"sse2", scan::rowsSse2});
    if (__builtin_cpu_supports("avx2"))
        all.push_back({"avx2", scan::rowsAvx2});
#endif
    return all;
}

/// Rows behind one another, with padding that would be found if anybody looked there.
struct Rows {
    explicit Rows(const QVector<QByteArray> &rows, const QByteArray &padding = QByteArray(kScanPadding, 'x'))
    {
        for (const QByteArray &row : rows) {
            text += row;
            ends.push_back(static_cast<quint32>(text.size()));
        }
        size = text.size();
        text += padding;
    }

    [[nodiscard]] QVector<int> scan(const Kind &kind, const QByteArray &needle) const
    {
        std::vector<quint64> bits(ends.size() / 64 + 1);
        kind.scan(QByteArrayView(text).first(size), ends, needle, bits.data());
        QVector<int> rows;
        for (size_t row = 0; row < ends.size(); ++row) {
            if ((bits[row / 64] >> (row % 64) & 1) != 0)
                rows.append(static_cast<int>(row));
        }
        return rows;
    }

    QByteArray text;
    std::vector<quint32> ends;
    qsizetype size = 0;
};

} // namespace

TEST(RowScan, FindsANeedleAtEveryPlaceOfRowsOfEveryLength)
{
    for (const Kind &kind : kinds()) {
        for (int length = 1; length <= 100; ++length) {
            for (int size = 1; size <= std::min(length, 5); ++size) {
                const QByteArray needle = QByteArray("xyzzy").first(size);
                for (int place = 0; place + size <= length; ++place) {
                    QByteArray row(length, '.');
                    row.replace(place, size, needle);
                    const Rows rows({"..", row, "", "."});
                    ASSERT_EQ(rows.scan(kind, needle), QVector<int>{1})
                        << kind.name << ", length " << length << ", needle of " << size << " at " << place;
                }
            }
        }
    }
}

TEST(RowScan, LooksNoFurtherThanTheEnd)
{
    for (const Kind &kind : kinds()) {
        EXPECT_EQ(Rows({"ab"}, QByteArray(kScanPadding, 'c')).scan(kind, "abc"), QVector<int>()) << kind.name;
        EXPECT_EQ(Rows({"ab"}).scan(kind, "x"), QVector<int>()) << kind.name;
        EXPECT_EQ(Rows({""}).scan(kind, "x"), QVector<int>()) << kind.name;
        EXPECT_EQ(
            Rows({QByteArray(31, '.') + "n"}, QByteArray("eedle") + QByteArray(kScanPadding, '.')).scan(kind, "needle"),
            QVector<int>())
            << kind.name;
    }
}

TEST(RowScan, NotesTheRowThatTheNeedleEndsIn)
{
    for (const Kind &kind : kinds())
        EXPECT_EQ(Rows({"a\n", "b\n", "c\n"}).scan(kind, "\nb"), QVector<int>{1}) << kind.name;
}

TEST(RowScan, AgreesWithASlowSearchOnTextsFullOfNearMisses)
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 3000; ++round) {
        QVector<QByteArray> texts;
        for (unsigned row = 0; row < 1 + random() % 90; ++row) {
            texts.append(QByteArray());
            for (unsigned i = 0; i < random() % 12; ++i)
                texts.back().append("ab"[random() % 2]);
            texts.back().append('\n');
        }
        QByteArray needle;
        for (unsigned i = 0; i < 1 + random() % 6; ++i)
            needle.append("ab"[random() % 2]);
        QVector<int> expected;
        for (qsizetype row = 0; row < texts.size(); ++row) {
            if (texts.at(row).contains(needle))
                expected.append(static_cast<int>(row));
        }
        for (const Kind &kind : kinds())
            ASSERT_EQ(Rows(texts).scan(kind, needle), expected) << kind.name << ' ' << needle.toStdString();
    }
}

// Rows that are empty, short, and longer than what is looked through at a time; needles that are in nearly all of them,
// in few and in none.
TEST(RowScan, AgreesWithASlowSearchOnLongTexts)
{
    std::mt19937 random(20261126);
    const auto below = [&random](unsigned end) { return random() % end; };
    for (int round = 0; round < 60; ++round) {
        const std::string letters = std::string("abcdefgh").substr(0, 1 + below(8));
        QVector<QByteArray> texts;
        for (int row = 0; row < 300; ++row) {
            const unsigned length = below(40) == 0 ? below(9000) : below(4) == 0 ? 0 : below(120);
            QByteArray text;
            for (unsigned i = 0; i < length; ++i)
                text.append(below(30) == 0 ? '\n' : letters[below(static_cast<unsigned>(letters.size()))]);
            texts.append(text);
        }
        for (qsizetype size = 1; size <= 20; ++size) {
            const QByteArray &from = texts.at(below(300));
            const QByteArray needle = from.size() >= size && below(5) > 0
                ? from.mid(below(static_cast<unsigned>(from.size() - size + 1)), size)
                : QByteArray(size, 'b');
            QByteArray before;
            QVector<int> expected;
            for (int row = 0; row < 300; ++row) {
                // One that begins in the row before counts for the row that it ends in.
                const QByteArray text = before.right(size - 1) + texts.at(row);
                if (!texts.at(row).isEmpty() && text.contains(needle))
                    expected.append(row);
                before = text;
            }
            for (const Kind &kind : kinds())
                ASSERT_EQ(Rows(texts).scan(kind, needle), expected) << kind.name << ' ' << needle.toStdString();
        }
    }
}

TEST(RowScan, SaysWhetherATextHasBytes)
{
    const QByteArray text = QByteArray("Ada Lovelace") + QByteArray(kScanPadding, 'x');
    const QByteArrayView name = QByteArrayView(text).first(12);
    EXPECT_TRUE(hasBytes(name, "lace"));
    EXPECT_TRUE(hasBytes(name, "A"));
    EXPECT_FALSE(hasBytes(name, "x"));
    EXPECT_FALSE(hasBytes(name, "Ada Lovelace!"));
}

} // namespace rollcall::cache
