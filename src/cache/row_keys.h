// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/collation.h"
#include "cache/list_table.h"
#include "core/result.h"
#include "storage/fast_statement.h"

#include <QByteArray>
#include <QVector>

#include <functional>
#include <optional>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// Reads what single rows are sorted by in a column, as bytes that compare as the sorters do; nothing: no value.
/// Requires: what it is made of outlives it. Thread: the database's.
class RowKeys
{
public:
    using Key = std::optional<QByteArray>;

    RowKeys(storage::Database &database, const ListTable &table, int column, const Collation &collation);

    /// Fails with `NotFound` if there is no such row.
    Result<Key> keyOf(quint32 rid);
    /// Calls `take` for each of these rows that is there. Requires: they are in ascending order.
    Result<void> forEach(const QVector<quint32> &rids, const std::function<void(quint32 rid, const Key &key)> &take);

private:
    Result<void> prepare();
    [[nodiscard]] Key keyIn(const storage::FastStatement &row) const;

    storage::Database &m_database;
    const ListTable &m_table;
    const SortColumn &m_column;
    const Collation &m_collation;
    std::optional<storage::FastStatement> m_rows; ///< Of numbers from one to another.
};

/// As `RowKeys` gives it for a number.
[[nodiscard]] QByteArray keyOfNumber(qint64 number);

} // namespace rollcall::cache
