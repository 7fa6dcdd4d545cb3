// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace rollcall::storage
{

class Database;

/// A write transaction: what is not committed is rolled back when this object goes.
///
/// The outermost one takes the write lock at once (SQLite: BEGIN IMMEDIATE, PostgreSQL: an advisory lock that every
/// writer of ours takes), so that it waits for other writers here and not in the middle, and what it reads stays as it
/// is. One that begins while another is open is a savepoint of it: committed with it, or rolled back alone.
///
/// Requires: they end in the reverse order of their beginnings, and the database outlives them. Thread: the database's.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// At most once. When it fails nothing was written. What is committed within another transaction is durable when
    /// that one is committed.
    Result<void> commit();

private:
    explicit Transaction(Database &database);
    [[nodiscard]] QString savepoint() const;
    void rollBack();

    Database *m_database; ///< Null once there is nothing left to roll back.
    int m_depth = 0; ///< 1: the outermost.
};

} // namespace rollcall::storage
