// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/query.h"
#include "storage/database.h"
#include "storage/database_location.h"
#include "storage/open_options.h"
#include "storage/snapshot.h"
#include "storage/table_watch.h"
#include "storage/transaction.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
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
    Result<storage::Transaction> beginWrite(storage::Transaction::Parts parts = storage::Transaction::Parts::Apart);
    [[nodiscard]] bool isWriting() const { return m_database->transactionDepth() > 0; }

    /// Equal marks: what every request begins with (tokens, keys, custom attributes, settings) is as it was. The
    /// database is asked once for a request, and each time in a transaction.
    [[nodiscard]] std::optional<storage::TableWatch::Mark> mark();
    /// From here to the next call it is one request, whose reads all see the basis that the first of them found.
    void beginRequest();
    /// All that this request reads from its first mark() on is one view (storage::Snapshot), which also spares it the
    /// beginning of one read transaction after another. It ends with endView() and with beginWrite().
    void viewOnce() { m_wantsView = true; }
    /// Requires: no query is alive. What writes without beginWrite() calls it first.
    void endView();
    /// The first column of a query of these tables, which is not run again as long as they are as they were.
    Result<QStringList> keptTexts(const QString &sql);

    /// Connects again if the connection to the server ended since. Requires: no query or transaction is alive.
    Result<void> revive();

    /// A bound JSON array as a table `j` with one column `value`, for FROM and JOIN: `json_each(?) j`. Its elements are
    /// texts in one of the dialects; compare numbers as `CAST(j.value AS BIGINT)`.
    [[nodiscard]] QString listTable() const;

private:
    explicit Repository(std::unique_ptr<storage::Database> database);

    std::unique_ptr<storage::Database> m_database;
    storage::TableWatch m_watch; // It and the statements go before the database.
    bool m_isInRequest = false;
    std::optional<storage::TableWatch::Mark> m_requestMark; ///< What this request found.
    bool m_wantsView = false;
    std::optional<storage::Snapshot> m_view;
    std::unordered_map<QString, storage::Statement> m_statements;
    std::optional<storage::TableWatch::Mark> m_textsMark; ///< Of m_texts.
    std::unordered_map<QString, QStringList> m_texts; ///< By the SQL.
};

} // namespace rollcall::service
