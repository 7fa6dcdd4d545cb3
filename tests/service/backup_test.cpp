// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/backup.h"
#include "service/change_feed.h"
#include "service/database_check.h"
#include "service/service_fixture.h"
#include "support/files.h"

#include <QFileInfo>

#include <atomic>
#include <thread>

namespace rollcall::service
{

class Backup : public ServiceFixture
{
protected:
    void SetUp() override
    {
        if (m_database.isPostgreSql())
            GTEST_SKIP() << "pg_dump does it";
    }

    Result<void> make(const BackupOptions &options = {}) { return backUp(*m_repository, m_copy, options, m_clock); }

    const QString m_copy = m_database.filePath(QStringLiteral("copy.db"));
};

TEST_F(Backup, IsThePrivateAndSoundCopyOfEverything)
{
    createUser("ana@example.com");
    ASSERT_TRUE(test::isOk(make()));
    EXPECT_EQ(
        QFile::permissions(m_copy) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    const auto copy = Repository::openToRead(storage::DatabaseLocation::sqlite(m_copy));
    ASSERT_TRUE(test::isOk(copy));
    const auto checked = checkDatabase(**copy);
    ASSERT_TRUE(test::isOk(checked));
    EXPECT_TRUE(checked->report.isClean());
    EXPECT_EQ(checked->users, 1);
    EXPECT_EQ(AuditLog(**copy).latest(1)->constFirst().action, QStringLiteral("database.backup"));
    EXPECT_EQ(lastAudit().action, QStringLiteral("database.backup"));
    EXPECT_EQ(QDir(QFileInfo(m_copy).path()).entryList({QStringLiteral("copy.db?*")}, QDir::Files).size(), 0)
        << "nothing is left beside it";
}

TEST_F(Backup, HasAFeedOfItsOwnSoThatNoClientTakesItForWhatItHasRead)
{
    createUser("ana@example.com");
    const ChangeCursor cursor = *ChangeFeed(*m_repository).head();
    ASSERT_TRUE(test::isOk(make()));
    const auto copy = Repository::open(storage::DatabaseLocation::sqlite(m_copy));
    ASSERT_TRUE(test::isOk(copy));
    const auto page = ChangeFeed(**copy).since(cursor, 10);
    ASSERT_TRUE(test::isOk(page));
    EXPECT_FALSE(*page);
}

TEST_F(Backup, KeepsAFileThatIsThereUnlessToldOtherwise)
{
    test::writeFile(m_copy, "precious");
    EXPECT_EQ(make().error().code, ErrorCode::Conflict);
    EXPECT_EQ(test::readFile(m_copy), "precious");
    EXPECT_TRUE(test::isOk(make({true})));
    EXPECT_TRUE(Repository::openToRead(storage::DatabaseLocation::sqlite(m_copy)).ok());
}

TEST_F(Backup, NeverReplacesADatabaseInUse)
{
    EXPECT_EQ(backUp(*m_repository, location().path, {true}, m_clock).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(get("/scim/v2/Users").status, 200);
}

TEST_F(Backup, LeavesNothingWhenItFails)
{
    EXPECT_EQ(backUp(*m_repository, m_database.filePath(QStringLiteral("no/copy.db")), {}, m_clock).error().code,
        ErrorCode::FileNotFound);
    EXPECT_FALSE(QFileInfo::exists(m_database.filePath(QStringLiteral("no"))));
    EXPECT_EQ(backUp(*m_repository, QFileInfo(m_copy).path(), {true}, m_clock).error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ(QDir(QFileInfo(m_copy).path()).entryList({QStringLiteral("*.part*")}, QDir::Files).size(), 0);
}

TEST_F(Backup, IsOfOneMomentWhileOthersWrite)
{
    insertUsers(2000);
    std::atomic<bool> copied = false;
    std::thread writer([&] {
        const auto processor = ServiceProcessor::create(location(), m_clock).value();
        for (int i = 0; !copied; ++i) {
            Request request{"POST", "/scim/v2/Users", {},
                {{"authorization", "Bearer " + m_mdm.reveal()}, {"content-type", "application/scim+json"}},
                userJson("w" + QByteArray::number(i) + "@example.com"), "203.0.113.7", "https://mdm.example.com", {}};
            EXPECT_EQ(processor->process(request).status, 201);
        }
    });
    const auto made = make();
    copied = true;
    writer.join();
    ASSERT_TRUE(test::isOk(made));
    const auto copy = Repository::openToRead(storage::DatabaseLocation::sqlite(m_copy));
    const auto checked = checkDatabase(**copy);
    ASSERT_TRUE(test::isOk(checked));
    EXPECT_TRUE(checked->report.isClean());
    EXPECT_GE(checked->users, 2000);
}

} // namespace rollcall::service
