// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/json_unpacker.h"
#include "cache/resource_differences.h"
#include "cache/stored_as.h"
#include "scim/resource.h"
#include "storage/fast_statement.h"

namespace rollcall::cache
{

/// Writes what changes of users. It is bounded: the latest 100 changes of a user, and 500,000 in all.
/// Requires: a transaction is open, the database outlives it. Thread: the database's.
class HistoryStore
{
public:
    static Result<HistoryStore> prepare(storage::Database &database);

    /// Notes in what `user` differs from what is stored of them. Requires: it is not stored yet.
    /// Whether anything that is told differs; and if so, whether lastModified is a later one.
    struct Noted {
        bool differs = false;
        bool isLater = false;
    };
    Result<Noted> note(quint32 rid, const scim::Resource &user, const StoredAs &as);
    /// Forgets the oldest that are too many.
    Result<void> limit();

private:
    struct Statements {
        storage::FastStatement stored;
        storage::FastStatement insert;
        storage::FastStatement forgetOld;
        storage::FastStatement forgetMany;
    };

    Result<void> insert(quint32 rid, const QVector<Difference> &differences, const StoredAs &as);
    HistoryStore(storage::Database &database, Statements statements);

    JsonUnpacker m_unpacker;
    Statements m_statements;
};

} // namespace rollcall::cache
