// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"
#include "support/files.h"
#include "support/printers.h"

#include <QFile>
#include <QTemporaryDir>

namespace rollcall::storage
{

using test::isOk;

namespace
{

class DamagedFile : public testing::Test
{
protected:
    void SetUp() override
    {
        m_path = m_folder.filePath(QStringLiteral("data.sqlite"));
        const auto database = Database::open(DatabaseLocation::sqlite(m_path));
        ASSERT_TRUE(isOk(database));
        ASSERT_TRUE(isOk((*database)->executeScript(QStringLiteral(
            "CREATE TABLE t (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
            "INSERT INTO t SELECT 'row ' || i FROM n"))));
    }

    /// What opening and reading everything ends in.
    [[nodiscard]] std::optional<ErrorCode> outcome() const
    {
        const auto database = Database::open(DatabaseLocation::sqlite(m_path));
        if (!database.ok())
            return database.error().code;
        auto rows = (*database)->prepare(QStringLiteral("SELECT x FROM t"));
        if (!rows.ok())
            return rows.error().code;
        if (const auto run = rows->run(); !run.ok())
            return run.error().code;
        for (;;) {
            const auto row = rows->next();
            if (!row.ok())
                return row.error().code;
            if (!row.value())
                return {};
        }
    }

    void overwrite(qint64 offset, const QByteArray &bytes) const
    {
        QFile file(m_path);
        ASSERT_TRUE(file.open(QFile::ReadWrite));
        ASSERT_TRUE(file.seek(offset));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace

TEST_F(DamagedFile, IsFineBefore)
{
    EXPECT_EQ(outcome(), std::nullopt);
}

TEST_F(DamagedFile, AnotherFormatIsNoDatabase)
{
    test::writeFile(m_path, QByteArray("userPrincipalName,displayName\n").repeated(400));
    EXPECT_EQ(outcome(), ErrorCode::NotADatabase);
}

TEST_F(DamagedFile, AShortTextIsNoDatabase)
{
    test::writeFile(m_path, "hello");
    EXPECT_EQ(outcome(), ErrorCode::NotADatabase);
}

TEST_F(DamagedFile, AFolderCannotBeRead)
{
    m_path = m_folder.path();
    EXPECT_EQ(outcome(), ErrorCode::FileUnreadable);
}

TEST_F(DamagedFile, AWrongMagicIsNoDatabase)
{
    overwrite(0, QByteArray("SQLite format 4"));
    EXPECT_EQ(outcome(), ErrorCode::NotADatabase);
}

TEST_F(DamagedFile, AZeroedPageIsCorrupt)
{
    overwrite(2 * 4096, QByteArray(4096, '\0'));
    EXPECT_EQ(outcome(), ErrorCode::DatabaseCorrupt);
}

TEST_F(DamagedFile, ATruncatedFileIsCorrupt)
{
    ASSERT_TRUE(QFile::resize(m_path, 3 * 4096));
    EXPECT_EQ(outcome(), ErrorCode::DatabaseCorrupt);
}

TEST_F(DamagedFile, ASoundOneIsNotTouchedByOpeningIt)
{
    {
        const auto database = Database::open(DatabaseLocation::sqlite(m_path));
        ASSERT_TRUE(isOk(database));
        ASSERT_TRUE(isOk((*database)->executeScript(QStringLiteral("PRAGMA journal_mode = DELETE"))));
    }
    const QByteArray bytes = test::readFile(m_path);
    EXPECT_EQ(outcome(), std::nullopt);
    EXPECT_EQ(test::readFile(m_path), bytes);
}

TEST_F(DamagedFile, IsNotTouchedByTheAttempt)
{
    const QByteArray bytes("not a database, but somebody's only copy of something");
    test::writeFile(m_path, bytes);
    EXPECT_EQ(outcome(), ErrorCode::NotADatabase);
    EXPECT_EQ(test::readFile(m_path), bytes);
}

} // namespace rollcall::storage
