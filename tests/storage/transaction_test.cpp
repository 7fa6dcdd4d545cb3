// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"
#include "storage/transaction.h"
#include "support/printers.h"

namespace rollcall::storage
{

using test::isOk;

namespace
{

class TransactionTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Database::open(DatabaseLocation::sqlite(QStringLiteral(":memory:")));
        ASSERT_TRUE(isOk(opened));
        m_database = std::move(opened).value();
        ASSERT_TRUE(isOk(m_database->execute(QStringLiteral("CREATE TABLE t (x)"))));
    }

    void insert() const { ASSERT_TRUE(isOk(m_database->execute(QStringLiteral("INSERT INTO t VALUES (1)")))); }
    [[nodiscard]] qint64 count() const
    {
        return m_database->integer(QStringLiteral("SELECT count(*) FROM t")).valueOr(-1);
    }

    std::unique_ptr<Database> m_database;
};

} // namespace

TEST_F(TransactionTest, KeepsWhatWasCommitted)
{
    {
        auto transaction = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(transaction));
        insert();
        ASSERT_TRUE(isOk(transaction->commit()));
    }
    EXPECT_EQ(count(), 1);
}

TEST_F(TransactionTest, RollsBackWhatWasNot)
{
    {
        auto transaction = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(transaction));
        insert();
    }
    EXPECT_EQ(count(), 0);
    insert();
    EXPECT_EQ(count(), 1);
}

TEST_F(TransactionTest, AMovedOneEndsOnce)
{
    {
        auto begun = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(begun));
        Transaction moved = std::move(begun).value();
        insert();
        ASSERT_TRUE(isOk(moved.commit()));
    }
    EXPECT_EQ(count(), 1);
}

TEST_F(TransactionTest, OneWithinAnotherIsRolledBackAlone)
{
    {
        auto outer = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(outer));
        insert();
        {
            auto inner = Transaction::begin(*m_database);
            ASSERT_TRUE(isOk(inner));
            EXPECT_EQ(m_database->transactionDepth(), 2);
            insert();
        }
        EXPECT_EQ(count(), 1);
        {
            auto inner = Transaction::begin(*m_database);
            ASSERT_TRUE(isOk(inner));
            insert();
            ASSERT_TRUE(isOk(inner->commit()));
        }
        EXPECT_EQ(m_database->transactionDepth(), 1);
        ASSERT_TRUE(isOk(outer->commit()));
    }
    EXPECT_EQ(m_database->transactionDepth(), 0);
    EXPECT_EQ(count(), 2);
}

TEST_F(TransactionTest, WhatWasCommittedWithinAnotherGoesWithIt)
{
    {
        auto outer = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(outer));
        auto inner = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(inner));
        insert();
        ASSERT_TRUE(isOk(inner->commit()));
    }
    EXPECT_EQ(count(), 0);
    EXPECT_FALSE(m_database->isInTransaction());
}

TEST_F(TransactionTest, ATrustedPartThatWroteAndIsUndoneSpoilsTheWhole)
{
    {
        auto outer = Transaction::begin(*m_database, Transaction::Parts::Trusted);
        ASSERT_TRUE(isOk(outer));
        {
            auto kept = Transaction::begin(*m_database);
            ASSERT_TRUE(isOk(kept));
            insert();
            ASSERT_TRUE(isOk(kept->commit()));
            const auto untouched = Transaction::begin(*m_database);
            ASSERT_TRUE(isOk(untouched));
        }
        EXPECT_FALSE(outer->isSpoiled()) << "there was nothing to undo";
        {
            const auto undone = Transaction::begin(*m_database);
            ASSERT_TRUE(isOk(undone));
            insert();
        }
        EXPECT_TRUE(outer->isSpoiled());
        EXPECT_FALSE(outer->commit().ok());
    }
    EXPECT_EQ(count(), 0);
    auto next = Transaction::begin(*m_database);
    ASSERT_TRUE(isOk(next));
    EXPECT_FALSE(next->isSpoiled());
    {
        const auto part = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(part));
        insert();
    }
    insert();
    ASSERT_TRUE(isOk(next->commit()));
    EXPECT_EQ(count(), 1) << "it trusted its own parts only";
}

TEST_F(TransactionTest, WhatIsWithinATrustedPartIsUndoneAlone)
{
    auto outer = Transaction::begin(*m_database, Transaction::Parts::Trusted);
    ASSERT_TRUE(isOk(outer));
    auto part = Transaction::begin(*m_database);
    ASSERT_TRUE(isOk(part));
    {
        const auto inner = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(inner));
        insert();
    }
    insert();
    ASSERT_TRUE(isOk(part->commit()));
    ASSERT_TRUE(isOk(outer->commit()));
    EXPECT_EQ(count(), 1);
}

TEST_F(TransactionTest, ADeferredConstraintFailsTheCommitAndWritesNothing)
{
    ASSERT_TRUE(isOk(m_database->executeScript(
        QStringLiteral("CREATE TABLE parent (id INTEGER PRIMARY KEY);"
                       "CREATE TABLE child (p REFERENCES parent DEFERRABLE INITIALLY DEFERRED)"))));
    {
        auto transaction = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(transaction));
        insert();
        ASSERT_TRUE(isOk(m_database->execute(QStringLiteral("INSERT INTO child VALUES (7)"))));
        EXPECT_FALSE(transaction->commit().ok());
    }
    EXPECT_EQ(count(), 0);
}

} // namespace rollcall::storage
