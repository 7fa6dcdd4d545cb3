// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/prepared_resource.h"
#include "cache/resource_rows.h"
#include "cache/stored_as.h"
#include "storage/fast_statement.h"

namespace rollcall::cache
{

/// Writes users into their tables. Requires: a transaction is open, the database outlives it. Thread: the database's.
class UserStore
{
public:
    static Result<UserStore> prepare(storage::Database &database);

    /// As `ResourceRows::addAll()`.
    Result<void> addAll(std::span<const NewRow> users);
    Result<void> replace(const PreparedResource &user, quint32 rid, const StoredAs &as);
    /// The row number that it had; 0 if there was none. What groups say of it is kept for when it comes again.
    Result<quint32> remove(const QString &id);

private:
    struct Statements {
        storage::FastStatement find;
        storage::FastStatement removal;
        storage::FastStatement forgetAsMember;
        storage::FastStatement removeMemberships;
        storage::FastStatement hasUnknownMembers;
        storage::FastStatement isUnknownMember;
        storage::FastStatement becomeMember;
        storage::FastStatement removeUnknown;
    };

    UserStore(ResourceRows rows, Statements statements);
    static Result<bool> hasRow(storage::FastStatement &statement);
    Result<void> takePlaceInGroups(const PreparedResource &user, quint32 rid);

    ResourceRows m_rows;
    Statements m_statements;
};

} // namespace rollcall::cache
