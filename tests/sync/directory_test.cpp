// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/await.h"
#include "support/fake_clock.h"
#include "support/files.h"
#include "support/printers.h"
#include "sync/directory.h"
#include "sync/fake_synchronizer.h"

#include <QTemporaryDir>

#include <cstring>
#include <memory>
#include <unistd.h>
#include <vector>

namespace rollcall::sync
{

using test::await;
using test::isOk;
using test::waitUntil;

namespace
{

scim::Resource someUser(const QString &id)
{
    return scim::Resource::fromObject({{QStringLiteral("id"), id}, {QStringLiteral("displayName"), id}});
}

class DirectoryTest : public testing::Test
{
protected:
    void SetUp() override { open(); }

    void open(bool online = true)
    {
        m_directory.reset();
        auto opened = cache::Cache::open(m_folder.filePath(QStringLiteral("cache.sqlite")), m_clock);
        ASSERT_TRUE(isOk(opened));
        m_cache = opened->get();
        auto engine = online ? std::make_unique<FakeSynchronizer>(m_engine) : nullptr;
        m_directory = std::make_unique<Directory>(std::move(opened).value(), std::move(engine), m_clock);
        m_changes.clear();
        m_statuses.clear();
        QObject::connect(m_directory.get(), &Directory::changed, m_directory.get(),
            [this](const ChangeSet &changes) { m_changes.append(changes); });
        QObject::connect(m_directory.get(), &Directory::statusChanged, m_directory.get(),
            [this](const SyncStatus &status) { m_statuses.append(status); });
        ASSERT_TRUE(waitUntil([this] { return !m_statuses.isEmpty(); })) << "the status is restored";
    }
    /// What an engine does to the cache in a complete run.
    void fill(const QVector<scim::Resource> &users)
    {
        const qint64 run = await(m_cache->beginRun()).valueOr(-1);
        EXPECT_TRUE(isOk(await(m_cache->storePage(run, scim::ResourceType::User, users))));
        EXPECT_TRUE(isOk(await(m_cache->finishRun(run, {}))));
    }
    [[nodiscard]] bool settles(SyncPhase phase)
    {
        return waitUntil([&] { return m_directory->status().phase == phase; });
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    FakeSynchronizer::Control m_engine;
    cache::Cache *m_cache = nullptr;
    std::unique_ptr<Directory> m_directory;
    QVector<ChangeSet> m_changes;
    QVector<SyncStatus> m_statuses;
};

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
/// What the process has of the system's memory, without files.
qint64 residentBytes()
{
    const QList<QByteArray> pages = test::readFile(QStringLiteral("/proc/self/statm")).split(' ');
    return (pages.value(1).toLongLong() - pages.value(2).toLongLong()) * sysconf(_SC_PAGESIZE);
}
#endif

} // namespace

TEST_F(DirectoryTest, KnowsNothingAtFirst)
{
    EXPECT_EQ(m_directory->status(), SyncStatus());
    EXPECT_TRUE(m_directory->canSync());
    EXPECT_TRUE(m_directory->setAsideCacheFile().isEmpty());
}

TEST_F(DirectoryTest, RemembersWhatItKnewAfterARestart)
{
    fill({someUser(QStringLiteral("ada")), someUser(QStringLiteral("zoe"))});
    const QDateTime syncedAt = m_clock.now();
    m_clock.advance(std::chrono::hours(7));
    open();
    EXPECT_EQ(m_directory->status().phase, SyncPhase::Idle);
    EXPECT_EQ(m_directory->status().lastCompleteSync, syncedAt);
    EXPECT_EQ(m_directory->status().users, 2);
    EXPECT_FALSE(m_directory->status().nextSync.isValid());
}

TEST_F(DirectoryTest, SyncsAndTells)
{
    m_directory->startSync();
    EXPECT_EQ(m_directory->status().phase, SyncPhase::Syncing);
    EXPECT_EQ(m_engine.massRemoval, MassRemoval::Stop);
    fill({someUser(QStringLiteral("ada"))});
    m_engine.changes({{QStringLiteral("ada")}, {}});
    m_engine.progress({scim::ResourceType::User, 1, 1, 10.0, 0});
    m_engine.end(SyncSummary{.users = 1, .added = 1, .complete = true});
    ASSERT_TRUE(settles(SyncPhase::Idle));

    EXPECT_EQ(m_changes, (QVector<ChangeSet>{{{QStringLiteral("ada")}, {}}}));
    EXPECT_EQ(m_directory->status().users, 1);
    EXPECT_EQ(m_directory->status().lastCompleteSync, m_clock.now());
    EXPECT_FALSE(m_directory->status().error.has_value());
    EXPECT_EQ(m_statuses.last(), m_directory->status());
}

TEST_F(DirectoryTest, ShowsProgressAndCountsWhileItRuns)
{
    m_directory->startSync();
    fill({someUser(QStringLiteral("ada"))});
    const SyncProgress progress{scim::ResourceType::User, 100, 2000, 500.0, 4};
    m_engine.progress(progress);
    ASSERT_TRUE(waitUntil([this] { return m_directory->status().users == 1; }));
    EXPECT_EQ(m_directory->status().phase, SyncPhase::Syncing);
    EXPECT_EQ(m_directory->status().progress, progress);
    EXPECT_EQ(m_statuses.last().progress, progress);
}

TEST_F(DirectoryTest, GathersManyChangesIntoFewSignals)
{
    m_directory->startSync();
    for (int i = 0; i < 500; ++i)
        m_engine.changes({{QString::number(i)}, {QStringLiteral("g")}});
    m_engine.end(SyncSummary{.complete = true});
    ASSERT_TRUE(waitUntil([this] { return m_directory->status().phase != SyncPhase::Syncing; }));
    ASSERT_EQ(m_changes.size(), 1);
    EXPECT_EQ(m_changes.at(0).users.size(), 500);
    EXPECT_EQ(m_changes.at(0).groups.size(), 1);
}

TEST_F(DirectoryTest, RunsOneSyncAtATime)
{
    m_directory->startSync();
    m_directory->startSync();
    EXPECT_EQ(m_engine.runs, 1);
    m_engine.end(SyncSummary{.complete = true});
    ASSERT_TRUE(settles(SyncPhase::NeverSynced));
    m_directory->startSync();
    EXPECT_EQ(m_engine.runs, 2);
}

TEST_F(DirectoryTest, KeepsAnsweringWhenASyncFails)
{
    fill({someUser(QStringLiteral("ada"))});
    m_directory->startSync();
    m_engine.fail(ErrorCode::ConnectionRefused);
    ASSERT_TRUE(settles(SyncPhase::Failed));
    EXPECT_EQ(m_directory->status().error->code, ErrorCode::ConnectionRefused);
    EXPECT_TRUE(m_directory->status().lastCompleteSync.isValid());
    const auto listing = await(m_directory->users({}));
    ASSERT_TRUE(isOk(listing));
    EXPECT_EQ(listing->total, 1);

    m_directory->startSync();
    EXPECT_FALSE(m_directory->status().error.has_value());
    m_engine.end(SyncSummary{.complete = true});
    EXPECT_TRUE(settles(SyncPhase::Idle));
}

TEST_F(DirectoryTest, ACancelledSyncIsNoFailure)
{
    m_directory->cancelSync();
    EXPECT_EQ(m_engine.cancels, 0);
    m_directory->startSync();
    m_directory->cancelSync();
    EXPECT_EQ(m_engine.cancels, 1);
    ASSERT_TRUE(settles(SyncPhase::NeverSynced));
    EXPECT_FALSE(m_directory->status().error.has_value());

    fill({someUser(QStringLiteral("ada"))});
    m_directory->startSync();
    m_directory->cancelSync();
    EXPECT_TRUE(settles(SyncPhase::Idle));
}

TEST_F(DirectoryTest, ALostRunIsNoFailureEither)
{
    m_directory->startSync();
    m_engine.promise.finish(); // Dropped without a result.
    EXPECT_TRUE(settles(SyncPhase::NeverSynced));
}

TEST_F(DirectoryTest, AsksForLeaveToRemoveMany)
{
    m_directory->startSyncAllowingRemovals();
    EXPECT_EQ(m_engine.massRemoval, MassRemoval::Allow);
    m_engine.end(SyncSummary{.complete = true});
    ASSERT_TRUE(settles(SyncPhase::NeverSynced));
    m_directory->startSync();
    EXPECT_EQ(m_engine.massRemoval, MassRemoval::Stop) << "leave was given once";
}

TEST_F(DirectoryTest, ReadsOffline)
{
    fill({someUser(QStringLiteral("ada"))});
    open(false);
    EXPECT_FALSE(m_directory->canSync());
    EXPECT_EQ(m_directory->status().phase, SyncPhase::Idle);
    EXPECT_EQ(await(m_directory->user(QStringLiteral("ada")))->row.displayName, QStringLiteral("ada"));

    m_directory->startSync();
    ASSERT_TRUE(settles(SyncPhase::Failed));
    EXPECT_EQ(m_directory->status().error->code, ErrorCode::ServiceNotStarted);
    m_directory->cancelSync();
    m_directory->setAutoSync(std::chrono::seconds(300));
    EXPECT_FALSE(m_directory->status().nextSync.isValid());
    EXPECT_EQ(await(m_directory->users({}))->total, 1);
}

TEST_F(DirectoryTest, PlansTheNextSyncWithSomeJitter)
{
    m_directory->setAutoSync(std::chrono::seconds(300));
    const qint64 wait = m_clock.now().msecsTo(m_directory->status().nextSync);
    EXPECT_GE(wait, 270'000);
    EXPECT_LE(wait, 330'000);
    m_directory->startSync();
    EXPECT_FALSE(m_directory->status().nextSync.isValid());
    m_clock.advance(std::chrono::minutes(1));
    m_engine.fail(ErrorCode::TimedOut);
    ASSERT_TRUE(settles(SyncPhase::Failed));
    EXPECT_GE(m_clock.now().msecsTo(m_directory->status().nextSync), 270'000);
    m_directory->setAutoSync(std::chrono::seconds(0));
    EXPECT_FALSE(m_directory->status().nextSync.isValid());
}

TEST_F(DirectoryTest, StartsByItself)
{
    m_directory->setAutoSync(std::chrono::milliseconds(10));
    EXPECT_TRUE(waitUntil([this] { return m_engine.runs == 1; }));
    EXPECT_EQ(m_directory->status().phase, SyncPhase::Syncing);
}

TEST_F(DirectoryTest, ASyncThatStartsAtOnceIsNotTakenForOver)
{
    m_directory.reset();
    auto opened = cache::Cache::open(m_folder.filePath(QStringLiteral("cache.sqlite")), m_clock);
    ASSERT_TRUE(isOk(opened));
    m_directory
        = std::make_unique<Directory>(std::move(opened).value(), std::make_unique<FakeSynchronizer>(m_engine), m_clock);
    int statuses = 0;
    QObject::connect(m_directory.get(), &Directory::statusChanged, m_directory.get(), [&statuses] { ++statuses; });
    m_directory->startSync();
    ASSERT_TRUE(waitUntil([&statuses] { return statuses == 2; })) << "its own, and the restored one";
    EXPECT_EQ(m_directory->status().phase, SyncPhase::Syncing);
}

TEST_F(DirectoryTest, AnotherLanguageChangesEveryList)
{
    m_directory->setLocale(QLocale(QLocale::Japanese));
    ASSERT_TRUE(waitUntil([this] { return !m_changes.isEmpty(); }));
    EXPECT_TRUE(m_changes.at(0).everything);
}

TEST_F(DirectoryTest, LeavesAServiceAloneThatFails)
{
    m_directory->setAutoSync(std::chrono::seconds(100));
    const auto failOnce = [this](const Error &error) {
        m_directory->startSync();
        m_engine.end(error);
        EXPECT_TRUE(test::waitUntil([this] { return m_directory->status().nextSync.isValid(); }));
        return m_clock.now().msecsTo(m_directory->status().nextSync);
    };
    const Error lost{ErrorCode::ConnectionLost, {}, {}};
    EXPECT_LE(failOnce(lost), 110'000) << "once may be by accident";
    EXPECT_GE(failOnce(lost), 180'000);
    EXPECT_GE(failOnce(lost), 360'000);
    for (int i = 0; i < 20; ++i)
        EXPECT_LE(failOnce(lost), 1'760'000);
    EXPECT_GE(failOnce({ErrorCode::ServerFailed, {}, {}, 503, 7200}), 7'200'000) << "as long as it asks for";
    const qint64 forLong = failOnce({ErrorCode::ServerFailed, {}, {}, 503, std::numeric_limits<int>::max()});
    EXPECT_GE(forLong, 6LL * 24 * 3'600'000) << "a date far ahead means for long";
    EXPECT_LE(forLong, 8LL * 24 * 3'600'000) << "but not for life";
    m_directory->startSync();
    m_engine.end(SyncSummary{.complete = true});
    EXPECT_TRUE(test::waitUntil([this] { return m_directory->status().nextSync.isValid(); }));
    EXPECT_LE(m_clock.now().msecsTo(m_directory->status().nextSync), 110'000);
}

TEST_F(DirectoryTest, WhatOnlyAPersonMendsIsNotTriedAgainByItself)
{
    for (const ErrorCode code : {ErrorCode::Unauthorized, ErrorCode::MassRemovalStopped}) {
        m_directory->setAutoSync(std::chrono::seconds(100));
        m_directory->startSync();
        EXPECT_FALSE(m_directory->status().needsSomebody);
        m_engine.fail(code);
        ASSERT_TRUE(settles(SyncPhase::Failed));
        EXPECT_TRUE(m_directory->status().needsSomebody);
        EXPECT_FALSE(m_directory->status().nextSync.isValid());
        m_directory->setAutoSync(std::chrono::seconds(200));
        EXPECT_FALSE(m_directory->status().nextSync.isValid()) << "another interval mends nothing";
    }
    m_directory->startSync();
    m_engine.end(SyncSummary{.complete = true});
    EXPECT_TRUE(waitUntil([this] { return m_directory->status().nextSync.isValid(); }));
    EXPECT_FALSE(m_directory->status().needsSomebody);
}

TEST_F(DirectoryTest, ARunThatIsNotSureIsNoSuccess)
{
    m_directory->startSync();
    m_engine.end(SyncSummary{.complete = false});
    ASSERT_TRUE(test::waitUntil([this] { return m_directory->status().phase == SyncPhase::Failed; }));
    EXPECT_EQ(m_directory->status().error->code, ErrorCode::SyncIncomplete);
}

TEST_F(DirectoryTest, TellsToWhomItIsConnected)
{
    int told = 0;
    QObject::connect(m_directory.get(), &Directory::connectionChanged, m_directory.get(), [&told] { ++told; });
    const ConnectionInfo connection{QStringLiteral("Company"), QUrl(QStringLiteral("https://mdm.example.com/scim/v2")),
        QStringLiteral("helpdesk"), true};
    m_directory->setConnection(connection);
    m_directory->setConnection(connection);
    EXPECT_EQ(told, 1);
    EXPECT_EQ(m_directory->connection(), connection);
}

TEST_F(DirectoryTest, MayGoWhileASyncRuns)
{
    m_directory->startSync();
    m_engine.changes({{QStringLiteral("ada")}, {}});
    m_engine.progress({});
    m_directory.reset();
    QCoreApplication::sendPostedEvents();
}

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
TEST_F(DirectoryTest, GivesTheMemoryThatALargeRunTookBackToTheSystem)
{
    constexpr int kBlocks = 50'000;
    constexpr qint64 kMost = kBlocks * 1024 / 2;
    m_directory->startSync();
    std::vector<std::unique_ptr<char[]>> blocks;
    for (int i = 0; i < kBlocks; ++i) {
        blocks.push_back(std::make_unique<char[]>(1000));
        memset(blocks.back().get(), 1, 1000);
    }
    const auto pin = std::move(blocks.back()); // The C library gives back by itself what is behind all that is used.
    const qint64 full = residentBytes();
    blocks.clear();
    ASSERT_GT(residentBytes(), full - kMost) << "it was to be kept at first";
    m_engine.end(SyncSummary{.users = kBlocks, .added = kBlocks, .complete = true});
    EXPECT_TRUE(waitUntil([&] { return residentBytes() < full - kMost; }));
}
#endif

} // namespace rollcall::sync
