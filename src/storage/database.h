// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database_location.h"
#include "storage/open_options.h"
#include "storage/statement.h"

#include <QSqlDatabase>

#include <memory>
#include <unordered_map>

class QSqlError;
struct sqlite3;

namespace rollcall::storage
{

/// One connection.
///
/// A SQLite file is made with mode 0600, in folders of mode 0700 where they are missing (its `-wal` and `-shm` inherit
/// the mode), and kept in WAL: readers never wait for the writer. Foreign keys are enforced. A PostgreSQL database
/// exists already; what is ours is in the first schema of its search path.
///
/// Thread: all use, destruction too, in the one that opened it; its statements go before it does. An instance of
/// QCoreApplication exists. Fails: FileNotFound (read-only and missing), FileUnreadable, FileUnwritable, DiskFull,
/// NotADatabase, DatabaseCorrupt, DatabaseBusy (another connection wrote for longer than the time-out), DatabaseFailed
/// for the rest, `subject` is the file or location; with PostgreSQL also ConnectionLost, Unauthorized, Forbidden, and
/// NotFound for a database that is not there.
class Database
{
public:
    static Result<std::unique_ptr<Database>> open(const DatabaseLocation &location, const OpenOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] DatabaseDialect dialect() const { return m_location.dialect; }
    [[nodiscard]] const DatabaseLocation &location() const { return m_location; }
    /// What errors name: the file, or the location without a password.
    [[nodiscard]] QString subject() const;

    /// Whether the connection to the server ended. Every use fails then, until reopen().
    [[nodiscard]] bool isLost() const { return *m_lost; }
    /// Connects again. Requires: no statement of this connection is alive.
    Result<void> reopen();

    Result<Statement> prepare(const QString &sql);
    /// One statement without rows.
    Result<void> execute(const QString &sql);
    /// The same, for what is run again and again, each time in the same words: BEGIN, COMMIT, a savepoint.
    Result<void> control(const QString &sql);
    /// Any number of statements, with comments and triggers; stops at the first that fails. Not a transaction by
    /// itself.
    Result<void> executeScript(const QString &sql);
    /// The first column of the first row of a query, 0 if there is none.
    Result<qint64> integer(const QString &sql);

    /// How many transactions are open, one within the other.
    [[nodiscard]] int transactionDepth() const { return m_transactionDepth; }
    /// Whether a transaction is under way as the database sees it: an error may have ended it.
    [[nodiscard]] bool isInTransaction() const;

    /// Makes sure of WAL for a file that was not made here: a backup that was put back.
    Result<void> writeAhead();

    /// How many pages this connection has written, to the write-ahead log or the file, since it was opened. SQLite
    /// only.
    [[nodiscard]] qint64 pagesWritten() const;
    /// The connection itself, for hot paths that QtSql would slow down. Owned by this object; null for PostgreSQL.
    [[nodiscard]] sqlite3 *sqliteHandle() const;

private:
    Database(DatabaseLocation location, QString connectionName, OpenOptions options);
    friend class Snapshot;
    friend class Transaction;

    Result<void> connect();
    void close();
    Result<void> connectSqlite();
    Result<void> connectPostgreSql();
    Result<void> configureSqlite();
    [[nodiscard]] Error errorOf(const QSqlError &error) const;

    DatabaseLocation m_location;
    QString m_connectionName;
    OpenOptions m_options;
    QSqlDatabase m_connection;
    int m_transactionDepth = 0;
    bool m_hasSnapshot = false;
    bool m_trustsParts = false; ///< Of the transaction that is open (Transaction::Parts).
    bool m_isSpoiled = false; ///< One of them was to be undone.
    std::unordered_map<QString, Statement> m_controls; ///< Of SQLite; prepared.
    std::unique_ptr<bool> m_lost = std::make_unique<bool>(false); // statements set it
};

} // namespace rollcall::storage
