// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

QVector<QString> sorted(QVector<QString> ids)
{
    std::ranges::sort(ids);
    return ids;
}

QVector<QString> idList(std::initializer_list<const char *> names)
{
    QVector<QString> ids;
    for (const char *name : names)
        ids.append(QString::fromLatin1(name));
    return ids;
}

} // namespace

class CacheRun : public CacheTest
{
protected:
    const scim::Resource m_ada = someUser(QStringLiteral("ada"), QStringLiteral("Ada"));
    const scim::Resource m_newAda = someUser(QStringLiteral("ada"), QStringLiteral("Ada Lovelace"));
    const scim::Resource m_grace = someUser(QStringLiteral("grace"), QStringLiteral("Grace"));
};

TEST_F(CacheRun, CountsWhatItDid)
{
    RunSummary summary = sync({m_ada, m_grace}, {someGroup(QStringLiteral("g"), QStringLiteral("Staff"))});
    EXPECT_EQ(summary.users, 2);
    EXPECT_EQ(summary.groups, 1);
    EXPECT_EQ(summary.added, 3);
    EXPECT_EQ(summary.changed, 0);
    EXPECT_EQ(summary.removed, 0);

    summary = sync({m_newAda});
    EXPECT_EQ(summary.users, 1);
    EXPECT_EQ(summary.groups, 0);
    EXPECT_EQ(summary.added, 0);
    EXPECT_EQ(summary.changed, 1);
    EXPECT_EQ(summary.removed, 2);
    EXPECT_EQ(summary.changes.users, idList({"grace"}));
    EXPECT_EQ(summary.changes.groups, idList({"g"}));
    EXPECT_EQ(ids(), QStringList{QStringLiteral("ada")});
}

TEST_F(CacheRun, WithoutChangesWritesNothing)
{
    sync({m_ada, m_grace});
    const QDateTime changedAt = state().lastChange;
    m_clock.advance(std::chrono::minutes(5));
    const RunSummary summary = sync({m_ada, m_grace});
    EXPECT_EQ(summary.added + summary.changed + summary.removed, 0);
    EXPECT_TRUE(summary.changes.isEmpty());
    EXPECT_EQ(state().lastChange, changedAt);
    EXPECT_EQ(state().lastCompleteSync, m_clock.now());
}

TEST_F(CacheRun, ShowsAPageAtOnce)
{
    const qint64 run = begin();
    const PageOutcome outcome = store(run, {m_ada, m_grace});
    EXPECT_EQ(outcome.added, 2);
    EXPECT_EQ(sorted(outcome.changes.users), idList({"ada", "grace"}));
    EXPECT_EQ(search(QStringLiteral("grace")), QStringList{QStringLiteral("grace")});
    store(run, {m_newAda});
    EXPECT_EQ(search(QStringLiteral("lovelace")), QStringList{QStringLiteral("ada")});
    EXPECT_FALSE(state().lastCompleteSync.isValid());
}

TEST_F(CacheRun, CountsARepeatedUserOnce)
{
    const qint64 run = begin();
    store(run, {m_ada, m_ada});
    EXPECT_EQ(store(run, {m_ada}).repeated, 1);
    EXPECT_EQ(store(run, {m_newAda}).repeated, 1);
    const RunSummary summary = finish(run);
    EXPECT_EQ(summary.added, 1);
    EXPECT_EQ(summary.changed, 0);
    EXPECT_EQ(summary.users, 1);
    EXPECT_EQ(rows().at(0).displayName, QStringLiteral("Ada Lovelace"));
}

TEST_F(CacheRun, TheSamePageTwiceChangesNothing)
{
    const qint64 run = begin();
    const QVector<scim::Resource> page = manyUsers(100);
    store(run, page);
    const PageOutcome again = store(run, page);
    EXPECT_EQ(again.repeated, 100);
    EXPECT_TRUE(again.changes.isEmpty());
    EXPECT_EQ(finish(run).added, 100);
}

TEST_F(CacheRun, TellsWhoseMembershipsChanged)
{
    sync({m_ada, m_grace}, {someGroup(QStringLiteral("g"), QStringLiteral("Staff"), {QStringLiteral("ada")})});
    const qint64 run = begin();
    const PageOutcome outcome
        = storeGroups(run, {someGroup(QStringLiteral("g"), QStringLiteral("Staff"), {QStringLiteral("grace")})});
    EXPECT_EQ(outcome.changes.groups, idList({"g"}));
    EXPECT_EQ(sorted(outcome.changes.users), idList({"ada", "grace"}));
    const RunSummary summary = finish(run, {{}, idList({"g"})});
    EXPECT_TRUE(summary.changes.isEmpty()) << "the run has seen this group";
}

