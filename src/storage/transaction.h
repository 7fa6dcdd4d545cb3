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
    /// What those that begin directly within this one are.
    enum class Parts {
        Apart, ///< Each is a savepoint: what it takes to undo it is kept while it lasts.
        /// Hardly one will be undone, so nothing is kept for it: SQLite copies each page before a savepoint's first
        /// change to it, which for small parts is more work than the change. One that wrote and is rolled back spoils
        /// the whole, which must be done again. With PostgreSQL the same as Apart.
        Trusted,
    };

    /// `parts` is of an outermost one.
    static Result<Transaction> begin(Database &database, Parts parts = Parts::Apart);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// At most once. When it fails nothing was written, as it does when this is spoiled. What is committed within
    /// another transaction is durable when that one is committed.
    Result<void> commit();

    /// Whether a trusted part of this one, the outermost, was to be undone.
    [[nodiscard]] bool isSpoiled() const;

private:
    Transaction(Database &database, bool isTrusted);
    [[nodiscard]] QString savepoint() const;
    Result<void> finish();
    void rollBack();

    Database *m_database; ///< Null once there is nothing left to roll back.
    int m_depth = 0; ///< 1: the outermost.
    bool m_isTrusted = false; ///< There is no savepoint to go back to.
    qint64 m_changesBefore = 0; ///< Rows written on this connection until then, if it is trusted.
};

} // namespace rollcall::storage
