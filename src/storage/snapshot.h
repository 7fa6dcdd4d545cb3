// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace rollcall::storage
{

class Database;

/// A read transaction: while this object lives, every query of its connection sees the data as it was when the first
/// one began, whoever commits meanwhile. Within another one, or a write transaction, it is that one's view, and this
/// object does nothing.
///
/// Requires: nothing is written while it lives, every query has ended when it goes, and the database outlives it.
/// Thread: the database's. Fails as the database does.
class Snapshot
{
public:
    static Result<Snapshot> begin(Database &database);
    Snapshot(Snapshot &&other) noexcept;
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Database *database) : m_database(database) { }

    Database *m_database; ///< Null if there is nothing to end.
};

} // namespace rollcall::storage
