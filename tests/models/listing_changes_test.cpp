// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/listing_changes.h"

#include "support/printers.h"

#include <numeric>
#include <random>

namespace rollcall::models
{
namespace
{

using Rids = QVector<quint32>;
using Kind = ListingChange::Kind;

Rids applied(Rids list, const QVector<ListingChange> &changes, const Rids &after)
{
    for (const ListingChange &change : changes) {
        if (change.kind == Kind::Remove) {
            list.remove(change.first, change.count);
            continue;
        }
        for (int i = 0; i < change.count; ++i)
            list.insert(change.first + i, after.at(change.first + i));
    }
    return list;
}

TEST(ListingChanges, EqualListsNeedNothing)
{
    EXPECT_EQ(listingChanges({}, {}), QVector<ListingChange>());
    EXPECT_EQ(listingChanges({3, 1, 2}, {3, 1, 2}), QVector<ListingChange>());
}

TEST(ListingChanges, NeighboursMakeOneChange)
{
    EXPECT_EQ(listingChanges({1, 2, 3, 4, 5}, {1, 5}), (QVector<ListingChange>{{Kind::Remove, 1, 3}}));
    EXPECT_EQ(
        listingChanges({1, 5}, {1, 7, 8, 5, 9}), (QVector<ListingChange>{{Kind::Insert, 1, 2}, {Kind::Insert, 4, 1}}));
    EXPECT_EQ(listingChanges({}, {4, 2}), (QVector<ListingChange>{{Kind::Insert, 0, 2}}));
}

TEST(ListingChanges, ReplacedRowsAreRemovedAndInserted)
{
    const Rids before{1, 2, 3};
    const Rids after{1, 9, 3};
    const auto changes = listingChanges(before, after);
    ASSERT_TRUE(changes.has_value());
    EXPECT_EQ(applied(before, *changes, after), after);
}

TEST(ListingChanges, AnotherOrderIsNoChangeOfRows)
{
    EXPECT_FALSE(listingChanges({1, 2, 3}, {2, 1, 3}).has_value());
    EXPECT_FALSE(listingChanges({1, 2, 3, 4}, {4, 1, 2}).has_value());
}

TEST(ListingChanges, TooManyAreAResetInstead)
{
    Rids before(400);
    std::iota(before.begin(), before.end(), 1U);
    Rids everySecond;
    for (qsizetype i = 0; i < before.size(); i += 2)
        everySecond << before.at(i);
    EXPECT_FALSE(listingChanges(before, everySecond).has_value());
}

TEST(ListingChanges, OfALongListAreFewerThanOfAShortOne)
{
    // In the order of a name, not of the numbers.
    Rids before(1'000'000);
    std::iota(before.rbegin(), before.rend(), 1U);
    Rids after = before;
    after.remove(700'000);
    after.insert(300'000, 2'000'000);
    const auto two = listingChanges(before, after);
    ASSERT_TRUE(two.has_value());
    EXPECT_EQ(applied(before, *two, after), after);
    for (const int row : {200'000, 500'000, 900'000})
        after.remove(row);
    EXPECT_FALSE(listingChanges(before, after).has_value());
    EXPECT_TRUE(listingChanges(before.mid(0, 20'000), before.mid(1, 19'998)).has_value());
}

TEST(ListingChanges, OfVeryManyRowsAreAResetInstead)
{
    Rids many(20'000);
    std::iota(many.begin(), many.end(), 1U);
    EXPECT_FALSE(listingChanges({}, many).has_value());
    EXPECT_FALSE(listingChanges(many, many.mid(100, 200)).has_value());
    EXPECT_TRUE(listingChanges(many, many.mid(0, 19'000)).has_value());
}

// One that goes and comes elsewhere is not told apart from others by what stands around it.
TEST(ListingChanges, SeeARowThatMovedBetweenRowsThatStay)
{
    EXPECT_FALSE(listingChanges({1, 2, 3, 4, 5, 6}, {1, 4, 2, 3, 5, 6}).has_value());
    EXPECT_FALSE(listingChanges({1, 2, 3, 4}, {1, 3, 2, 4}).has_value());
}

TEST(ListingChanges, LeadFromAnyListToAnyOtherOfTheSameOrder)
{
    std::mt19937 random(20'261'122);
    for (int round = 0; round < 500; ++round) {
        Rids before;
        Rids after;
        for (quint32 rid = 1; rid < 60; ++rid) {
            if (random() % 4 != 0)
                before << rid;
            if (random() % 4 != 0)
                after << rid;
        }
        const auto changes = listingChanges(before, after);
        ASSERT_TRUE(changes.has_value());
        ASSERT_EQ(applied(before, *changes, after), after) << "round " << round;
    }
}

} // namespace
} // namespace rollcall::models
