// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/stored_as.h"
#include "scim/resource.h"
#include "storage/statement.h"

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// Writes users into their tables. Requires: a transaction is open, the database outlives it. Thread: the database's.
class UserStore
{
public:
    static Result<UserStore> prepare(storage::Database &database);

    /// Adds the user or replaces what is there of the same id; its row number.
    Result<quint32> write(const scim::Resource &user, const StoredAs &as);
    /// The row number that it had; 0 if there was none.
    Result<quint32> remove(const QString &id);

private:
    UserStore(storage::Statement row, storage::Statement json, storage::Statement removal);

    storage::Statement m_row;
    storage::Statement m_json;
    storage::Statement m_removal;
};

} // namespace rollcall::cache
