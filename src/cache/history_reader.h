// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/user_history.h"
#include "core/result.h"

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// Reads what became of a user. Requires: the database outlives it. Thread: the database's.
class HistoryReader
{
public:
    explicit HistoryReader(storage::Database &database) : m_database(database) { }

    /// Fails with `NotFound` if there is no such user.
    Result<UserHistory> user(const QString &id);

private:
    Result<QVector<UserChange>> changesOf(qint64 rid);

    storage::Database &m_database;
};

} // namespace rollcall::cache
