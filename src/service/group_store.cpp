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

} // namespace

Result<std::optional<GroupRecord>> GroupStore::first(const QString &condition, const QVector<QVariant> &values)
{
    auto query = m_repository.query(QStringLiteral(
        "SELECT rid, id, source, version, created, last_modified, resource FROM user_groups WHERE built_in "
        "= 0 AND %1 ORDER BY rid LIMIT 1")
                                        .arg(condition));
    if (!query)
        return query.error();
    std::optional<GroupRecord> found;
    const auto read = query->forEach(values, [&](const storage::Statement &row) { found = recordOf(row); });
    if (!read)
        return read.error();
    return found;
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
    record.json = storedJson(scim::ResourceType::Group, record, attributes);
    auto query = m_repository.query(QStringLiteral("UPDATE user_groups SET %1 = ? WHERE rid = ?")
                                        .arg(groupColumnNames().join(QLatin1String(" = ?, "))));
    if (!query)
        return query.error();
    if (const auto done = query->runWith(groupColumns(record, attributes) << record.rid); !done)
        return done.error();
    return ChangeFeed(m_repository).noteChanged(scim::ResourceType::Group, record.id, record.lastModified);
}

Result<void> GroupStore::remove(const GroupRecord &record, const QDateTime &now)
{
    auto query = m_repository.query(QStringLiteral("DELETE FROM user_groups WHERE rid = ?"));
    if (!query)
        return query.error();
    if (const auto done = query->runWith({record.rid}); !done)
        return done.error();
    if (const auto counted = countRows(m_repository, scim::ResourceType::Group, record.rid, {-1, -1}); !counted)
        return counted.error();
    return ChangeFeed(m_repository).noteRemoved(scim::ResourceType::Group, record.id, now);
}

} // namespace rollcall::service
