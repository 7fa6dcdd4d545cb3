// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"
#include "storage/migration_runner.h"
#include "storage/table_watch.h"
#include "storage/transaction.h"
#include "support/files.h"
#include "support/printers.h"
#include "support/test_database.h"

#include <QDir>
#include <QTemporaryDir>

#include <barrier>
#include <thread>

// Against a real server (with_postgresql.sh); skipped where there is none.
namespace rollcall::storage
{

using test::isOk;

namespace
{

class PostgreSql : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!m_test.isPostgreSql())
            GTEST_SKIP() << "no server in ROLLCALL_TEST_POSTGRESQL";
        m_database = open();
    }
    [[nodiscard]] std::unique_ptr<Database> open() const
    {
        auto database = Database::open(m_test.location());
        EXPECT_TRUE(isOk(database));
        return database.ok() ? std::move(database).value() : nullptr;
    }
    [[nodiscard]] ErrorCode codeOfOpening(const DatabaseLocation &location, const OpenOptions &options = {}) const
    {
        const auto opened = Database::open(location, options);
        return opened.ok() ? ErrorCode::Cancelled : opened.error().code;
    }
    void run(const char *sql) const { ASSERT_TRUE(isOk(m_database->executeScript(QString::fromUtf8(sql)))); }
    [[nodiscard]] qint64 integer(const char *sql) const
    {
        return m_database->integer(QString::fromUtf8(sql)).valueOr(-1);
    }

    test::TestDatabase m_test;
    std::unique_ptr<Database> m_database;
};

} // namespace