TEST_F(CacheRun, RemovesOnlyWhatIsConfirmed)
{
    sync(manyUsers(5));
    const qint64 run = begin();
    store(run, manyUsers(2));
    EXPECT_EQ(sorted(unseen(run, ResourceType::User)), idList({"u2", "u3", "u4"}));
    const RunSummary summary = finish(run, {idList({"u3", "unknown"}), {}});
    EXPECT_EQ(summary.removed, 1);
    EXPECT_EQ(
        ids(), (QStringList{QStringLiteral("u0"), QStringLiteral("u1"), QStringLiteral("u2"), QStringLiteral("u4")}));
}

TEST_F(CacheRun, KeepsWhatItSawWhateverIsSaidToBeGone)
{
    sync(manyUsers(2));
    const qint64 run = begin();
    store(run, manyUsers(1));
    EXPECT_EQ(finish(run, {idList({"u0", "u1"}), {}}).removed, 1);
    EXPECT_EQ(ids(), QStringList{QStringLiteral("u0")});
}

TEST_F(CacheRun, AbandonedKeepsWhatCameAndRemovesNothing)
{
    sync(manyUsers(3));
    const QDateTime complete = state().lastCompleteSync;
    m_clock.advance(std::chrono::minutes(1));
    const qint64 run = begin();
    store(run, {m_ada});
    ASSERT_TRUE(isOk(waitFor(m_cache->abandonRun(run))));
    EXPECT_EQ(list().total, 4);
    EXPECT_EQ(state().lastCompleteSync, complete);
}

TEST_F(CacheRun, AnInterruptedOneKeepsWhatCameAndRemovesNothing)
{
    sync(manyUsers(3));
    store(begin(), {m_ada});
    reopen();
    EXPECT_EQ(list().total, 4);
    // The next run begins from nothing seen.
    const qint64 run = begin();
    EXPECT_EQ(unseen(run, ResourceType::User).size(), 4);
    EXPECT_EQ(store(run, {m_ada}).unchanged, 1);
}

