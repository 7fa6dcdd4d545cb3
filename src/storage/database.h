// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database_location.h"
#include "storage/open_options.h"
#include "storage/statement.h"

#include <QSqlDatabase>

#include <memory>

struct sqlite3;

namespace rollcall::storage
{

/// One connection.
///
/// A SQLite file is made with mode 0600, in folders of mode 0700 where they are missing (its `-wal` and `-shm` inherit
/// the mode), and kept in WAL: readers never wait for the writer. Foreign keys are enforced. Thread: all use,
/// destruction too, in the one that opened it. An instance of QCoreApplication exists. Fails: FileNotFound (read-only
/// and missing), FileUnreadable, FileUnwritable, DiskFull, NotADatabase, DatabaseCorrupt, DatabaseBusy (another
/// connection wrote for longer than the time-out), DatabaseFailed for the rest, `subject` is the file. PostgreSQL is
/// not supported by this version: opening it is `InvalidArgument`.
class Database
{
public:
    static Result<std::unique_ptr<Database>> open(const DatabaseLocation &location, const OpenOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] DatabaseDialect dialect() const { return m_location.dialect; }
    [[nodiscard]] const DatabaseLocation &location() const { return m_location; }

    Result<Statement> prepare(const QString &sql);
    /// One statement without rows.
    Result<void> execute(const QString &sql);
    /// Any number of statements, with comments and triggers; stops at the first that fails. Not a transaction by
    /// itself.
    Result<void> executeScript(const QString &sql);
    /// The first column of the first row of a query, 0 if there is none.
    Result<qint64> integer(const QString &sql);

    /// Makes sure of WAL for a file that was not made here: a backup that was put back.
    Result<void> writeAhead();

    /// The connection itself, for hot paths that QtSql would slow down. Owned by this object; null for PostgreSQL.
    [[nodiscard]] sqlite3 *sqliteHandle() const;

private:
    Database(DatabaseLocation location, QString connectionName);
    Result<void> connect(const OpenOptions &options);
    Result<void> configure(const OpenOptions &options);

    DatabaseLocation m_location;
    QString m_connectionName;
    int m_busyTimeoutMs = 0;
    QSqlDatabase m_connection;
};

} // namespace rollcall::storage
