// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/snapshot.h"

#include "storage/database.h"
#include "storage/transaction.h"
#include "support/printers.h"
#include "support/test_database.h"

namespace rollcall::storage
{

using test::isOk;

namespace
{

/// Two connections to one database, SQLite or PostgreSQL.
class PostgreSqlSnapshot : public testing::Test
{
protected:
    void SetUp() override
    {
        m_reader = Database::open(m_database.location()).value();
        m_writer = Database::open(m_database.location()).value();
        ASSERT_TRUE(isOk(m_writer->execute(QStringLiteral("CREATE TABLE seen (x INTEGER)"))));
        insert();
    }

    void insert() const { EXPECT_TRUE(isOk(m_writer->execute(QStringLiteral("INSERT INTO seen VALUES (1)")))); }
    static qint64 countBy(const std::unique_ptr<Database> &connection)
    {
        return connection->integer(QStringLiteral("SELECT count(*) FROM seen")).valueOr(-1);
    }

    test::TestDatabase m_database;
    std::unique_ptr<Database> m_reader;
    std::unique_ptr<Database> m_writer;
};

} // namespace

TEST_F(PostgreSqlSnapshot, SeesWhatWasThereAtItsFirstQueryUntilItEnds)
{
    {
        const auto snapshot = Snapshot::begin(*m_reader);
        ASSERT_TRUE(isOk(snapshot));
        EXPECT_EQ(countBy(m_reader), 1);
        insert();
        EXPECT_EQ(countBy(m_reader), 1);
        EXPECT_EQ(countBy(m_writer), 2);
    }
    EXPECT_EQ(countBy(m_reader), 2);
}

TEST_F(PostgreSqlSnapshot, WithinAnotherOneIsThatOne)
{
    const auto outer = Snapshot::begin(*m_reader);
    EXPECT_EQ(countBy(m_reader), 1);
    {
        const auto inner = Snapshot::begin(*m_reader);
        ASSERT_TRUE(isOk(inner));
    }
    insert();
    EXPECT_EQ(countBy(m_reader), 1);
}

TEST_F(PostgreSqlSnapshot, WithinATransactionSeesWhatThatOneWrote)
{
    auto transaction = Transaction::begin(*m_writer);
    ASSERT_TRUE(isOk(transaction));
    insert();
    {
        const auto snapshot = Snapshot::begin(*m_writer);
        ASSERT_TRUE(isOk(snapshot));
        EXPECT_EQ(countBy(m_writer), 2);
    }
    ASSERT_TRUE(isOk(transaction->commit()));
    EXPECT_EQ(countBy(m_reader), 2);
}

} // namespace rollcall::storage
