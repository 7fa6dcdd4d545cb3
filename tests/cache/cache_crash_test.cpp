// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>
#include <random>

// kill -9 at any moment: this program is started a second time to write, and killed.
namespace rollcall::cache
{

namespace
{

constexpr int kPage = 50;

QVector<scim::Resource> page(int number)
{
    QVector<scim::Resource> users;
    for (int i = 0; i < kPage; ++i)
        users.append(someUser(QStringLiteral("p%1-%2").arg(number).arg(i), QStringLiteral("Person")));
    return users;
}

} // namespace

/// The part that is killed. Says a line for each page that was acknowledged.
TEST(CacheCrashVictim, DISABLED_WritesUntilItIsKilled)
{
    const SystemClock clock;
    const auto opened = Cache::open(qEnvironmentVariable("ROLLCALL_VICTIM_CACHE"), clock);
    ASSERT_TRUE(isOk(opened));
    const qint64 run = waitFor((*opened)->beginRun()).valueOr(-1);
    for (int number = 0;; ++number) {
        ASSERT_TRUE(isOk(waitFor((*opened)->storePage(run, ResourceType::User, page(number)))));
        std::printf("page %d\n", number);
        std::fflush(stdout);
    }
}

class CacheCrash : public CacheTest
{
protected:
    /// Has another process write until more than `wanted` pages were acknowledged, and kills it: gives how many were.
    [[nodiscard]] int killAfter(int wanted)
    {
        m_cache.reset();
        QProcess victim;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ROLLCALL_VICTIM_CACHE"), path());
        victim.setProcessEnvironment(environment);
        victim.start(QCoreApplication::applicationFilePath(),
            {QStringLiteral("--gtest_also_run_disabled_tests"), QStringLiteral("--gtest_filter=CacheCrashVictim.*")});
        int acknowledged = 0;
        while (acknowledged <= wanted && victim.waitForReadyRead(20'000)) {
            while (victim.canReadLine())
                acknowledged += victim.readLine().startsWith("page ") ? 1 : 0;
        }
        victim.kill();
        EXPECT_TRUE(victim.waitForFinished());
        EXPECT_GT(acknowledged, 0);
        reopen();
        EXPECT_TRUE(m_cache->setAsideFile().isEmpty());
        return acknowledged;
    }
};

TEST_F(CacheCrash, LosesNothingThatWasAcknowledged)
{
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada"))});
    const QDateTime complete = state().lastCompleteSync;
    std::mt19937 random(20261122);
    qint64 least = 1;
    for (int round = 0; round < 8; ++round) {
        const int acknowledged = killAfter(static_cast<int>(random() % 40));
        const qint64 total = list().total;
        least = std::max(least, qint64(acknowledged) * kPage + 1);
        EXPECT_GE(total, least) << "what was acknowledged is there";
        EXPECT_EQ(total % kPage, 1) << "and no half page";
        least = total;
        EXPECT_EQ(state().lastCompleteSync, complete);
        const auto run = waitFor(m_cache->beginRun());
        ASSERT_TRUE(isOk(run)) << "the dead process holds no lock";
        EXPECT_EQ(unseen(*run, ResourceType::User).size(), total);
        ASSERT_TRUE(isOk(waitFor(m_cache->abandonRun(*run))));
    }
}

TEST_F(CacheCrash, AFirstFillingThatIsKilledIsNoWholeMirrorAndFindsEverybodyWhoCame)
{
    const int acknowledged = killAfter(20);
    EXPECT_GE(list().total, qint64(acknowledged) * kPage);
    EXPECT_EQ(list().total % kPage, 0) << "no half page";
    EXPECT_FALSE(state().lastCompleteSync.isValid());
    const auto database = storage::Database::open(storage::DatabaseLocation::sqlite(path()), {.readOnly = true});
    ASSERT_TRUE(isOk(database));
    EXPECT_EQ((*database)
                  ->integer(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'user_by_id'"))
                  .valueOr(-1),
        1);
    const auto run = waitFor(m_cache->beginRun(RunScope::Parts));
    ASSERT_TRUE(isOk(run));
    EXPECT_EQ(store(*run, page(0)).unchanged, kPage) << "by their ids";
}

} // namespace rollcall::cache
