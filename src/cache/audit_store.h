// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/audit_entry.h"
#include "core/result.h"

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// The table `audit_entry`: the newest entries of the service's audit log, without a gap, and older refusals. Bounded.
/// Thread: the database's. Fails as the database does.
class AuditStore
{
public:
    static constexpr int kNewest = 500; ///< So many are kept, whatever they are about,
    static constexpr int kRefusals = 20'000; ///< and so many refusals.

    explicit AuditStore(storage::Database &database) : m_database(database) { }

    /// Takes in what came and forgets what is too much, in one transaction. The value is since when every entry is
    /// here; invalid: from the log's beginning. Requires: `entries` has everything newer than what is kept, or the
    /// newest `kNewest`.
    Result<QDateTime> put(const AuditNews &news);
    Result<AuditEntries> find(const AuditSearch &search);

private:
    Result<void> insert(const QVector<AuditEntry> &entries);
    Result<void> forget(const QDateTime &refusalsFrom);
    Result<QDateTime> completeSince();

    storage::Database &m_database;
};

} // namespace rollcall::cache
