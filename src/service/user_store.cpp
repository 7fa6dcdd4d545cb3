// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/user_store.h"

#include "scim/text.h"
#include "service/attribute_counts.h"
#include "service/change_feed.h"
#include "service/group_store.h"
#include "service/repository.h"
#include "service/stored_json.h"
#include "service/user_columns.h"

#include <QJsonDocument>
#include <QSet>

namespace rollcall::service
{

namespace
{

const QString kColumns
    = QStringLiteral("rid, id, source, sync_state, invite_status, managed_apple_id, ldap_attributes, "
                     "deleted, version, created, last_modified, resource");

UserRecord recordOf(const storage::Statement &row)
{
    UserRecord record;
    record.rid = row.integer(0);
    record.id = row.text(1);
    record.source = rules::sourceFromName(row.text(2)).value_or(rules::Source::Local);
    record.syncState = rules::syncStateFromName(row.text(3)).value_or(rules::SyncState::NotApplicable);
    record.inviteStatus = rules::inviteStatusFromName(row.text(4)).value_or(rules::InviteStatus::NotInvited);
    record.managedAppleId = row.text(5);
    record.ldapAttributes = QJsonDocument::fromJson(row.blob(6)).array();
    record.deleted = row.integer(7) != 0;
    record.version = row.integer(8);
    record.created = QDateTime::fromMSecsSinceEpoch(row.integer(9), Qt::UTC);
    record.lastModified = QDateTime::fromMSecsSinceEpoch(row.integer(10), Qt::UTC);
    record.json = row.blob(11);
    return record;
}

} // namespace

Result<std::optional<UserRecord>> UserStore::first(const QString &condition, const QVariant &value)
{
    auto query = m_repository.query(
        QStringLiteral("SELECT %1 FROM users WHERE %2 ORDER BY deleted, rid DESC LIMIT 1").arg(kColumns, condition));
    if (!query)
        return query.error();
    std::optional<UserRecord> found;
    const auto read = query->forEach({value}, [&](const storage::Statement &row) { found = recordOf(row); });
    if (!read)
        return read.error();
    return found;
}

Result<std::optional<UserRecord>> UserStore::find(const QString &id)
{
    return first(QStringLiteral("id = ? AND deleted = 0"), id);
}

Result<std::optional<UserRecord>> UserStore::findByName(const QString &userName)
{
    return first(QStringLiteral("user_name_key = ? AND deleted = 0"), scim::foldForComparison(userName));
}

Result<std::optional<UserRecord>> UserStore::findNamesake(const QString &userName)
{
    return first(QStringLiteral("user_name_key = ?"), scim::foldForComparison(userName));
}

Result<std::optional<UserRecord>> UserStore::findDeletedByName(const QString &userName)
{
    return first(QStringLiteral("user_name_key = ? AND deleted = 1"), scim::foldForComparison(userName));
}

Result<std::optional<UserRecord>> UserStore::findByManagedAppleId(const QString &key)
{
    return first(QStringLiteral("managed_apple_id_key = ?"), key);
}

Result<QVector<UserRecord>> UserStore::liveOfSource(rules::Source source, qint64 afterRid, int limit)
{
    return all(QStringLiteral("source = ? AND rid > ? AND deleted = 0"), {rules::sourceName(source), afterRid, limit});
}

Result<QVector<UserRecord>> UserStore::between(qint64 afterRid, qint64 lastRid, int limit)
{
    return all(QStringLiteral("rid > ? AND rid <= ?"), {afterRid, lastRid, limit});
}

Result<QVector<UserRecord>> UserStore::all(const QString &condition, const QVector<QVariant> &values)
{
    auto query = m_repository.query(
        QStringLiteral("SELECT %1 FROM users WHERE %2 ORDER BY rid LIMIT ?").arg(kColumns, condition));
    if (!query)
        return query.error();
    QVector<UserRecord> users;
    const auto read = query->forEach(values, [&](const storage::Statement &row) { users.append(recordOf(row)); });
    if (!read)
        return read.error();
    return users;
}

Result<std::optional<UserRecord>> UserStore::findAnyByRid(qint64 rid)
{
    return first(QStringLiteral("rid = ?"), rid);
}

Result<std::optional<UserRecord>> UserStore::findAny(const QString &id)
{
    return first(QStringLiteral("id = ?"), id);
}

Result<void> UserStore::insert(UserRecord &record, const QJsonObject &attributes)
{
    record.json = storedJson(scim::ResourceType::User, record, attributes);
    auto query = m_repository.query(
        QStringLiteral("INSERT INTO users (%1, id) VALUES (%2, ?) RETURNING rid")
            .arg(userColumnNames().join(QLatin1String(", ")),
                QStringList(userColumnNames().size(), QStringLiteral("?")).join(QLatin1String(", "))));
    if (!query)
        return query.error();
    const auto done = query->forEach(userColumns(record, attributes) << record.id,
        [&](const storage::Statement &row) { record.rid = row.integer(0); });
    if (!done)
        return done.error();
    if (const auto written = writeEmails(record.rid, attributes); !written)
        return written.error();
    const auto counted = countAttributes(m_repository, {}, CountedAttributes::of(attributes, record.ldapAttributes));
    if (!counted)
        return counted;
    return noteChange(record, {record.deleted ? 0 : 1, 1});
}

Result<void> UserStore::update(UserRecord &record, const QJsonObject &attributes)
{
    const QJsonObject before = attributesOf(record.json);
    const auto was = replaced(record.rid);
    if (!was)
        return was.error();
    const auto counted = countAttributes(m_repository, CountedAttributes::of(before, was->ldapAttributes),
        CountedAttributes::of(attributes, record.ldapAttributes));
    if (!counted)
        return counted;
    record.json = storedJson(scim::ResourceType::User, record, attributes);
    auto query = m_repository.query(
        QStringLiteral("UPDATE users SET %1 = ? WHERE rid = ?").arg(userColumnNames().join(QLatin1String(" = ?, "))));
    if (!query)
        return query.error();
    if (const auto done = query->runWith(userColumns(record, attributes) << record.rid); !done)
        return done.error();
    if (const auto noted = noteChange(record, {(record.deleted ? 0 : 1) - (was->isLive ? 1 : 0), 0}); !noted)
        return noted.error();
    if (was->isLive == record.deleted || was->shownName != shownName(attributes)) {
        if (const auto told = GroupStore(m_repository).touchGroupsOf(record.rid, record.lastModified); !told)
            return told.error();
    }
    if (emailKeys(attributes) == emailKeys(before))
        return {};
    auto clear = m_repository.query(QStringLiteral("DELETE FROM user_emails WHERE user_rid = ?"));
    if (!clear)
        return clear.error();
    if (const auto done = clear->runWith({record.rid}); !done)
        return done.error();
    return writeEmails(record.rid, attributes);
}

Result<UserStore::Replaced> UserStore::replaced(qint64 rid)
{
    auto query
        = m_repository.query(QStringLiteral("SELECT deleted, ldap_attributes, display_name FROM users WHERE rid = ?"));
    if (!query)
        return query.error();
    Replaced was;
    const auto read = query->forEach({rid}, [&](const storage::Statement &row) {
        was.isLive = row.integer(0) == 0;
        was.shownName = row.text(2);
        if (!row.isNull(1))
            was.ldapAttributes = QJsonDocument::fromJson(row.blob(1)).array();
    });
    if (!read)
        return read.error();
    return was;
}

Result<void> UserStore::noteChange(const UserRecord &record, RowDelta delta)
{
    if (delta.live != 0 || delta.everyone != 0) {
        if (const auto counted = countRows(m_repository, scim::ResourceType::User, record.rid, delta); !counted)
            return counted.error();
    }
    return ChangeFeed(m_repository).noteChanged(scim::ResourceType::User, record.id, record.lastModified);
}

Result<void> UserStore::remove(const UserRecord &record, const QDateTime &now)
{
    if (const auto told = GroupStore(m_repository).touchGroupsOf(record.rid, now); !told)
        return told.error();
    auto query = m_repository.query(QStringLiteral("DELETE FROM users WHERE rid = ?"));
    if (!query)
        return query.error();
    if (const auto done = query->runWith({record.rid}); !done)
        return done.error();
    const auto gone
        = countAttributes(m_repository, CountedAttributes::of(attributesOf(record.json), record.ldapAttributes), {});
    if (!gone)
        return gone;
    const RowDelta delta{record.deleted ? 0 : -1, -1};
    if (const auto counted = countRows(m_repository, scim::ResourceType::User, record.rid, delta); !counted)
        return counted.error();
    return ChangeFeed(m_repository).noteRemoved(scim::ResourceType::User, record.id, now);
}

Result<void> UserStore::writeEmails(qint64 rid, const QJsonObject &attributes)
{
    auto insert = m_repository.query(QStringLiteral("INSERT INTO user_emails (value_key, user_rid) VALUES (?, ?)"));
    if (!insert)
        return insert.error();
    const QSet<QString> keys = emailKeys(attributes);
    for (const QString &key : keys) {
        if (const auto done = insert->runWith({key, rid}); !done)
            return done.error();
    }
    return {};
}

} // namespace rollcall::service
