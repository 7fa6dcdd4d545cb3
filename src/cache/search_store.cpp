// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_store.h"

#include "cache/digest.h"
#include "cache/list_table.h"

namespace rollcall::cache
{

namespace
{

qint64 checksumOf(QByteArrayView names, QByteArrayView externalId, qint64 facts)
{
    return Checksum().add(names).add(externalId).add(facts).value();
}

QString insertSql(scim::ResourceType type, qsizetype rows)
{
    return QStringLiteral("INSERT INTO %1_search (rid, names, external_id, facts, checksum) VALUES %2")
        .arg(tableOf(type), QStringList(rows, QStringLiteral("(?, ?, ?, ?, ?)")).join(QLatin1String(", ")));
}

} // namespace

Result<SearchStore> SearchStore::prepare(storage::Database &database, scim::ResourceType type)
{
    auto upsert = storage::FastStatement::prepare(database,
        insertSql(type, 1)
            + QStringLiteral(" ON CONFLICT (rid) DO UPDATE SET names = excluded.names, "
                             "external_id = excluded.external_id, facts = excluded.facts, "
                             "checksum = excluded.checksum"));
    if (!upsert.ok())
        return upsert.error();
    return SearchStore(std::move(upsert).value());
}

SearchStore::SearchStore(storage::FastStatement upsert) : m_upsert(std::move(upsert)) { }

Result<void> SearchStore::write(const SearchText &text, RowFacts facts)
{
    bind(m_upsert, 0, text, facts);
    return m_upsert.run();
}

Result<storage::FastStatement> SearchStore::prepareAdding(
    storage::Database &database, scim::ResourceType type, qsizetype rows)
{
    return storage::FastStatement::prepare(database, insertSql(type, rows));
}

int SearchStore::bind(storage::FastStatement &statement, int index, const SearchText &text, RowFacts facts)
{
    statement.bindInteger(index, text.rid);
    statement.bindText(index + 1, text.names);
    statement.bindText(index + 2, text.externalId);
    statement.bindInteger(index + 3, facts.toNumber());
    statement.bindInteger(index + 4, checksumOf(text.names, text.externalId, facts.toNumber()));
    return index + 5;
}

Result<storage::FastStatement> SearchStore::selectAfter(storage::Database &database, scim::ResourceType type)
{
    return storage::FastStatement::prepare(database,
        QStringLiteral("SELECT rid, names, external_id, facts, checksum FROM %1_search WHERE rid > ? "
                       "ORDER BY rid LIMIT ?")
            .arg(tableOf(type)));
}

SearchRow SearchStore::rowFrom(const storage::FastStatement &row)
{
    const QByteArrayView names = row.text(1);
    const QByteArrayView externalId = row.text(2);
    return {{static_cast<quint32>(row.integer(0)), names.toByteArray(), externalId.toByteArray()},
        RowFacts::fromNumber(static_cast<quint32>(row.integer(3))),
        row.integer(4) == checksumOf(names, externalId, row.integer(3))};
}

} // namespace rollcall::cache
