// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"

#include <atomic>
#include <thread>

namespace rollcall::cache
{

class CacheConcurrency : public CacheTest
{
};

TEST_F(CacheConcurrency, EveryReadSeesWholePages)
{
    constexpr int kPage = 100;
    constexpr int kPages = 20;
    const QVector<scim::Resource> all = manyUsers(kPage * kPages);
    std::atomic<bool> done = false;
    std::atomic<int> reads = 0;
    std::jthread writer([&](const std::stop_token &failed) {
        const qint64 run = waitFor(m_cache->beginRun()).valueOr(-1);
        for (int page = 0; page < kPages; ++page) {
            // Reading goes on from the first page to the last, however quick either is.
            while (reads < page && !failed.stop_requested())
                std::this_thread::yield();
            EXPECT_TRUE(isOk(waitFor(m_cache->storePage(run, ResourceType::User, all.mid(page * kPage, kPage)))));
        }
        EXPECT_TRUE(isOk(waitFor(m_cache->finishRun(run, {}))));
        done = true;
    });
    for (; !done; ++reads) {
        const Listing listing = list({.text = QStringLiteral("person")});
        EXPECT_EQ(listing.rids.size() % kPage, 0);
        const auto found = waitFor(m_cache->userRows(listing.rids.mid(0, 20)));
        ASSERT_TRUE(isOk(found));
        for (const UserRow &row : *found)
            EXPECT_FALSE(row.id.isEmpty());
    }
    writer.join();
    EXPECT_EQ(list().total, kPage * kPages);
}

TEST_F(CacheConcurrency, EverythingIsReadWhileALargeTransactionIsWritten)
{
    constexpr int kFew = 500;
    constexpr int kMany = 20'000;
    sync(manyUsers(kFew), {someGroup(QStringLiteral("g"), QStringLiteral("Sales"), {QStringLiteral("u1")})});
    const QVector<quint32> rids = list().rids;
    const QVector<scim::Resource> page = manyUsers(kMany, QStringLiteral("Renamed"));
    const qint64 run = begin();
    const auto written = m_cache->storePage(run, ResourceType::User, page);
    int reads = 0;
    do {
        const auto details = waitFor(m_cache->user(QStringLiteral("u1")));
        const Listing listing
            = list({.text = QStringLiteral("group:sales"), .sortBy = static_cast<UserColumn>(reads % 10)});
        const auto rows = waitFor(m_cache->userRows(rids.mid(0, 50)));
        ASSERT_TRUE(isOk(details) && isOk(rows));
        EXPECT_EQ(listing.rids.size(), 1);
        EXPECT_TRUE(listing.total == kFew || listing.total == kMany) << listing.total;
        ++reads;
    } while (!written.isFinished());
    EXPECT_EQ(list({.text = QStringLiteral("renamed")}).rids.size(), kMany);
}

TEST_F(CacheConcurrency, RowsAreReadWhileAnOrderIsBuilt)
{
    sync(manyUsers(20'000));
    const QVector<quint32> rids = list().rids;
    const auto sorted = m_cache->users({.sortByAttribute = QStringLiteral("userName.none")});
    do {
        EXPECT_TRUE(isOk(waitFor(m_cache->userRows(rids.mid(0, 10)))));
    } while (!sorted.isFinished());
    EXPECT_EQ(waitFor(sorted)->rids, rids);
}

TEST_F(CacheConcurrency, AWriteThatWasReportedIsInTheNextRead)
{
    const qint64 run = begin();
    for (int i = 0; i < 50; ++i) {
        const QString id = QStringLiteral("u%1").arg(i);
        auto written = m_cache->storePage(run, ResourceType::User, {someUser(id, QStringLiteral("Name%1.").arg(i))});
        ASSERT_TRUE(isOk(waitFor(written)));
        const auto found = waitFor(m_cache->users({.text = QStringLiteral("name%1.").arg(i)}));
        ASSERT_TRUE(isOk(found));
        ASSERT_EQ(found->rids.size(), 1) << i;
    }
}

TEST_F(CacheConcurrency, ClosingInTheMiddleEndsEveryFuture)
{
    const qint64 run = begin();
    QVector<QFuture<Result<PageOutcome>>> writes;
    QVector<QFuture<Result<Listing>>> reads;
    for (int i = 0; i < 20; ++i) {
        writes.append(m_cache->storePage(run, ResourceType::User, manyUsers(200, QString::number(i))));
        reads.append(m_cache->users({}));
    }
    m_cache.reset();
    for (const auto &write : writes)
        EXPECT_TRUE(write.isFinished());
    for (const auto &read : reads)
        EXPECT_TRUE(read.isFinished());
    reopen();
    EXPECT_TRUE(list().total == 0 || list().total == 200);
}

} // namespace rollcall::cache
