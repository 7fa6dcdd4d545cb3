// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/fast_statement.h"
#include "storage/statement.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace rollcall::storage
{

/// Tells whether some tables are as they were, in a small part of the time that reading them takes: for what every
/// request needs and hardly ever changes.
///
/// Of other connections, in this process or another, any commit counts (SQLite's `data_version`); of the own one, what
/// it writes to these tables. PostgreSQL has nothing of the kind: there it takes a query of a number that triggers on
/// the tables change, never to one that it was before, not even in a transaction that is rolled back.
///
/// Requires: one watch on a connection; the database outlives it; with PostgreSQL, forget() before the connection is
/// made anew. Thread: the database's.
class TableWatch
{
public:
    /// Equal marks: the tables are as they were at the earlier one.
    struct Mark {
        qint64 others = 0;
        qint64 own = 0;
        friend bool operator==(const Mark &, const Mark &) = default;
    };

    /// `numberQuery` is for PostgreSQL; without one it never says that the tables are as they were.
    TableWatch(Database &database, std::vector<QByteArray> tables, QString numberQuery = {});
    ~TableWatch();
    TableWatch(const TableWatch &) = delete;
    TableWatch &operator=(const TableWatch &) = delete;

    /// Taken before the tables are read. Nothing if it can't be told, for one while changes of the own are not
    /// committed and may be taken back.
    [[nodiscard]] std::optional<Mark> mark();

    /// Lets go of its statement; the next mark() prepares it again.
    void forget() { m_number.reset(); }

private:
    std::optional<Mark> markOfNumber();
    static void onChange(void *watch, int operation, const char *schema, const char *table, long long rowId);

    Database &m_database;
    const std::vector<QByteArray> m_tables;
    const QString m_numberQuery;
    std::optional<FastStatement> m_version; ///< Of SQLite.
    std::optional<Statement> m_number; ///< Of PostgreSQL.
    qint64 m_own = 0;
    bool m_isTouched = false; ///< By the transaction that is open, or was.
};

} // namespace rollcall::storage
