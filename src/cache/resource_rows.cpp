// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/resource_rows.h"

#include "cache/list_table.h"

namespace rollcall::cache
{

namespace
{

using storage::FastStatement;

/// The columns of `StoredRow`, in its order.
QStringList storedColumns(scim::ResourceType type)
{
    const QString columns
        = type == scim::ResourceType::User ? userColumns(QStringLiteral("t")) : groupColumns(QStringLiteral("t"));
    return QString(columns).remove(QLatin1String("t.")).split(QLatin1String(", ")).mid(1);
}

QString insertSql(scim::ResourceType type)
{
    const bool isUser = type == scim::ResourceType::User;
    QStringList columns{
        QStringLiteral("rid"), QStringLiteral("digest"), QStringLiteral("changed_in"), QStringLiteral("seen_at")};
    if (isUser)
        columns.append(QStringLiteral("added_in"));
    columns += storedColumns(type);
    const QStringList places(columns.size(), QStringLiteral("?"));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
        .arg(tableOf(type), columns.join(QLatin1String(", ")), places.join(QLatin1String(", ")));
}

QString updateSql(scim::ResourceType type)
{
    QStringList columns{QStringLiteral("digest"), QStringLiteral("changed_in"), QStringLiteral("seen_at")};
    columns += storedColumns(type);
    return QStringLiteral("UPDATE %1 SET %2 = ? WHERE rid = ?")
        .arg(tableOf(type), columns.join(QLatin1String(" = ?, ")));
}

QString restoreSql(scim::ResourceType type)
{
    return QStringLiteral("UPDATE %1 SET %2 = ? WHERE rid = ?")
        .arg(tableOf(type), storedColumns(type).join(QLatin1String(" = ?, ")));
}

QString jsonSql(scim::ResourceType type)
{
    return QStringLiteral("INSERT INTO %1_json (rid, json, dictionary) VALUES (?, ?, ?) "
                          "ON CONFLICT (rid) DO UPDATE SET json = excluded.json, dictionary = excluded.dictionary")
        .arg(tableOf(type));
}

/// From `index` on; the index behind them.
int bindAs(FastStatement &statement, int index, const StoredAs &as)
{
    statement.bindBlob(index, as.digest.view());
    statement.bindInteger(index + 1, as.run);
    statement.bindInteger(index + 2, as.at.toMSecsSinceEpoch());
    return index + 3;
}

} // namespace

Result<ResourceRows> ResourceRows::prepare(storage::Database &database, scim::ResourceType type)
{
    std::vector<FastStatement> prepared;
    for (const QString &sql : {insertSql(type), updateSql(type), restoreSql(type), jsonSql(type)}) {
        auto statement = FastStatement::prepare(database, sql);
        if (!statement.ok())
            return statement.error();
        prepared.push_back(std::move(statement).value());
    }
    auto search = SearchStore::prepare(database, type);
    if (!search.ok())
        return search.error();
    return ResourceRows(
        {std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2]), std::move(prepared[3])},
        std::move(search).value());
}

ResourceRows::ResourceRows(Statements statements, SearchStore search)
    : m_statements(std::move(statements)), m_search(std::move(search))
{
}

Result<void> ResourceRows::add(const PreparedResource &resource, quint32 rid, const StoredAs &as)
{
    m_statements.insert.bindInteger(0, rid);
    int index = bindAs(m_statements.insert, 1, as);
    if (resource.type == scim::ResourceType::User)
        m_statements.insert.bindInteger(index++, as.run);
    resource.row.bind(m_statements.insert, index);
    if (auto done = m_statements.insert.run(); !done.ok())
        return done;
    return writeRest(resource, rid);
}

Result<void> ResourceRows::replace(const PreparedResource &resource, quint32 rid, const StoredAs &as)
{
    const int index = bindAs(m_statements.update, 0, as);
    resource.row.bind(m_statements.update, index);
    m_statements.update.bindInteger(index + resource.row.size(), rid);
    if (auto done = m_statements.update.run(); !done.ok())
        return done;
    return writeRest(resource, rid);
}

Result<void> ResourceRows::restore(const PreparedResource &resource, quint32 rid)
{
    resource.row.bind(m_statements.restore, 0);
    m_statements.restore.bindInteger(resource.row.size(), rid);
    if (auto done = m_statements.restore.run(); !done.ok())
        return done;
    return m_search.write(resource.searchAs(rid), resource.facts);
}

Result<void> ResourceRows::writeRest(const PreparedResource &resource, quint32 rid)
{
    m_statements.json.bindInteger(0, rid);
    m_statements.json.bindBlob(1, resource.json.bytes);
    m_statements.json.bindInteger(2, resource.json.dictionary);
    if (auto done = m_statements.json.run(); !done.ok())
        return done;
    return m_search.write(resource.searchAs(rid), resource.facts);
}

} // namespace rollcall::cache