TEST_F(PostgreSql, KeepsValuesAsTheyWere)
{
    run("CREATE TABLE t (n BIGINT, x TEXT, b BYTEA)");
    const QString text = QStringLiteral("O'Hara \\ \"山田\" 𠮷 ?");
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes.append(static_cast<char>(i));
    auto insert = m_database->prepare(QStringLiteral("INSERT INTO t (n, x, b) VALUES (?, ?, ?)"));
    ASSERT_TRUE(isOk(insert));
    ASSERT_TRUE(isOk(insert->run(qint64(9'007'199'254'740'993), text, bytes)));
    ASSERT_TRUE(isOk(insert->run(QVariant(), QString(), QByteArray())));

    auto select = m_database->prepare(QStringLiteral("SELECT n, x, b FROM t WHERE x = ? OR x = '' ORDER BY x DESC"));
    ASSERT_TRUE(isOk(select));
    ASSERT_TRUE(isOk(select->run(text)));
    ASSERT_TRUE(select->next().valueOr(false));
    EXPECT_EQ(select->integer(0), 9'007'199'254'740'993);
    EXPECT_EQ(select->text(1), text);
    EXPECT_EQ(select->blob(2), bytes);
    ASSERT_TRUE(select->next().valueOr(false));
    EXPECT_TRUE(select->isNull(0));
    EXPECT_FALSE(select->isNull(1));
    EXPECT_FALSE(select->isNull(2));
    EXPECT_FALSE(select->next().valueOr(true));
}

TEST_F(PostgreSql, AValueThatMustBeUniqueIsAConflictAndTheOuterTransactionLives)
{
    run("CREATE TABLE t (x TEXT UNIQUE)");
    auto outer = Transaction::begin(*m_database);
    ASSERT_TRUE(isOk(outer));
    run("INSERT INTO t VALUES ('a')");
    {
        const auto inner = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(inner));
        const auto again = m_database->execute(QStringLiteral("INSERT INTO t VALUES ('a')"));
        ASSERT_FALSE(again.ok());
        EXPECT_EQ(again.error().code, ErrorCode::Conflict);
    }
    run("INSERT INTO t VALUES ('b')");
    ASSERT_TRUE(isOk(outer->commit()));
    EXPECT_EQ(integer("SELECT count(*) FROM t"), 2);
}

TEST_F(PostgreSql, AWatchSeesWhatChangesANumber)
{
    run("CREATE SEQUENCE numbers;\nCREATE TABLE mark (number BIGINT);\nINSERT INTO mark VALUES (nextval('numbers'))");
    const auto change = [](Database &database) {
        EXPECT_TRUE(isOk(database.execute(QStringLiteral("UPDATE mark SET number = nextval('numbers')"))));
    };
    TableWatch watch(*m_database, {"mark"}, QStringLiteral("SELECT number FROM mark"));
    const auto before = watch.mark();
    ASSERT_TRUE(before);
    EXPECT_EQ(watch.mark(), before);
    const auto other = open();
    std::optional<TableWatch::Mark> rolledBack;
    {
        auto transaction = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(transaction));
        change(*m_database);
        rolledBack = watch.mark();
        EXPECT_NE(rolledBack, before);
    }
    EXPECT_EQ(watch.mark(), before);
    change(*other);
    EXPECT_NE(watch.mark(), before);
    EXPECT_NE(watch.mark(), rolledBack) << "what was read under that number was never true";
    EXPECT_FALSE(TableWatch(*m_database, {"mark"}).mark()) << "no query, no certainty";
}

TEST_F(PostgreSql, OneWritesAtATime)
{
    run("CREATE TABLE t (x BIGINT);\nINSERT INTO t VALUES (0)");
    constexpr int kThreads = 4;
    constexpr int kEach = 25;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([this] {
            const auto database = open();
            for (int j = 0; j < kEach; ++j) {
                auto transaction = Transaction::begin(*database);
                ASSERT_TRUE(isOk(transaction));
                // Lost, if two read the same.
                const qint64 seen = database->integer(QStringLiteral("SELECT x FROM t")).valueOr(-1);
                ASSERT_TRUE(isOk(database->execute(QStringLiteral("UPDATE t SET x = %1").arg(seen + 1))));
                ASSERT_TRUE(isOk(transaction->commit()));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(integer("SELECT x FROM t"), kThreads * kEach);
}

TEST_F(PostgreSql, SaysWhyItCannotConnect)
{
    DatabaseLocation location = m_test.location();
    EXPECT_EQ(codeOfOpening(location, {.password = Secret("wrong")}), ErrorCode::Unauthorized);
    location.database = QStringLiteral("nowhere");
    EXPECT_EQ(codeOfOpening(location), ErrorCode::NotFound);
    location = m_test.location();
    location.user = QStringLiteral("stranger");
    EXPECT_EQ(codeOfOpening(location), ErrorCode::Unauthorized);
    location = m_test.location();
    location.port = 1;
    EXPECT_EQ(codeOfOpening(location), ErrorCode::ConnectionLost);
}

TEST_F(PostgreSql, NoticesThatTheServerEndedTheConnectionAndConnectsAgain)
{
    run("CREATE TABLE t (x BIGINT)");
    {
        const auto transaction = Transaction::begin(*m_database);
        ASSERT_TRUE(isOk(transaction));
        const auto other = open();
        ASSERT_GT(other
                      ->integer(QStringLiteral(
                          "SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity WHERE pid "
                          "<> pg_backend_pid() AND datname = current_database()"))
                      .valueOr(0),
            0);
        const auto lost = m_database->execute(QStringLiteral("INSERT INTO t VALUES (1)"));
        ASSERT_FALSE(lost.ok());
        EXPECT_EQ(lost.error().code, ErrorCode::ConnectionLost);
        EXPECT_TRUE(m_database->isLost());
        EXPECT_FALSE(m_database->isInTransaction());
    }
    ASSERT_TRUE(isOk(m_database->reopen()));
    EXPECT_FALSE(m_database->isLost());
    EXPECT_EQ(m_database->transactionDepth(), 0);
    EXPECT_EQ(integer("SELECT count(*) FROM t"), 0);
}

TEST_F(PostgreSql, MigratesOnceWhoeverComesFirst)
{
    QTemporaryDir folder;
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("sql/postgresql")));
    const auto add = [&](const QString &name, const QByteArray &sql) {
        test::writeFile(folder.filePath(QStringLiteral("sql/postgresql/") + name), sql);
    };
    const auto migrate = [&] {
        const auto database = open();
        return MigrationRunner(*database, folder.filePath(QStringLiteral("sql"))).migrate();
    };
    add(QStringLiteral("001_first.sql"), "-- First.\nCREATE TABLE a (x BIGINT);\nINSERT INTO a VALUES (1);\n");
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i)
        threads.emplace_back([&] { EXPECT_EQ(migrate().valueOr(-1), 1); });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(integer("SELECT count(*) FROM a"), 1);

    add(QStringLiteral("002_broken.sql"), "INSERT INTO a VALUES (2);\nCREATE TABEL b (x BIGINT);\n");
    EXPECT_FALSE(migrate().ok());
    EXPECT_EQ(integer("SELECT count(*) FROM a"), 1) << "all of it or nothing";
    add(QStringLiteral("002_broken.sql"), "CREATE TABLE b (x BIGINT);\n");
    EXPECT_EQ(migrate().valueOr(-1), 2);

    run("UPDATE schema_version SET version = 3");
    EXPECT_EQ(migrate().error().code, ErrorCode::DatabaseTooNew);
    run("UPDATE schema_version SET version = 2, application = 1");
    EXPECT_EQ(migrate().error().code, ErrorCode::NotADatabase);
    run("DROP TABLE schema_version");
    EXPECT_EQ(migrate().error().code, ErrorCode::NotADatabase) << "somebody else's tables";
}

} // namespace rollcall::storage
