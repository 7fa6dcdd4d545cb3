// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"

namespace rollcall::cache
{

namespace
{

class CacheHistory : public CacheTest
{
protected:
    [[nodiscard]] UserHistory history(const QString &id)
    {
        const auto read = waitFor(m_cache->history(id));
        EXPECT_TRUE(isOk(read));
        return read.valueOr({});
    }
};

} // namespace

TEST_F(CacheHistory, TellsWhatEachSyncSawChange)
{
    const QDateTime first = m_clock.now();
    sync(
        {someUser(QStringLiteral("u1"), QStringLiteral("Ada")), someUser(QStringLiteral("u2"), QStringLiteral("Bob"))});
    m_clock.advance(std::chrono::hours(1));
    const QDateTime second = m_clock.now();
    sync({someUser(QStringLiteral("u1"), QStringLiteral("Ada L."), {{QStringLiteral("title"), QStringLiteral("Dr")}}),
        someUser(QStringLiteral("u2"), QStringLiteral("Bob"))});
    m_clock.advance(std::chrono::hours(1));
    sync({someUser(
              QStringLiteral("u1"), QStringLiteral("Ada Lovelace"), {{QStringLiteral("title"), QStringLiteral("Dr")}}),
        someUser(QStringLiteral("u2"), QStringLiteral("Bob"))});

    const UserHistory ada = history(QStringLiteral("u1"));
    EXPECT_EQ(ada.firstSeen, first);
    ASSERT_EQ(ada.changes.size(), 3);
    EXPECT_EQ(ada.changes.at(0).field, QStringLiteral("displayName"));
    EXPECT_EQ(ada.changes.at(0).after, QStringLiteral("Ada Lovelace"));
    EXPECT_EQ(ada.changes.at(1),
        (UserChange{QStringLiteral("displayName"), QStringLiteral("Ada"), QStringLiteral("Ada L."), second,
            ada.changes.at(2).sync, SyncMeans::FullListing}));
    EXPECT_EQ(ada.changes.at(2).field, QStringLiteral("title"));
    EXPECT_EQ(ada.changes.at(2).before, std::nullopt);
    EXPECT_TRUE(history(QStringLiteral("u2")).changes.isEmpty());
    EXPECT_EQ(waitFor(m_cache->history(QStringLiteral("nobody"))).error().code, ErrorCode::NotFound);
}

TEST_F(CacheHistory, GoesWithItsUserAndIsNoNewcomersPast)
{
    sync(
        {someUser(QStringLiteral("u1"), QStringLiteral("Ada")), someUser(QStringLiteral("u2"), QStringLiteral("Bob"))});
    sync({someUser(QStringLiteral("u1"), QStringLiteral("Ada L.")),
        someUser(QStringLiteral("u2"), QStringLiteral("Bob"))});
    sync({someUser(QStringLiteral("u2"), QStringLiteral("Bob"))});
    EXPECT_FALSE(waitFor(m_cache->history(QStringLiteral("u1"))).ok());
    sync(
        {someUser(QStringLiteral("u1"), QStringLiteral("Ada")), someUser(QStringLiteral("u2"), QStringLiteral("Bob"))});
    EXPECT_TRUE(history(QStringLiteral("u1")).changes.isEmpty());
}

TEST_F(CacheHistory, KeepsTheLatestHundredChangesOfAUser)
{
    for (int i = 0; i <= 120; ++i)
        sync({someUser(QStringLiteral("u1"), QStringLiteral("Name %1").arg(i))});
    const UserHistory ada = history(QStringLiteral("u1"));
    ASSERT_EQ(ada.changes.size(), 100);
    EXPECT_EQ(ada.changes.first().after, QStringLiteral("Name 120"));
    EXPECT_EQ(ada.changes.last().before, QStringLiteral("Name 20"));
}

TEST_F(CacheHistory, SaysByWhichMeansASyncFoundOut)
{
    sync({someUser(QStringLiteral("u1"), QStringLiteral("Ada"))});
    const auto run = waitFor(m_cache->beginRun(RunScope::Parts));
    ASSERT_TRUE(isOk(run));
    store(*run, {someUser(QStringLiteral("u1"), QStringLiteral("Ada L."))});
    ASSERT_TRUE(isOk(waitFor(m_cache->finishRun(*run, {}, {SyncMeans::ChangeFeed, QStringLiteral("cursor")}))));
    ASSERT_EQ(history(QStringLiteral("u1")).changes.size(), 1);
    EXPECT_EQ(history(QStringLiteral("u1")).changes.first().means, SyncMeans::ChangeFeed);
    EXPECT_EQ(state().lastMeans, SyncMeans::ChangeFeed);
    EXPECT_EQ(state().feedCursor, QStringLiteral("cursor"));
}

TEST_F(CacheHistory, ARunOverPartsTouchesNothingElse)
{
    sync(manyUsers(5),
        {someGroup(QStringLiteral("g1"), QStringLiteral("Ventes"), {QStringLiteral("u1"), QStringLiteral("u2")})});
    const qint64 run = waitFor(m_cache->beginRun(RunScope::Parts)).valueOr(-1);
    const PageOutcome users = store(run,
        {someUser(QStringLiteral("u1"), QStringLiteral("Renamed")),
            someUser(QStringLiteral("new"), QStringLiteral("New")), manyUsers(3).last()});
    EXPECT_EQ(users.changed, 1);
    EXPECT_EQ(users.added, 1);
    EXPECT_EQ(users.unchanged, 1);
    EXPECT_EQ(storeGroups(run,
                  {someGroup(QStringLiteral("g1"), QStringLiteral("Ventes"),
                      {QStringLiteral("u4"), QStringLiteral("new"), QStringLiteral("elsewhere")})})
                  .changed,
        1);
    EXPECT_EQ(waitFor(m_cache->unseen(run, ResourceType::User)).error().code, ErrorCode::InvalidArgument);
    const auto present = waitFor(
        m_cache->present(ResourceType::User, {QStringLiteral("u3"), QStringLiteral("nobody"), QStringLiteral("u4")}));
    EXPECT_EQ(present.valueOr({}), (QVector<QString>{QStringLiteral("u3"), QStringLiteral("u4")}));

    const RunSummary summary = finish(run, {{QStringLiteral("u3"), QStringLiteral("u1")}, {}});
    EXPECT_EQ(summary.removed, 1) << "what the run saw stays";
    EXPECT_EQ(ids(),
        (QStringList{QStringLiteral("new"), QStringLiteral("u0"), QStringLiteral("u2"), QStringLiteral("u4"),
            QStringLiteral("u1")}));
    EXPECT_EQ(waitFor(m_cache->user(QStringLiteral("new")))->groups.size(), 1);
    EXPECT_EQ(waitFor(m_cache->user(QStringLiteral("u2")))->groups.size(), 0);
}

TEST_F(CacheHistory, ACursorOfAFirstListingLastsUntilItIsComplete)
{
    ASSERT_TRUE(isOk(waitFor(m_cache->noteListing(QStringLiteral("c1")))));
    const qint64 run = begin();
    store(run, manyUsers(3));
    ASSERT_TRUE(isOk(waitFor(m_cache->abandonRun(run))));
    reopen();
    EXPECT_EQ(state().listingCursor, QStringLiteral("c1"));
    EXPECT_EQ(waitFor(m_cache->idsInOrder(ResourceType::User)).valueOr({}),
        (QVector<QString>{QStringLiteral("u0"), QStringLiteral("u1"), QStringLiteral("u2")}));
    sync(manyUsers(3));
    EXPECT_EQ(state().listingCursor, QStringLiteral(""));
    EXPECT_EQ(state().feedCursor, QStringLiteral("")) << "this one did not follow a feed";
}

} // namespace rollcall::cache
