// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace rollcall::storage
{

class Database;

/// While it lives, every query of the connection sees the database as it was when it began, whatever others write
/// meanwhile. Nobody waits for it; but SQLite's log only grows, so it is for a job of minutes, not for a server's life.
///
/// Requires: no transaction is open, none begins, and the database outlives it. Thread: the database's.
class Snapshot
{
public:
    static Result<Snapshot> begin(Database &database);
    Snapshot(Snapshot &&other) noexcept;
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Database &database) : m_database(&database) { }

    Database *m_database;
};

} // namespace rollcall::storage
