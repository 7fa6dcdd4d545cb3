// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"
#include "storage/database.h"
#include "support/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rollcall::cache
{

class CacheFile : public CacheTest
{
protected:
    static constexpr qint64 kPage = 16384;

    void SetUp() override
    {
        CacheTest::SetUp();
        sync(manyUsers(300));
    }
    void close() { m_cache.reset(); }
    void overwrite(qint64 offset, const QByteArray &bytes) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QFile::ReadWrite));
        ASSERT_TRUE(file.seek(offset));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QStringList filesLike(const QString &pattern) const
    {
        return QDir(m_folder.filePath(QStringLiteral("profile"))).entryList({pattern}, QDir::Files);
    }
    [[nodiscard]] qint64 rootPage(const char *table) const
    {
        const auto database = storage::Database::open(storage::DatabaseLocation::sqlite(path()));
        EXPECT_TRUE(isOk(database));
        return (*database)
            ->integer(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = '%1'").arg(QLatin1String(table)))
            .valueOr(0);
    }
    void expectRebuilt(const QByteArray &old)
    {
        EXPECT_EQ(list().total, 0);
        ASSERT_FALSE(m_cache->setAsideFile().isEmpty());
        EXPECT_EQ(test::readFile(m_cache->setAsideFile()), old) << "what was there is kept";
        EXPECT_EQ(sync(manyUsers(300)).added, 300);
        reopen();
        EXPECT_TRUE(m_cache->setAsideFile().isEmpty()) << "told once";
        EXPECT_EQ(list().total, 300);
    }
};

TEST_F(CacheFile, IsPrivate)
{
    const QString folder = m_folder.filePath(QStringLiteral("profile"));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    EXPECT_EQ(QFileInfo(folder).permissions() & others, QFile::Permissions());
    const QStringList files = filesLike(QStringLiteral("cache.sqlite*"));
    EXPECT_GE(files.size(), 3);
    for (const QString &file : files)
        EXPECT_EQ(QFileInfo(folder + QLatin1Char('/') + file).permissions() & others, QFile::Permissions())
            << file.toStdString();
}

TEST_F(CacheFile, LeavesNothingBesideItWhenClosed)
{
    close();
    EXPECT_EQ(filesLike(QStringLiteral("*")), QStringList{QStringLiteral("cache.sqlite")});
}

TEST_F(CacheFile, ThatIsNoDatabaseIsSetAside)
{
    close();
    const QByteArray old("not a database at all\n");
    test::writeFile(path(), old);
    reopen();
    expectRebuilt(old);
}

TEST_F(CacheFile, ThatIsCutOffIsSetAside)
{
    close();
    ASSERT_TRUE(QFile::resize(path(), kPage));
    const QByteArray old = test::readFile(path());
    reopen();
    expectRebuilt(old);
}

TEST_F(CacheFile, OfAnotherProgramIsRefusedUntouched)
{
    close();
    const QString other = m_folder.filePath(QStringLiteral("bookmarks.sqlite"));
    {
        const auto database = storage::Database::open(storage::DatabaseLocation::sqlite(other));
        ASSERT_TRUE(isOk(database));
        ASSERT_TRUE(isOk((*database)->executeScript(QStringLiteral(
            "PRAGMA journal_mode = DELETE; CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = 1"))));
    }
    const QByteArray before = test::readFile(other);
    const auto opened = Cache::open(other, m_clock);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, ErrorCode::NotADatabase);
    EXPECT_EQ(test::readFile(other), before);
}

TEST_F(CacheFile, OfANewerVersionIsRefusedUntouched)
{
    close();
    {
        const auto newer = storage::Database::open(storage::DatabaseLocation::sqlite(path()));
        ASSERT_TRUE(isOk(newer));
        ASSERT_TRUE(isOk((*newer)->execute(QStringLiteral("PRAGMA user_version = 999"))));
    }
    const QByteArray before = test::readFile(path());
    const auto opened = Cache::open(path(), m_clock);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, ErrorCode::DatabaseTooNew);
    EXPECT_EQ(test::readFile(path()), before);
    EXPECT_EQ(filesLike(QStringLiteral("*damaged*")), QStringList());
}

TEST_F(CacheFile, DamageThatIsMetInOpeningIsSetAsideAtOnce)
{
    close();
    // All but the first two pages: the header and the schema are sound.
    overwrite(2 * kPage, QByteArray(static_cast<qsizetype>(QFileInfo(path()).size() - 2 * kPage), '\x5a'));
    const QByteArray old = test::readFile(path());
    reopen();
    expectRebuilt(old);
}

TEST_F(CacheFile, DamageThatIsMetLaterIsSetAsideAtTheNextStart)
{
    close();
    overwrite((rootPage("user_json") - 1) * kPage, QByteArray(kPage, '\x5a'));
    const QByteArray old = test::readFile(path());
    reopen();
    EXPECT_TRUE(m_cache->setAsideFile().isEmpty());
    EXPECT_EQ(list().total, 300);
    EXPECT_EQ(waitFor(m_cache->user(QStringLiteral("u7"))).error().code, ErrorCode::DatabaseCorrupt);
    reopen();
    expectRebuilt(old);
}

TEST_F(CacheFile, IsCheckedAfterACrash)
{
    // What a crash leaves: the file and a log, copied while both are in use.
    const QString crashed = m_folder.filePath(QStringLiteral("crashed.sqlite"));
    const qint64 run = begin();
    store(run, manyUsers(10, QStringLiteral("Renamed")));
    ASSERT_TRUE(QFile::copy(path(), crashed));
    ASSERT_TRUE(QFile::copy(path() + QStringLiteral("-wal"), crashed + QStringLiteral("-wal")));

    const auto opened = Cache::open(crashed, m_clock);
    ASSERT_TRUE(isOk(opened));
    EXPECT_TRUE((*opened)->setAsideFile().isEmpty());
    EXPECT_EQ(waitFor((*opened)->users({.text = QStringLiteral("renamed")}))->rids.size(), 10);
    EXPECT_EQ(waitFor((*opened)->users({}))->total, 300);
}

TEST_F(CacheFile, WithADamagedLogIsStillOneOfItsStates)
{
    const QString crashed = m_folder.filePath(QStringLiteral("crashed.sqlite"));
    store(begin(), manyUsers(300, QStringLiteral("Renamed")));
    ASSERT_TRUE(QFile::copy(path(), crashed));
    QByteArray log = test::readFile(path() + QStringLiteral("-wal"));
    log.truncate(log.size() - 5000);
    test::writeFile(crashed + QStringLiteral("-wal"), log);

    const auto opened = Cache::open(crashed, m_clock);
    ASSERT_TRUE(isOk(opened));
    const qsizetype renamed = waitFor((*opened)->users({.text = QStringLiteral("renamed")}))->rids.size();
    EXPECT_TRUE(renamed == 0 || renamed == 300) << renamed;
    EXPECT_EQ(waitFor((*opened)->users({}))->total, 300);
}

TEST_F(CacheFile, WhereNothingCanBeWrittenIsAnError)
{
    test::writeFile(m_folder.filePath(QStringLiteral("plain")), "x");
    const auto opened = Cache::open(m_folder.filePath(QStringLiteral("plain/cache.sqlite")), m_clock);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, ErrorCode::FileUnwritable);
}

} // namespace rollcall::cache
