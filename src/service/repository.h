// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/query.h"
#include "storage/database.h"
#include "storage/database_location.h"
#include "storage/open_options.h"
#include "storage/transaction.h"

#include <QString>

#include <memory>
#include <unordered_map>

namespace rollcall::service
{

/// The service's data: one connection with its schema up to date, and the statements prepared on it.
///
/// Thread: the one that opened it. Any number of repositories, in any number of processes, work on one database.
class Repository
{
public:
    /// Creates a SQLite file if there is none. Fails as storage::Database::open() and MigrationRunner do.
    static Result<std::unique_ptr<Repository>> open(
        const storage::DatabaseLocation &location, const storage::OpenOptions &options = {});

    /// To look at what is there: nothing is made or written. Fails as open() does; with FileNotFound for a file that is
    /// not there, and with DatabaseFailed for a schema that an older program left.
    static Result<std::unique_ptr<Repository>> openToRead(
        const storage::DatabaseLocation &location, const storage::OpenOptions &options = {});

    [[nodiscard]] storage::Database &database() { return *m_database; }

    /// A statement, prepared on first use and kept while there is room. Requires: no query of the same text is alive.
    Result<Query> query(const QString &sql);

    /// Begins a write transaction, or a part of the one that is open (storage::Transaction).
    Result<storage::Transaction> beginWrite() { return storage::Transaction::begin(*m_database); }
    [[nodiscard]] bool isWriting() const { return m_database->transactionDepth() > 0; }

    /// Connects again if the connection to the server ended since. Requires: no query or transaction is alive.
    Result<void> revive();

    /// A bound JSON array as a table `j` with one column `value`, for FROM and JOIN: `json_each(?) j`. Its elements are
    /// texts in one of the dialects; compare numbers as `CAST(j.value AS BIGINT)`.
    [[nodiscard]] QString listTable() const;

private:
    explicit Repository(std::unique_ptr<storage::Database> database);

    std::unique_ptr<storage::Database> m_database;
    std::unordered_map<QString, storage::Statement> m_statements; // Goes before the database.
};

} // namespace rollcall::service
