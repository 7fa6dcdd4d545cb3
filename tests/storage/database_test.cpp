// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"
#include "storage/transaction.h"
#include "support/files.h"
#include "support/printers.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <barrier>
#include <thread>

namespace rollcall::storage
{

using test::isOk;

namespace
{

constexpr auto kOwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kOwnerFolder = kOwnerFile | QFile::ExeOwner;

/// Without the bits for "the calling user", which repeat the owner's.
QFile::Permissions modeOf(const QString &path)
{
    return QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
}

class DatabaseTest : public testing::Test
{
protected:
    [[nodiscard]] QString path(const QString &name = QStringLiteral("data.sqlite")) const
    {
        return m_folder.filePath(name);
    }
    [[nodiscard]] Result<std::unique_ptr<Database>> open(const OpenOptions &options = {}) const
    {
        return Database::open(DatabaseLocation::sqlite(path()), options);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(DatabaseTest, MakesPrivateFilesInPrivateFolders)
{
    const QString deep = path(QStringLiteral("a/b/data.sqlite"));
    const auto database = Database::open(DatabaseLocation::sqlite(deep));
    ASSERT_TRUE(isOk(database));
    ASSERT_TRUE(isOk((*database)->execute(QStringLiteral("CREATE TABLE t (x)"))));

    for (const auto *suffix : {"", "-wal", "-shm"})
        EXPECT_EQ(modeOf(deep + QLatin1String(suffix)), kOwnerFile) << suffix;
    EXPECT_EQ(modeOf(path(QStringLiteral("a"))), kOwnerFolder);
    EXPECT_EQ(modeOf(path(QStringLiteral("a/b"))), kOwnerFolder);
}

TEST_F(DatabaseTest, WritesAheadAndEnforcesForeignKeys)
{
    const auto database = open();
    ASSERT_TRUE(isOk(database));
    auto mode = (*database)->prepare(QStringLiteral("PRAGMA journal_mode"));
    ASSERT_TRUE(isOk(mode));
    ASSERT_TRUE(isOk(mode->run()));
    ASSERT_TRUE(mode->next().valueOr(false));
    EXPECT_EQ(mode->text(0), QStringLiteral("wal"));
    EXPECT_EQ((*database)->integer(QStringLiteral("PRAGMA foreign_keys")).valueOr(-1), 1);
}

TEST_F(DatabaseTest, IsAsDurableAsAsked)
{
    constexpr qint64 full = 2;
    constexpr qint64 normal = 1;
    EXPECT_EQ((*open({.durable = true}))->integer(QStringLiteral("PRAGMA synchronous")).valueOr(-1), full);
    EXPECT_EQ((*open({.durable = false}))->integer(QStringLiteral("PRAGMA synchronous")).valueOr(-1), normal);
}

TEST_F(DatabaseTest, TakesThePageSizeForANewFileOnly)
{
    EXPECT_EQ((*open({.pageSize = 16384}))->integer(QStringLiteral("PRAGMA page_size")).valueOr(-1), 16384);
    EXPECT_EQ((*open({.pageSize = 4096}))->integer(QStringLiteral("PRAGMA page_size")).valueOr(-1), 16384);
}

TEST_F(DatabaseTest, ReadOnlyNeedsAFile)
{
    const auto database = open({.readOnly = true});
    ASSERT_FALSE(database.ok());
    EXPECT_EQ(database.error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(database.error().subject, path());
    EXPECT_FALSE(QFileInfo::exists(path()));
}

TEST_F(DatabaseTest, ReadOnlyRefusesToWrite)
{
    const auto writer = open();
    ASSERT_TRUE(isOk(writer));
    ASSERT_TRUE(isOk((*writer)->execute(QStringLiteral("CREATE TABLE t (x)"))));
    const auto reader = open({.readOnly = true});
    ASSERT_TRUE(isOk(reader));

    const auto written = (*reader)->execute(QStringLiteral("INSERT INTO t VALUES (1)"));
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ((*reader)->integer(QStringLiteral("SELECT count(*) FROM t")).valueOr(-1), 0);
}

TEST_F(DatabaseTest, ReadsWhileAnotherConnectionWrites)
{
    const auto writer = open();
    ASSERT_TRUE(isOk(writer));
    ASSERT_TRUE(isOk((*writer)->executeScript(QStringLiteral("CREATE TABLE t (x); INSERT INTO t VALUES (1)"))));
    const auto reader = open({.busyTimeoutMs = 0});
    ASSERT_TRUE(isOk(reader));

    auto transaction = Transaction::begin(**writer);
    ASSERT_TRUE(isOk(transaction));
    ASSERT_TRUE(isOk((*writer)->execute(QStringLiteral("INSERT INTO t VALUES (2)"))));
    EXPECT_EQ((*reader)->integer(QStringLiteral("SELECT count(*) FROM t")).valueOr(-1), 1);
    ASSERT_TRUE(isOk(transaction->commit()));
    EXPECT_EQ((*reader)->integer(QStringLiteral("SELECT count(*) FROM t")).valueOr(-1), 2);
}

TEST_F(DatabaseTest, ASecondWriterIsToldThatItIsBusy)
{
    const auto first = open();
    const auto second = open({.busyTimeoutMs = 1});
    ASSERT_TRUE(isOk(first));
    ASSERT_TRUE(isOk(second));
    const auto held = Transaction::begin(**first);
    ASSERT_TRUE(isOk(held));

    const auto refused = Transaction::begin(**second);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::DatabaseBusy);
}

TEST_F(DatabaseTest, AStatementThatMetALockRunsOnceItIsGone)
{
    const auto first = open();
    const auto second = open({.busyTimeoutMs = 1});
    ASSERT_TRUE(isOk(first));
    ASSERT_TRUE(isOk(second));
    ASSERT_TRUE(isOk((*first)->execute(QStringLiteral("CREATE TABLE t (x)"))));
    auto insert = (*second)->prepare(QStringLiteral("INSERT INTO t VALUES (?) RETURNING x"));
    ASSERT_TRUE(isOk(insert));
    {
        auto held = Transaction::begin(**first);
        ASSERT_TRUE(isOk(held));
        const auto refused = insert->run(7);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::DatabaseBusy);
        EXPECT_FALSE(insert->next().valueOr(true));
        ASSERT_TRUE(isOk(held->commit()));
    }
    EXPECT_EQ(firstInteger(*insert).valueOr(-1), 7);
    EXPECT_EQ((*first)->integer(QStringLiteral("SELECT count(*) FROM t")).valueOr(-1), 1);
}

TEST_F(DatabaseTest, ManyMayOpenANewFileAtOnce)
{
    constexpr int kThreads = 8;
    std::barrier start(kThreads);
    std::vector<std::optional<Error>> errors(kThreads);
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            if (const auto database = open(); !database.ok())
                errors[static_cast<size_t>(i)] = database.error();
        });
    }
    threads.clear();
    for (const auto &error : errors)
        EXPECT_FALSE(error.has_value()) << testing::PrintToString(*error);
}

