// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/table_watch.h"

#include "storage/database.h"
#include "storage/transaction.h"
#include "support/printers.h"
#include "support/test_database.h"

namespace rollcall::storage
{

class TableWatching : public testing::Test
{
protected:
    TableWatching()
    {
        m_database = Database::open(m_test.location()).value();
        run("CREATE TABLE watched (a INTEGER)");
        run("CREATE TABLE other (a INTEGER)");
        m_watch = std::make_unique<TableWatch>(*m_database, std::vector<QByteArray>{"watched"});
        m_second = Database::open(m_test.location()).value();
    }

    void run(const char *sql, Database *where = nullptr)
    {
        EXPECT_TRUE(test::isOk((where != nullptr ? *where : *m_database).execute(QLatin1String(sql))));
    }

    test::TestDatabase m_test;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<TableWatch> m_watch;
    std::unique_ptr<Database> m_second;
};

TEST_F(TableWatching, SaysThatNothingChangedAsLongAsNothingDid)
{
    const auto before = m_watch->mark();
    ASSERT_TRUE(before);
    EXPECT_EQ(m_watch->mark(), before);
    EXPECT_EQ(m_database->integer(QStringLiteral("SELECT count(*) FROM watched")).value(), 0);
    run("INSERT INTO other VALUES (1)");
    EXPECT_EQ(m_watch->mark(), before) << "another table";
}

TEST_F(TableWatching, SeesWhatOthersCommit)
{
    const auto before = m_watch->mark();
    ASSERT_TRUE(before);
    {
        auto transaction = Transaction::begin(*m_second).value();
        run("INSERT INTO watched VALUES (1)", m_second.get());
        EXPECT_EQ(m_watch->mark(), before) << "not committed";
        EXPECT_TRUE(test::isOk(transaction.commit()));
    }
    EXPECT_NE(m_watch->mark(), before);
}

TEST_F(TableWatching, SeesItsOwnChangesAndTrustsNoneBeforeTheEnd)
{
    const auto before = m_watch->mark();
    ASSERT_TRUE(before);
    for (const bool commits : {false, true}) {
        const auto first = m_watch->mark();
        {
            auto transaction = Transaction::begin(*m_database).value();
            EXPECT_EQ(m_watch->mark(), first);
            {
                auto part = Transaction::begin(*m_database).value();
                run("INSERT INTO watched VALUES (1)");
                EXPECT_FALSE(m_watch->mark());
            }
            EXPECT_FALSE(m_watch->mark()) << "a part was taken back";
            run("INSERT INTO watched VALUES (1)");
            if (commits) {
                EXPECT_TRUE(test::isOk(transaction.commit()));
            }
        }
        EXPECT_TRUE(m_watch->mark());
        EXPECT_NE(m_watch->mark(), first) << commits;
        EXPECT_EQ(m_watch->mark(), m_watch->mark());
    }
    const auto last = m_watch->mark();
    run("DELETE FROM watched WHERE a = 1");
    EXPECT_NE(m_watch->mark(), last);
}

} // namespace rollcall::storage
