// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/attribute_counts.h"

#include "service/repository.h"
#include "storage/migration_runner.h"
#include "support/printers.h"
#include "support/test_database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace rollcall::service
{

namespace
{

/// A database as the release before the counts left it, with these users' rows.
void makeOld(const test::TestDatabase &database, const QTemporaryDir &folder, const QStringList &users)
{
    const QString sources = QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/sql/service/");
    // Of that name: a schema is told by its folder.
    const QDir scripts(folder.filePath(QStringLiteral("service")));
    ASSERT_TRUE(scripts.mkpath(QStringLiteral("postgresql")));
    for (const QString &name : {QStringLiteral("001_directory.sql"), QStringLiteral("002_complete_service.sql")}) {
        for (const QString &file : {name, QStringLiteral("postgresql/") + name})
            ASSERT_TRUE(QFile::copy(sources + file, scripts.filePath(file)));
    }
    auto old = storage::Database::open(database.location(), {});
    ASSERT_TRUE(test::isOk(old));
    ASSERT_TRUE(test::isOk(storage::MigrationRunner(**old, scripts.path()).migrate()));
    for (const QString &values : users)
        ASSERT_TRUE(test::isOk((*old)->execute(
            QStringLiteral(
                "INSERT INTO users (id, user_name_key, display_name, has_email, source, state, sync_state, "
                "invite_status, deleted, version, created, last_modified, resource, ldap_attributes) VALUES (")
            + values + u')')));
}

QString rowOf(const test::TestDatabase &database, const QString &id, const QByteArray &custom, const QByteArray &ldap)
{
    const auto blob = [&](const QByteArray &bytes) {
        if (bytes.isEmpty())
            return QStringLiteral("NULL");
        return (database.isPostgreSql() ? QStringLiteral("'\\x%1'") : QStringLiteral("x'%1'"))
            .arg(QString::fromLatin1(bytes.toHex()));
    };
    const QByteArray resource = R"({"schemas":[],"id":"x","userName":"日本")"
        + (custom.isEmpty() ? QByteArray() : R"(,"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":)" + custom)
        + '}';
    return QStringLiteral("'%1', '%1', '%1', 0, 'ldap', 'active', 'direct', 'not-invited', 0, 1, 0, 0, %2, %3")
        .arg(id, blob(resource), blob(ldap));
}

QStringList told(const QVector<AttributeCount> &counts)
{
    QStringList lines;
    for (const AttributeCount &count : counts)
        lines.append(QStringLiteral("%1 %2 %3").arg(count.kind, count.name).arg(count.users));
    return lines;
}

} // namespace

TEST(AttributeCounts, AreMadeForUsersWhoWereThereBefore)
{
    const test::TestDatabase database;
    const QTemporaryDir folder;
    makeOld(database, folder,
        {rowOf(database, QStringLiteral("a"), R"({"badge":"red","Room":"7"})", R"([{"name":"userDN","value":"x"}])"),
            rowOf(database, QStringLiteral("b"), R"({"badge":"blue"})",
                R"([{"name":"userDN","value":"y"},{"name":"userdn","value":"z"}])"),
            rowOf(database, QStringLiteral("c"), {}, {})});
    const auto repository = Repository::open(database.location());
    ASSERT_TRUE(test::isOk(repository));
    const auto counts = attributeCounts(**repository);
    ASSERT_TRUE(test::isOk(counts));
    EXPECT_EQ(told(*counts),
        (QStringList{QStringLiteral("idp badge 2"), QStringLiteral("idp Room 1"), QStringLiteral("ldap userDN 2")}));
}

TEST(AttributeCounts, HoldWhatOneUserHadAndHas)
{
    const test::TestDatabase database;
    const auto repository = Repository::open(database.location());
    ASSERT_TRUE(test::isOk(repository));
    const auto having = [](const QStringList &names) {
        CountedAttributes counted;
        for (const QString &name : names)
            counted.idp.insert(CountedAttributes::keyOf(name), name);
        return counted;
    };
    const QString badge = QStringLiteral("badge");
    const QString room = QStringLiteral("Room");
    ASSERT_TRUE(test::isOk(countAttributes(**repository, {}, having({badge, room}))));
    ASSERT_TRUE(test::isOk(countAttributes(**repository, {}, having({badge}))));
    ASSERT_TRUE(test::isOk(countAttributes(**repository, having({badge, room}), having({badge, QStringLiteral("x")}))));
    EXPECT_EQ(told(attributeCounts(**repository).valueOr({})),
        (QStringList{QStringLiteral("idp badge 2"), QStringLiteral("idp x 1")}));
}

} // namespace rollcall::service
