// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"

namespace rollcall::cache
{

using DocumentStoreTest = CacheTest;

TEST_F(DocumentStoreTest, KeepsTheLatestOfEachDocumentForTheNextStart)
{
    const QDateTime seen = m_clock.now();
    const StoredDocument settings{QStringLiteral("settings"), R"({"a":1})", "\"1\"", seen};
    const StoredDocument tokens{QStringLiteral("tokens"), R"({"items":[]})", {}, seen};
    ASSERT_TRUE(isOk(waitFor(m_cache->storeDocument(settings))));
    ASSERT_TRUE(isOk(waitFor(m_cache->storeDocument(tokens))));
    const StoredDocument newer{QStringLiteral("settings"), R"({"a":2})", "\"2\"", seen.addSecs(60)};
    ASSERT_TRUE(isOk(waitFor(m_cache->storeDocument(newer))));
    reopen();
    const auto documents = waitFor(m_cache->documents());
    ASSERT_TRUE(isOk(documents));
    EXPECT_EQ(*documents, (QVector<StoredDocument>{newer, tokens}));
}

TEST_F(DocumentStoreTest, WritesWhatIsWaitingWhenTheCacheIsClosed)
{
    constexpr int kMany = 200;
    for (int i = 0; i < kMany; ++i)
        m_cache->storeDocument({QStringLiteral("document-%1").arg(i), "{}", {}, m_clock.now()});
    reopen();
    const auto documents = waitFor(m_cache->documents());
    ASSERT_TRUE(isOk(documents));
    EXPECT_EQ(documents->size(), kMany);
}

TEST_F(DocumentStoreTest, HasNothingToDoWithTheRevisionOfTheLists)
{
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada"))});
    const QDateTime change = state().lastChange;
    m_clock.advance(std::chrono::minutes(5));
    ASSERT_TRUE(isOk(waitFor(m_cache->storeDocument({QStringLiteral("settings"), "{}", {}, m_clock.now()}))));
    EXPECT_EQ(state().lastChange, change);
}

} // namespace rollcall::cache