TEST_F(DatabaseTest, AFullDiskIsAnErrorAndLosesNothing)
{
    const auto database = open();
    ASSERT_TRUE(isOk(database));
    ASSERT_TRUE(isOk((*database)->executeScript(QStringLiteral("CREATE TABLE t (x); INSERT INTO t VALUES (1);"
                                                               "PRAGMA max_page_count = 4"))));
    auto transaction = Transaction::begin(**database);
    ASSERT_TRUE(isOk(transaction));
    const auto written = (*database)->execute(QStringLiteral("INSERT INTO t VALUES (zeroblob(100000))"));
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_EQ((*database)->integer(QStringLiteral("SELECT count(*) FROM t")).valueOr(-1), 1);
}

TEST_F(DatabaseTest, AFileWhereAFolderShouldBeIsAnError)
{
    test::writeFile(path(QStringLiteral("plain")), "x");
    const auto database = Database::open(DatabaseLocation::sqlite(path(QStringLiteral("plain/data.sqlite"))));
    ASSERT_FALSE(database.ok());
    EXPECT_EQ(database.error().code, ErrorCode::FileUnwritable);
}

TEST_F(DatabaseTest, LivesInMemory)
{
    const auto database = Database::open(DatabaseLocation::sqlite(QStringLiteral(":memory:")));
    ASSERT_TRUE(isOk(database));
    EXPECT_TRUE(isOk((*database)->execute(QStringLiteral("CREATE TABLE t (x)"))));
    EXPECT_FALSE(QFileInfo::exists(QStringLiteral(":memory:")));
}

TEST_F(DatabaseTest, RunsAScriptWithCommentsAndTriggers)
{
    const auto database = open();
    ASSERT_TRUE(isOk(database));
    const auto done = (*database)->executeScript(QStringLiteral("-- a comment; with a semicolon\n"
                                                                "CREATE TABLE t (x TEXT); /* another; one */\n"
                                                                "CREATE TABLE log (x TEXT);\n"
                                                                "CREATE TRIGGER tr AFTER INSERT ON t BEGIN\n"
                                                                "  INSERT INTO log VALUES (new.x || ';');\n"
                                                                "END;\n"
                                                                "INSERT INTO t VALUES ('a;b -- no comment');\n"
                                                                "-- the end"));
    ASSERT_TRUE(isOk(done));
    EXPECT_EQ(
        (*database)->integer(QStringLiteral("SELECT count(*) FROM log WHERE x = 'a;b -- no comment;'")).valueOr(-1), 1);
}

TEST_F(DatabaseTest, AScriptStopsAtTheFirstError)
{
    const auto database = open();
    ASSERT_TRUE(isOk(database));
    const auto done = (*database)->executeScript(QStringLiteral("CREATE TABLE a (x); NONSENSE; CREATE TABLE b (x)"));
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, ErrorCode::DatabaseFailed);
    EXPECT_TRUE(done.error().detail.contains(QStringLiteral("NONSENSE")));
    EXPECT_EQ((*database)->integer(QStringLiteral("SELECT count(*) FROM sqlite_schema")).valueOr(-1), 1);
}

} // namespace rollcall::storage