TEST_F(CacheRun, ASecondOneEndsTheFirst)
{
    const qint64 first = begin();
    const qint64 second = begin();
    EXPECT_GT(second, first);
    EXPECT_EQ(waitFor(m_cache->storePage(first, ResourceType::User, {m_ada})).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(waitFor(m_cache->finishRun(first, {})).error().code, ErrorCode::InvalidArgument);
    store(second, {m_ada});
    finish(second);
}

TEST_F(CacheRun, TheJournalTellsHowEachEnded)
{
    sync({m_ada, m_grace}, {someGroup(QStringLiteral("g"), QStringLiteral("Staff"))});
    m_clock.advance(std::chrono::minutes(1));
    const Error why{
        ErrorCode::TlsFailed, QStringLiteral("[certificate-expired] x"), QStringLiteral("mdm.example.com"), 3};
    const qint64 failed = begin();
    store(failed, {m_newAda});
    m_clock.advance(std::chrono::seconds(5));
    ASSERT_TRUE(isOk(waitFor(m_cache->abandonRun(failed))));
    ASSERT_TRUE(isOk(waitFor(m_cache->noteFailure(failed - 1, std::chrono::seconds(5), why))));
    (void)begin();

    auto runs = waitFor(m_cache->runs(10));
    ASSERT_TRUE(isOk(runs));
    ASSERT_EQ(runs->size(), 3);
    EXPECT_EQ(runs->at(0).outcome, RunRecord::Outcome::Running);
    EXPECT_FALSE(runs->at(0).endedAt.isValid());
    EXPECT_EQ(runs->at(1).outcome, RunRecord::Outcome::Abandoned);
    EXPECT_EQ(runs->at(1).error, why);
    EXPECT_EQ(runs->at(1).changed, 1);
    EXPECT_EQ(runs->at(1).users, std::nullopt);
    EXPECT_EQ(runs->at(1).beganAt.msecsTo(runs->at(1).endedAt), 5'000);
    EXPECT_EQ(runs->at(2).outcome, RunRecord::Outcome::Complete);
    EXPECT_EQ(runs->at(2).error, std::nullopt);
    EXPECT_EQ(runs->at(2).added, 3);
    EXPECT_EQ(runs->at(2).users, 2);
    EXPECT_EQ(runs->at(2).groups, 1);

    reopen();
    sync({m_ada});
    runs = waitFor(m_cache->runs(2));
    ASSERT_TRUE(isOk(runs));
    ASSERT_EQ(runs->size(), 2);
    EXPECT_EQ(runs->at(1).outcome, RunRecord::Outcome::Interrupted);
}

TEST_F(CacheRun, TheJournalTellsOfASyncThatGotAsFarAsNone)
{
    sync({m_ada});
    const qint64 last = waitFor(m_cache->runs(1))->constFirst().run;
    const Error why{ErrorCode::ConnectionRefused, {}, {}};
    ASSERT_TRUE(isOk(waitFor(m_cache->noteFailure(last, std::chrono::milliseconds(1'500), why))));
    const auto runs = waitFor(m_cache->runs(10));
    ASSERT_TRUE(isOk(runs));
    ASSERT_EQ(runs->size(), 2);
    EXPECT_EQ(runs->at(0).error->code, ErrorCode::ConnectionRefused);
    EXPECT_EQ(runs->at(0).beganAt.msecsTo(runs->at(0).endedAt), 1'500);
    EXPECT_EQ(runs->at(1).error, std::nullopt) << "the one before it did not fail";
    EXPECT_EQ(sync({m_newAda}).changed, 1) << "and the next one is as ever";
}

TEST_F(CacheRun, AFinishedOneIsOver)
{
    const qint64 run = begin();
    finish(run);
    EXPECT_EQ(waitFor(m_cache->storePage(run, ResourceType::User, {m_ada})).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(waitFor(m_cache->unseen(run, ResourceType::User)).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(waitFor(m_cache->abandonRun(run)).error().code, ErrorCode::InvalidArgument);
}

TEST_F(CacheRun, IsOneProcessesAtATime)
{
    auto other = Cache::open(path(), m_clock);
    ASSERT_TRUE(isOk(other));
    const qint64 run = begin();
    EXPECT_EQ(waitFor((*other)->beginRun()).error().code, ErrorCode::DatabaseBusy);
    finish(run);
    EXPECT_TRUE(isOk(waitFor((*other)->beginRun())));
}

TEST_F(CacheRun, AnotherProcessesIsNoticed)
{
    sync({m_ada});
    EXPECT_EQ(list().total, 1);
    auto other = Cache::open(path(), m_clock);
    ASSERT_TRUE(isOk(other));
    const qint64 run = waitFor((*other)->beginRun()).valueOr(-1);
    ASSERT_TRUE(isOk(waitFor((*other)->storePage(run, ResourceType::User, {m_newAda, m_grace}))));
    ASSERT_TRUE(isOk(waitFor((*other)->finishRun(run, {}))));

    EXPECT_EQ(search(QStringLiteral("lovelace")), QStringList{QStringLiteral("ada")});
    EXPECT_EQ(list().total, 2);
    EXPECT_EQ(sync({m_newAda, m_grace}).changed, 0);
}

TEST_F(CacheRun, SurvivesARestart)
{
    sync({m_ada, m_grace}, {someGroup(QStringLiteral("g"), QStringLiteral("Staff"), {QStringLiteral("ada")})});
    ASSERT_TRUE(isOk(waitFor(m_cache->setServiceUrl(QStringLiteral("https://mdm.example.com/scim/v2")))));
    const CacheState before = state();
    reopen();
    const CacheState after = state();
    EXPECT_EQ(after.lastCompleteSync, before.lastCompleteSync);
    EXPECT_EQ(after.lastChange, before.lastChange);
    EXPECT_EQ(after.users, 2);
    EXPECT_EQ(after.groups, 1);
    EXPECT_EQ(after.serviceUrl, QStringLiteral("https://mdm.example.com/scim/v2"));
    EXPECT_EQ(search(QStringLiteral("ada")), QStringList{QStringLiteral("ada")});
    EXPECT_EQ(sync({m_ada, m_grace}).added, 0);
}

TEST_F(CacheRun, AListingThatIsReadOnceMoreSeesAnew)
{
    sync(manyUsers(3));
    const qint64 run = begin();
    store(run, manyUsers(3));
    ASSERT_TRUE(isOk(waitFor(m_cache->forgetSeen(run, ResourceType::User))));
    EXPECT_EQ(store(run, manyUsers(2)).repeated, 2);
    EXPECT_EQ(unseen(run, ResourceType::User), QVector<QString>{QStringLiteral("u2")});
    EXPECT_EQ(finish(run, {{QStringLiteral("u2")}, {}}).removed, 1);
}

} // namespace rollcall::cache
