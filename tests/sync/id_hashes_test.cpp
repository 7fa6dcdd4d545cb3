// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/id_hashes.h"

#include "support/printers.h"

namespace rollcall::sync
{

TEST(IdHashes, HoldsEachIdOnce)
{
    IdHashes ids;
    EXPECT_FALSE(ids.contains(IdHashes::hashOf("0")));
    constexpr int kMany = 10'000;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < kMany; ++i)
            EXPECT_EQ(ids.insert(IdHashes::hashOf(QByteArray::number(i))), round == 0) << i;
    }
    EXPECT_EQ(ids.size(), kMany);
    EXPECT_TRUE(ids.contains(IdHashes::hashOf("9999")));
    EXPECT_FALSE(ids.contains(IdHashes::hashOf("10000")));
}

TEST(IdHashes, AreTheSameInAnyOrder)
{
    IdHashes one;
    IdHashes other;
    EXPECT_EQ(one, other);
    other.reserve(100'000);
    for (int i = 0; i < 1000; ++i) {
        one.insert(IdHashes::hashOf(QByteArray::number(i)));
        other.insert(IdHashes::hashOf(QByteArray::number(999 - i)));
    }
    EXPECT_EQ(one, other);
    other.insert(IdHashes::hashOf("another"));
    EXPECT_FALSE(one == other);
    one.insert(IdHashes::hashOf("yet another"));
    EXPECT_FALSE(one == other) << "as many, but not the same";
}

} // namespace rollcall::sync
