// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/listing_proof.h"
#include "sync/progress_meter.h"
#include "sync/removal_brake.h"
#include "sync/sync_options.h"

#include "support/printers.h"

#include <QElapsedTimer>

#include <thread>

namespace rollcall::sync
{
namespace
{

scim::ListResponse page(int from, int to, qint64 total)
{
    scim::ListResponse page;
    page.totalResults = total;
    for (int i = from; i < to; ++i)
        page.resources.append(scim::Resource::fromObject({{QStringLiteral("id"), QString::number(i)}}));
    return page;
}

struct Part {
    int from;
    int to;
    qint64 total;
    int overlap;
};

ListingProof proofOf(const QVector<Part> &parts)
{
    ListingProof proof;
    for (const Part &part : parts)
        proof.add(page(part.from, part.to, part.total), part.overlap);
    return proof;
}

using std::chrono::milliseconds;

} // namespace

TEST(ListingProof, IsCompleteWhenEverythingAgrees)
{
    EXPECT_TRUE(proofOf({{0, 0, 0, 0}}).isComplete());
    EXPECT_TRUE(proofOf({{0, 3, 3, 0}, {2, 3, 3, 1}}).isComplete());
    EXPECT_TRUE(proofOf({{0, 3, 5, 0}, {2, 5, 5, 1}, {4, 5, 5, 1}}).isComplete());
    EXPECT_TRUE(proofOf({{0, 3, 5, 0}, {3, 5, 5, 0}, {5, 5, 5, 0}}).isComplete()) << "pages of one row don't overlap";
    EXPECT_TRUE(proofOf({{0, 3, 3, 0}, {0, 3, 3, 1}}).isComplete()) << "past its end a service repeats what it likes";
    EXPECT_TRUE(proofOf({{0, 3, 5, 0}, {2, 5, -1, 1}}).isComplete()) << "one that says it once has said it";
}

TEST(ListingProof, IsIncompleteWhenSomethingDoesNot)
{
    EXPECT_FALSE(proofOf({{0, 3, 4, 0}, {2, 3, 4, 1}}).isComplete()) << "one is missing";
    EXPECT_FALSE(proofOf({{0, 3, 2, 0}, {2, 3, 2, 1}}).isComplete()) << "one too many";
    EXPECT_FALSE(proofOf({{0, 3, 6, 0}, {3, 6, 6, 1}}).isComplete())
        << "shifted: the last row is not the next one's first";
    EXPECT_FALSE(proofOf({{0, 3, 5, 0}, {1, 5, 5, 1}}).isComplete()) << "shifted the other way";
    EXPECT_FALSE(proofOf({{0, 3, 5, 0}, {2, 5, 6, 1}}).isComplete()) << "the total has changed";
    EXPECT_FALSE(proofOf({{0, 3, 3, 0}, {0, 0, 3, 1}}).isComplete()) << "the last row has gone";
    EXPECT_FALSE(proofOf({{0, 3, -1, 0}, {2, 3, -1, 1}}).isComplete()) << "no total to agree with";
    ListingProof early = proofOf({{0, 3, 3, 0}});
    early.endedEarly();
    EXPECT_FALSE(early.isComplete());
}

TEST(ListingProof, AnIdThatComesTwiceIsNoticed)
{
    ListingProof proof = proofOf({{0, 3, 6, 0}});
    scim::ListResponse repeated = page(3, 5, 6);
    repeated.resources.append(page(1, 2, 6).resources);
    EXPECT_EQ(proof.add(repeated, 0), 2);
    EXPECT_EQ(proof.add(page(5, 6, 6), 0), 1);
    EXPECT_EQ(proof.size(), 6);
    EXPECT_FALSE(proof.isComplete());
}

TEST(ListingProof, WithoutTotalsTheSameTwiceIsEnough)
{
    const ListingProof once = proofOf({{0, 3, -1, 0}, {2, 3, -1, 1}});
    EXPECT_TRUE(proofOf({{0, 3, -1, 0}, {2, 3, -1, 1}}).isConfirmedBy(once));
    EXPECT_FALSE(proofOf({{0, 2, -1, 0}, {1, 2, -1, 1}}).isConfirmedBy(once));
    EXPECT_TRUE(proofOf({{0, 3, 9, 0}, {2, 3, 9, 1}}).isConfirmedBy(proofOf({{0, 3, 9, 0}, {2, 3, 9, 1}})))
        << "its totals are wrong, but its end was seen";
    EXPECT_FALSE(proofOf({{0, 3, 9, 0}, {0, 3, 9, 1}}).isConfirmedBy(proofOf({{0, 3, 9, 0}, {0, 3, 9, 1}})))
        << "it went back to the beginning: it doesn't page";
    ListingProof early = once;
    early.endedEarly();
    EXPECT_FALSE(early.isConfirmedBy(once));
    EXPECT_FALSE(once.isConfirmedBy(early));
}

TEST(ListingProof, CursorsNeedNoTotals)
{
    ListingProof proof = proofOf({{0, 3, -1, 0}, {3, 5, -1, 0}});
    proof.followsCursors();
    EXPECT_TRUE(proof.isComplete());
    proof.add(page(2, 6, -1), 0);
    EXPECT_FALSE(proof.isComplete()) << "but no row twice";
}

TEST(RemovalBrake, HoldsAboveTheFloorAndTheShare)
{
    struct Case {
        qint64 candidates;
        qint64 cached;
        bool stops;
    };
    for (const Case &c : {Case{0, 0, false}, Case{20, 20, false}, Case{21, 21, true}, Case{21, 400, true},
             Case{21, 420, false}, Case{21, 421, false}, Case{5'000, 100'000, false}, Case{5'001, 100'000, true},
             Case{1'000'000, 1'000'000, true}})
        EXPECT_EQ(isMassRemoval(c.candidates, c.cached, SyncOptions()), c.stops) << c.candidates << " of " << c.cached;
}

TEST(Progress, SaysRateAndTimeLeftOnceTheyCanBeTold)
{
    using scim::ResourceType;
    EXPECT_EQ(progressAfter(ResourceType::User, 100, 1'000, milliseconds(0)),
        (SyncProgress{ResourceType::User, 100, 1'000, 0, -1}));
    EXPECT_EQ(progressAfter(ResourceType::User, 0, 1'000, milliseconds(5'000)),
        (SyncProgress{ResourceType::User, 0, 1'000, 0, -1}));
    EXPECT_EQ(progressAfter(ResourceType::User, 100, 1'000, milliseconds(1'000)),
        (SyncProgress{ResourceType::User, 100, 1'000, 100, 9}));
    EXPECT_EQ(progressAfter(ResourceType::Group, 100, -1, milliseconds(500)),
        (SyncProgress{ResourceType::Group, 100, -1, 200, -1}));
    EXPECT_EQ(progressAfter(ResourceType::User, 110, 100, milliseconds(1'000)).secondsLeft, -1) << "more than it said";
    EXPECT_EQ(progressAfter(ResourceType::User, 100, 100, milliseconds(1'000)).secondsLeft, 0);
}

TEST(Pause, EndsInTimeOrWhenItIsStopped)
{
    EXPECT_TRUE(pauseFor(milliseconds(1), {}));
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    const std::jthread stopper([&stop] { stop.request_stop(); });
    EXPECT_FALSE(pauseFor(std::chrono::hours(1), stop.get_token()));
    EXPECT_LT(timer.elapsed(), 10'000);
}

} // namespace rollcall::sync
