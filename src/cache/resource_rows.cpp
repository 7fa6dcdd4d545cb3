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

/// How many rows one statement adds. What a statement takes besides its rows, to find where the table ends and to keep
/// the count of row numbers, takes longer than to write a row.
constexpr qsizetype kTogether = 32;

/// `INSERT` of that many rows.
QString insertSql(const QString &table, const QStringList &columns, qsizetype rows = 1)
{
    const QStringList places(columns.size(), QStringLiteral("?"));
    const QStringList values(rows, u'(' + places.join(QLatin1String(", ")) + u')');
    return QStringLiteral("INSERT INTO %1 (%2) VALUES %3")
        .arg(table, columns.join(QLatin1String(", ")), values.join(QLatin1String(", ")));
}

QStringList insertColumns(scim::ResourceType type)
{
    const bool isUser = type == scim::ResourceType::User;
    QStringList columns{
        QStringLiteral("rid"), QStringLiteral("digest"), QStringLiteral("changed_in"), QStringLiteral("seen_at")};
    if (isUser)
        columns.append(QStringLiteral("added_in"));
    return columns + storedColumns(type);
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

QString jsonTableOf(scim::ResourceType type)
{
    return tableOf(type) + QLatin1String("_json");
}

const QStringList kJsonColumns{QStringLiteral("rid"), QStringLiteral("json"), QStringLiteral("dictionary")};

QString jsonSql(scim::ResourceType type)
{
    return insertSql(jsonTableOf(type), kJsonColumns)
        + QStringLiteral(" ON CONFLICT (rid) DO UPDATE SET json = excluded.json, dictionary = excluded.dictionary");
}

/// From `index` on, as the functions below; the index behind them.
int bindAs(FastStatement &statement, int index, const StoredAs &as)
{
    statement.bindBlob(index, as.digest.view());
    statement.bindInteger(index + 1, as.run);
    statement.bindInteger(index + 2, as.at.toMSecsSinceEpoch());
    return index + 3;
}

int bindInsert(FastStatement &statement, int index, const NewRow &row)
{
    statement.bindInteger(index, row.rid);
    index = bindAs(statement, index + 1, row.as);
    if (row.resource->type == scim::ResourceType::User)
        statement.bindInteger(index++, row.as.run);
    row.resource->row.bind(statement, index);
    return index + row.resource->row.size();
}

int bindJson(FastStatement &statement, int index, const PackedJson &json, quint32 rid)
{
    statement.bindInteger(index, rid);
    statement.bindBlob(index + 1, json.bytes);
    statement.bindInteger(index + 2, json.dictionary);
    return index + 3;
}

} // namespace

Result<ResourceRows> ResourceRows::prepare(storage::Database &database, scim::ResourceType type)
{
    std::vector<FastStatement> prepared;
    for (const QString &sql :
        {insertSql(tableOf(type), insertColumns(type)), updateSql(type), restoreSql(type), jsonSql(type)}) {
        auto statement = FastStatement::prepare(database, sql);
        if (!statement.ok())
            return statement.error();
        prepared.push_back(std::move(statement).value());
    }
    auto search = SearchStore::prepare(database, type);
    if (!search.ok())
        return search.error();
    return ResourceRows(database, type,
        {std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2]), std::move(prepared[3])},
        std::move(search).value());
}

ResourceRows::ResourceRows(
    storage::Database &database, scim::ResourceType type, Statements statements, SearchStore search)
    : m_database(&database), m_type(type), m_statements(std::move(statements)), m_search(std::move(search))
{
}

Result<void> ResourceRows::addAll(std::span<const NewRow> rows)
{
    for (; rows.size() >= kTogether; rows = rows.subspan(kTogether)) {
        if (auto added = addTogether(rows.first(kTogether)); !added.ok())
            return added;
    }
    for (const NewRow &row : rows) {
        if (auto added = add(row); !added.ok())
            return added;
    }
    return {};
}

Result<void> ResourceRows::prepareTogether()
{
    if (m_together)
        return {};
    auto insert = FastStatement::prepare(*m_database, insertSql(tableOf(m_type), insertColumns(m_type), kTogether));
    auto json = FastStatement::prepare(*m_database, insertSql(jsonTableOf(m_type), kJsonColumns, kTogether));
    auto search = SearchStore::prepareAdding(*m_database, m_type, kTogether);
    for (const auto *prepared : {&insert, &json, &search}) {
        if (!prepared->ok())
            return prepared->error();
    }
    m_together.emplace(Together{std::move(insert).value(), std::move(json).value(), std::move(search).value()});
    return {};
}

Result<void> ResourceRows::addTogether(std::span<const NewRow> rows)
{
    if (auto ready = prepareTogether(); !ready.ok())
        return ready;
    int insert = 0;
    int json = 0;
    int search = 0;
    for (const NewRow &row : rows) {
        insert = bindInsert(m_together->insert, insert, row);
        json = bindJson(m_together->json, json, row.resource->json, row.rid);
        search = SearchStore::bind(m_together->search, search, row.resource->searchAs(row.rid), row.resource->facts);
    }
    for (FastStatement *statement : {&m_together->insert, &m_together->json, &m_together->search}) {
        if (auto done = statement->run(); !done.ok())
            return done;
    }
    return {};
}

Result<void> ResourceRows::add(const NewRow &row)
{
    bindInsert(m_statements.insert, 0, row);
    if (auto done = m_statements.insert.run(); !done.ok())
        return done;
    return writeRest(*row.resource, row.rid);
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
    bindJson(m_statements.json, 0, resource.json, rid);
    if (auto done = m_statements.json.run(); !done.ok())
        return done;
    return m_search.write(resource.searchAs(rid), resource.facts);
}

} // namespace rollcall::cache
