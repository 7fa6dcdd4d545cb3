// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/group_store.h"

#include "scim/text.h"
#include "service/change_feed.h"
#include "service/group_columns.h"
#include "service/repository.h"
#include "service/row_counts.h"
#include "service/stored_json.h"

namespace rollcall::service
{

namespace
{

GroupRecord recordOf(const storage::Statement &row)
{
    GroupRecord record;
    record.rid = row.integer(0);
    record.id = row.text(1);
    record.source = rules::sourceFromName(row.text(2)).value_or(rules::Source::Local);
    record.version = row.integer(3);
    record.created = QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC);
    record.lastModified = QDateTime::fromMSecsSinceEpoch(row.integer(5), Qt::UTC);
    record.json = row.blob(6);
    return record;
}

QString nameIn(const QJsonObject &attributes)
{
    return attributes.value(QLatin1String("displayName")).toString();
}

} // namespace

Result<QVector<GroupRecord>> GroupStore::all(const QString &condition, const QVector<QVariant> &values)
{
    auto query = m_repository.query(QStringLiteral(
        "SELECT rid, id, source, version, created, last_modified, resource FROM user_groups WHERE built_in "
        "= 0 AND %1 ORDER BY rid")
                                        .arg(condition));
    if (!query)
        return query.error();
    QVector<GroupRecord> groups;
    const auto read = query->forEach(values, [&](const storage::Statement &row) { groups.append(recordOf(row)); });
    if (!read)
        return read.error();
    return groups;
}

Result<std::optional<GroupRecord>> GroupStore::first(const QString &condition, const QVector<QVariant> &values)
{
    auto found = all(condition, values);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(std::move(found->first()));
}

Result<std::optional<GroupRecord>> GroupStore::find(const QString &id)
{
    return first(QStringLiteral("id = ?"), {id});
}

Result<std::optional<GroupRecord>> GroupStore::findByName(const QString &displayName, rules::Source source)
{
    return first(QStringLiteral("display_name_key = ? AND source = ?"),
        {scim::foldForComparison(displayName), rules::sourceName(source)});
}

Result<bool> GroupStore::isNameTaken(const QString &displayName, qint64 exceptRid)
{
    auto query = m_repository.query(
        QStringLiteral("SELECT 1 FROM user_groups WHERE display_name_key = ? AND rid <> ? LIMIT 1"));
    if (!query)
        return query.error();
    bool taken = false;
    const auto read = query->forEach(
        {scim::foldForComparison(displayName), exceptRid}, [&](const storage::Statement &) { taken = true; });
    if (!read)
        return read.error();
    return taken;
}

Result<void> GroupStore::insert(GroupRecord &record, const QJsonObject &attributes)
{
    record.json = storedJson(scim::ResourceType::Group, record, attributes);
    auto query = m_repository.query(
        QStringLiteral("INSERT INTO user_groups (%1, id) VALUES (%2, ?) RETURNING rid")
            .arg(groupColumnNames().join(QLatin1String(", ")),
                QStringList(groupColumnNames().size(), QStringLiteral("?")).join(QLatin1String(", "))));
    if (!query)
        return query.error();
    const auto done = query->forEach(groupColumns(record, attributes) << record.id,
        [&](const storage::Statement &row) { record.rid = row.integer(0); });
    if (!done)
        return done.error();
    if (const auto counted = countRows(m_repository, scim::ResourceType::Group, record.rid, {1, 1}); !counted)
        return counted.error();
    return ChangeFeed(m_repository).noteChanged(scim::ResourceType::Group, record.id, record.lastModified);
}

Result<void> GroupStore::update(GroupRecord &record, const QJsonObject &attributes)
{
    const QString nameBefore = nameIn(attributesOf(record.json));
    record.json = storedJson(scim::ResourceType::Group, record, attributes);
    auto query = m_repository.query(QStringLiteral("UPDATE user_groups SET %1 = ? WHERE rid = ?")
                                        .arg(groupColumnNames().join(QLatin1String(" = ?, "))));
    if (!query)
        return query.error();
    if (const auto done = query->runWith(groupColumns(record, attributes) << record.rid); !done)
        return done.error();
    if (nameIn(attributes) != nameBefore) {
        if (const auto told = touchGroupsAbove(record.rid, record.lastModified); !told)
            return told.error();
    }
    return ChangeFeed(m_repository).noteChanged(scim::ResourceType::Group, record.id, record.lastModified);
}

Result<void> GroupStore::remove(const GroupRecord &record, const QDateTime &now)
{
    if (const auto told = touchGroupsAbove(record.rid, now); !told)
        return told.error();
    auto query = m_repository.query(QStringLiteral("DELETE FROM user_groups WHERE rid = ?"));
    if (!query)
        return query.error();
    if (const auto done = query->runWith({record.rid}); !done)
        return done.error();
    if (const auto counted = countRows(m_repository, scim::ResourceType::Group, record.rid, {-1, -1}); !counted)
        return counted.error();
    return ChangeFeed(m_repository).noteRemoved(scim::ResourceType::Group, record.id, now);
}

Result<void> GroupStore::touchGroupsOf(qint64 userRid, const QDateTime &now)
{
    return touch(all(QStringLiteral("rid IN (SELECT group_rid FROM group_users WHERE user_rid = ?)"), {userRid}), now);
}

Result<void> GroupStore::touchGroupsAbove(qint64 groupRid, const QDateTime &now)
{
    return touch(
        all(QStringLiteral("rid IN (SELECT group_rid FROM group_groups WHERE member_rid = ?)"), {groupRid}), now);
}

Result<void> GroupStore::touch(Result<QVector<GroupRecord>> groups, const QDateTime &now)
{
    if (!groups)
        return groups.error();
    for (GroupRecord &group : *groups) {
        group.touch(now);
        if (const auto done = update(group, attributesOf(group.json)); !done)
            return done.error();
    }
    return {};
}

} // namespace rollcall::service
