// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"
#include "storage/migration_runner.h"
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

class MigrationTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("sql")));
        addFile(QStringLiteral("001_users.sql"),
            "-- People; first.\nCREATE TABLE users (name TEXT);\nINSERT INTO users VALUES ('ada');");
        addFile(QStringLiteral("002_mail.sql"),
            "ALTER TABLE users ADD COLUMN mail TEXT;\nUPDATE users SET mail = name || '@example.com';");
    }

    void addFile(const QString &name, const QByteArray &sql) const
    {
        test::writeFile(sqlFolder() + QLatin1Char('/') + name, sql);
    }
    void removeFile(const QString &name) const { ASSERT_TRUE(QFile::remove(sqlFolder() + QLatin1Char('/') + name)); }
    [[nodiscard]] QString sqlFolder() const { return m_folder.filePath(QStringLiteral("sql")); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("data.sqlite")); }
    [[nodiscard]] std::unique_ptr<Database> open() const
    {
        auto database = Database::open(DatabaseLocation::sqlite(path()));
        EXPECT_TRUE(isOk(database));
        return std::move(database).value();
    }
    [[nodiscard]] Result<int> migrate() const
    {
        const auto database = open();
        return MigrationRunner(*database, sqlFolder()).migrate();
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(MigrationTest, RunsEveryFileOnANewDatabase)
{
    EXPECT_EQ(migrate().valueOr(-1), 2);
    const auto database = open();
    EXPECT_EQ(database->integer(QStringLiteral("PRAGMA user_version")).valueOr(-1), 2);
    EXPECT_EQ(
        database->integer(QStringLiteral("SELECT count(*) FROM users WHERE mail = 'ada@example.com'")).valueOr(-1), 1);
}

TEST_F(MigrationTest, DoesNothingTheSecondTime)
{
    ASSERT_TRUE(isOk(migrate()));
    EXPECT_EQ(migrate().valueOr(-1), 2);
    EXPECT_EQ(open()->integer(QStringLiteral("SELECT count(*) FROM users")).valueOr(-1), 1);
}

TEST_F(MigrationTest, ANewDatabaseNeedsNoCopy)
{
    ASSERT_TRUE(isOk(migrate()));
    EXPECT_TRUE(QDir(m_folder.path()).entryList({QStringLiteral("*.bak*")}).isEmpty());
}

TEST_F(MigrationTest, UpgradesAnOlderOneAfterACopy)
{
    removeFile(QStringLiteral("002_mail.sql"));
    ASSERT_EQ(migrate().valueOr(-1), 1);
    ASSERT_TRUE(isOk(open()->execute(QStringLiteral("INSERT INTO users VALUES ('grace')"))));
    addFile(QStringLiteral("002_mail.sql"), "ALTER TABLE users ADD COLUMN mail TEXT");
    ASSERT_EQ(migrate().valueOr(-1), 2);
    EXPECT_EQ(open()->integer(QStringLiteral("SELECT count(*) FROM users")).valueOr(-1), 2);

    const QString copy = path() + QStringLiteral(".v1.bak");
    EXPECT_EQ(
        QFileInfo(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions());
    const auto old = Database::open(DatabaseLocation::sqlite(copy), {.readOnly = true});
    ASSERT_TRUE(isOk(old));
    EXPECT_EQ((*old)->integer(QStringLiteral("PRAGMA user_version")).valueOr(-1), 1);
    EXPECT_EQ((*old)->integer(QStringLiteral("SELECT count(*) FROM users")).valueOr(-1), 2);
}

TEST_F(MigrationTest, RefusesANewerSchemaUntouched)
{
    ASSERT_TRUE(isOk(migrate()));
    ASSERT_TRUE(isOk(open()->execute(QStringLiteral("PRAGMA user_version = 3"))));
    const QByteArray before = test::readFile(path());

    const auto refused = migrate();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::DatabaseTooNew);
    EXPECT_EQ(refused.error().subject, path());
    EXPECT_EQ(test::readFile(path()), before);
}

TEST_F(MigrationTest, AFailedFileLeavesTheLastCompleteVersion)
{
    addFile(QStringLiteral("003_broken.sql"), "CREATE TABLE half (x); INSERT INTO half VALUES (1); NONSENSE;");
    const auto failed = migrate();
    ASSERT_FALSE(failed.ok());
    EXPECT_TRUE(failed.error().detail.startsWith(QStringLiteral("003_broken.sql")))
        << testing::PrintToString(failed.error());
    const auto database = open();
    EXPECT_EQ(database->integer(QStringLiteral("PRAGMA user_version")).valueOr(-1), 2);
    EXPECT_EQ(
        database->integer(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'half'")).valueOr(-1), 0);
}

TEST_F(MigrationTest, GoesOnWhereAFailedOneStopped)
{
    addFile(QStringLiteral("003_more.sql"), "NONSENSE");
    ASSERT_FALSE(migrate().ok());
    addFile(QStringLiteral("003_more.sql"), "CREATE TABLE more (x)");
    EXPECT_EQ(migrate().valueOr(-1), 3);
}

TEST_F(MigrationTest, RefusesAnotherProgramsDatabase)
{
    ASSERT_TRUE(isOk(open()->execute(QStringLiteral("CREATE TABLE bookmarks (url TEXT)"))));
    const auto refused = migrate();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::NotADatabase);
    EXPECT_EQ(open()->integer(QStringLiteral("SELECT count(*) FROM sqlite_schema")).valueOr(-1), 1);
}

TEST_F(MigrationTest, RefusesTheSchemaOfAnotherFolder)
{
    ASSERT_TRUE(isOk(migrate()));
    const QByteArray before = test::readFile(path());
    ASSERT_TRUE(QDir(m_folder.path()).rename(QStringLiteral("sql"), QStringLiteral("other")));
    const auto database = open();
    const auto refused = MigrationRunner(*database, m_folder.filePath(QStringLiteral("other"))).migrate();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::NotADatabase);
    EXPECT_EQ(test::readFile(path()), before);
}

TEST_F(MigrationTest, ACopyThatWasPutBackWritesAheadAgain)
{
    ASSERT_TRUE(isOk(migrate()));
    ASSERT_TRUE(isOk(open()->executeScript(QStringLiteral("PRAGMA journal_mode = DELETE"))));
    ASSERT_TRUE(isOk(migrate()));
    EXPECT_EQ(open()->integer(QStringLiteral("SELECT journal_mode = 'wal' FROM pragma_journal_mode")).valueOr(-1), 1);
}

TEST_F(MigrationTest, AGapInTheNumbersIsAFaultOfTheProgram)
{
    addFile(QStringLiteral("004_gap.sql"), "SELECT 1");
    const auto failed = migrate();
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(failed.error().code, ErrorCode::Internal);
}

TEST_F(MigrationTest, NoFilesAtAllAreAFaultOfTheProgram)
{
    const auto database = open();
    const auto failed = MigrationRunner(*database, QStringLiteral(":/nowhere")).migrate();
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(failed.error().code, ErrorCode::Internal);
}

TEST_F(MigrationTest, ManyMayMigrateAtOnce)
{
    constexpr int kThreads = 6;
    std::barrier start(kThreads);
    std::vector<int> versions(kThreads, -1);
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&, i] {
            const auto database = open();
            start.arrive_and_wait();
            versions[static_cast<size_t>(i)] = MigrationRunner(*database, sqlFolder()).migrate().valueOr(-1);
        });
    }
    threads.clear();
    EXPECT_THAT(versions, testing::Each(2));
    EXPECT_EQ(open()->integer(QStringLiteral("SELECT count(*) FROM users")).valueOr(-1), 1);
}

} // namespace rollcall::storage
