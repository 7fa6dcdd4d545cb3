// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/fast_statement.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace rollcall::storage
{

/// Tells whether some tables are as they were, in a small part of the time that reading them takes: for what every
/// request needs and hardly ever changes.
///
/// Of other connections, in this process or another, any commit counts (SQLite's `data_version`); of the own one, what
/// it writes to these tables. With PostgreSQL, which has nothing as cheap, it never says that they are.
///
/// Requires: one watch on a connection; the database outlives it. Thread: the database's.
class TableWatch
{
public:
    /// Equal marks: the tables are as they were at the earlier one.
    struct Mark {
        qint64 others = 0;
        qint64 own = 0;
        friend bool operator==(const Mark &, const Mark &) = default;
    };

    TableWatch(Database &database, std::vector<QByteArray> tables);
    ~TableWatch();
    TableWatch(const TableWatch &) = delete;
    TableWatch &operator=(const TableWatch &) = delete;

    /// Taken before the tables are read. Nothing if it can't be told, for one while changes of the own are not
    /// committed and may be taken back.
    [[nodiscard]] std::optional<Mark> mark();

private:
    static void onChange(void *watch, int operation, const char *schema, const char *table, long long rowId);

    Database &m_database;
    const std::vector<QByteArray> m_tables;
    std::optional<FastStatement> m_version;
    qint64 m_own = 0;
    bool m_isTouched = false; ///< By the transaction that is open, or was.
};

} // namespace rollcall::storage
