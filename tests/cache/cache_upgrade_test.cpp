// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"
#include "storage/database.h"
#include "storage/migration_runner.h"

#include <QDir>
#include <QFile>

namespace rollcall::cache
{

/// A mirror as the first version left it, with one user, one group and a member that is not known.
class CacheUpgrade : public CacheTest
{
protected:
    void SetUp() override
    {
        const QString folder = m_folder.filePath(QStringLiteral("sql/cache")); // names the schema
        ASSERT_TRUE(QDir().mkpath(folder));
        ASSERT_TRUE(QFile::copy(QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/sql/cache/001_mirror.sql"),
            folder + QStringLiteral("/001_mirror.sql")));
        const auto database = storage::Database::open(storage::DatabaseLocation::sqlite(path()));
        ASSERT_TRUE(isOk(database));
        ASSERT_TRUE(isOk(storage::MigrationRunner(**database, folder).migrate()));
        ASSERT_TRUE(isOk((*database)->executeScript(QStringLiteral(
            "UPDATE mirror SET last_complete_sync = 1000, last_change = 1000, revision = 3;"
            "INSERT INTO user VALUES (7, 'ada', randomblob(16), 1, 1000, 'Ada Lovelace', 'ada@example.com', "
            "'ada@mail.example', 'Engines', '', 'EXT-1', 'ldap', 'active', 'direct', 'pending', 2000);"
            "INSERT INTO user_json VALUES (7, CAST('%1' AS BLOB));"
            "INSERT INTO user_group VALUES (1, 'g', randomblob(16), 1, 1000, 'Staff', '', '', 2, NULL);"
            "INSERT INTO user_group_json VALUES (1, CAST('%2' AS BLOB));"
            "INSERT INTO membership VALUES (1, 'ada', ''), (1, 'ghost', 'A Ghost');")
                                                        .arg(QString::fromUtf8(m_ada), QString::fromUtf8(m_staff)))));
    }

    const QByteArray m_ada = R"({"id":"ada","displayName":"Ada Lovelace","userName":"ada@example.com"})";
    const QByteArray m_staff = R"({"id":"g","displayName":"Staff","members":[{"value":"ada"},{"value":"ghost"}]})";
};

TEST_F(CacheUpgrade, KeepsEverythingThatWasThere)
{
    reopen();
    EXPECT_TRUE(m_cache->setAsideFile().isEmpty());
    const QVector<UserRow> found = rows();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.at(0).rid, 7U);
    EXPECT_EQ(found.at(0).department, QStringLiteral("Engines"));
    EXPECT_EQ(found.at(0).source, rules::Source::Ldap);
    const auto ada = waitFor(m_cache->user(QStringLiteral("ada")));
    ASSERT_TRUE(isOk(ada));
    EXPECT_EQ(ada->resource.json(), m_ada);
    ASSERT_EQ(ada->groups.size(), 1);
    const auto staff = waitFor(m_cache->group(QStringLiteral("g")));
    ASSERT_TRUE(isOk(staff));
    EXPECT_EQ(staff->resource.json(), m_staff);
    ASSERT_EQ(staff->members.size(), 2);
    EXPECT_TRUE(staff->members.at(0).known);
    EXPECT_EQ(staff->members.at(1).displayName, QStringLiteral("A Ghost"));
    EXPECT_EQ(state().lastCompleteSync, QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC));
}

TEST_F(CacheUpgrade, CanBeSearchedAtOnce)
{
    reopen();
    EXPECT_EQ(search(QStringLiteral("LOVELACE mail.ex")), QStringList{QStringLiteral("ada")});
    EXPECT_EQ(search(QStringLiteral("ext-1")), QStringList{QStringLiteral("ada")});
    EXPECT_EQ(groupIds({.text = QStringLiteral("taf")}), QStringList{QStringLiteral("g")});
}

TEST_F(CacheUpgrade, FetchesEverybodyOnceMore)
{
    reopen();
    EXPECT_EQ(state().toFetch, 2) << "nothing says yet whether the bytes are sound";
    const QVector<scim::Resource> users{*scim::Resource::parse(m_ada)};
    const QVector<scim::Resource> groups{*scim::Resource::parse(m_staff)};
    sync(users, groups);
    EXPECT_EQ(state().toFetch, 0);
    EXPECT_EQ(rows().at(0).rid, 7U) << "and they are who they were";
    EXPECT_EQ(sync(users, groups).changed, 0);
}

TEST_F(CacheUpgrade, NeverGivesARowNumberAgain)
{
    reopen();
    sync({someUser(QStringLiteral("zoe"), QStringLiteral("Zoe"))});
    EXPECT_GT(rows().at(0).rid, 7U);
}

} // namespace rollcall::cache
