// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_keys.h"

#include "cache/sort_keys.h"
#include "storage/database.h"

#include <QtEndian>

namespace rollcall::cache
{

QByteArray keyOfNumber(qint64 number)
{
    QByteArray key(8, Qt::Uninitialized);
    // So that the bytes of a negative number are less than those of others.
    qToBigEndian(static_cast<quint64>(number) ^ (quint64(1) << 63), key.data());
    return key;
}

RowKeys::RowKeys(storage::Database &database, const ListTable &table, int column, const Collation &collation)
    : m_database(database), m_table(table), m_column(table.sorted.at(column)), m_collation(collation)
{
}

Result<void> RowKeys::prepare()
{
    if (m_rows)
        return {};
    auto rows = storage::FastStatement::prepare(m_database,
        QStringLiteral("SELECT rid, %1 FROM %2 WHERE rid BETWEEN ? AND ? ORDER BY rid")
            .arg(m_column.name, tableOf(m_table.type)));
    if (!rows.ok())
        return rows.error();
    m_rows.emplace(std::move(rows).value());
    return {};
}

RowKeys::Key RowKeys::keyIn(const storage::FastStatement &row) const
{
    if (m_column.kind == SortKind::Number)
        return row.isNull(1) ? std::nullopt : std::optional(keyOfNumber(row.integer(1)));
    const QString text = QString::fromUtf8(row.text(1));
    return isBlankText(text) ? std::nullopt : std::optional(m_collation.keyOf(text));
}

Result<RowKeys::Key> RowKeys::keyOf(quint32 rid)
{
    std::optional<Key> found;
    const auto read = forEach({rid}, [&found](quint32, const Key &key) { found = key; });
    if (!read.ok())
        return read.error();
    if (!found)
        return Error{ErrorCode::NotFound, QStringLiteral("a row that was written is not there"), {}};
    return *found;
}

/// Neighbours in one walk: a sync writes a page of them at a time.
Result<void> RowKeys::forEach(
    const QVector<quint32> &rids, const std::function<void(quint32 rid, const Key &key)> &take)
{
    if (const auto ready = prepare(); !ready.ok())
        return ready;
    for (qsizetype first = 0; first < rids.size();) {
        qsizetype last = first;
        while (last + 1 < rids.size() && rids.at(last + 1) == rids.at(last) + 1)
            ++last;
        m_rows->bindInteger(0, rids.at(first));
        m_rows->bindInteger(1, rids.at(last));
        const auto read = storage::forEachRow(*m_rows,
            [&](const storage::FastStatement &row) { take(static_cast<quint32>(row.integer(0)), keyIn(row)); });
        if (!read.ok())
            return read;
        first = last + 1;
    }
    return {};
}

} // namespace rollcall::cache
