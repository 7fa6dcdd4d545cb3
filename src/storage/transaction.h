// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace rollcall::storage
{

class Database;

/// A write transaction: what is not committed is rolled back when this object goes.
///
/// Takes the write lock at once (BEGIN IMMEDIATE), so that it waits for other writers here and not in the middle.
/// Requires: no other transaction is open on the connection, the database outlives it. Thread: the database's.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// At most once. When it fails nothing was written.
    Result<void> commit();

private:
    explicit Transaction(Database &database);

    Database *m_database; ///< Null once there is nothing left to roll back.
};

} // namespace rollcall::storage
