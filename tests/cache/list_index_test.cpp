// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/list_index.h"

#include "cache/cache_database_fixture.h"

namespace rollcall::cache
{

namespace
{

class ListIndexTest : public CacheDatabaseTest
{
protected:
    [[nodiscard]] ListIndex loaded()
    {
        ListIndex index(*m_database, userTable(), QLocale(QLocale::English));
        QVector<quint32> damaged;
        while (index.loadMore(damaged).valueOr(false)) { }
        EXPECT_TRUE(damaged.isEmpty());
        return index;
    }
};

} // namespace

TEST_F(ListIndexTest, ListsNobodyWhomAWriterIsAheadWith)
{
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada")),
        someUser(QStringLiteral("bob"), QStringLiteral("Bob"))});
    ListIndex index = loaded();
    const qint64 run = begin();
    store(run, {someUser(QStringLiteral("carl"), QStringLiteral("Carl"))});
    for (int column = 0; column < userTable().sorted.size(); ++column) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const auto rids = index.list(nullptr, column, order);
            ASSERT_TRUE(isOk(rids));
            EXPECT_EQ(rids->size(), index.search().rows().count()) << column;
        }
    }
    ASSERT_TRUE(isOk(waitFor(m_cache->abandonRun(run))));
    EXPECT_EQ(loaded().list(nullptr, 0, Qt::AscendingOrder)->size(), 3);
}

} // namespace rollcall::cache
