// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_set.h"

#include <gtest/gtest.h>

#include <random>

namespace rollcall::cache
{

TEST(RowSet, CountsWhatIsInIt)
{
    std::mt19937 random(3);
    RowSet rows;
    EXPECT_EQ(rows.count(), 0);
    qint64 expected = 0;
    for (int i = 0; i < 3'000; ++i) {
        const auto rid = static_cast<quint32>(random() % 5'000);
        expected += rows.contains(rid) ? 0 : 1;
        rows.insert(rid);
        ASSERT_EQ(rows.count(), expected);
    }
    EXPECT_EQ(rows.toVector().size(), expected);
}

} // namespace rollcall::cache
