// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/prepared_resource.h"
#include "cache/resource_rows.h"
#include "cache/stored_as.h"
#include "storage/fast_statement.h"

#include <functional>

namespace rollcall::cache
{

/// Writes groups and who is in them into their tables. Requires and thread: as `UserStore`.
class GroupStore
{
public:
    /// The row number of the user of an id; 0 if there is none.
    using UserNumber = std::function<quint32(const QString &id)>;

    static Result<GroupStore> prepare(storage::Database &database);

    // Each gives the ids of the members that were not in it before or are not any more.
    Result<QVector<QString>> add(
        const PreparedResource &group, quint32 rid, const StoredAs &as, const UserNumber &userNumber);
    Result<QVector<QString>> replace(
        const PreparedResource &group, quint32 rid, const StoredAs &as, const UserNumber &userNumber);

    struct Removed {
        quint32 rid = 0; ///< That it had; 0 if there was none.
        QVector<QString> members;
    };
    Result<Removed> remove(const QString &id);

private:
    struct Statements {
        storage::FastStatement find;
        storage::FastStatement removal;
        storage::FastStatement members;
        storage::FastStatement unknownMembers;
        storage::FastStatement userId;
        storage::FastStatement addMember;
        storage::FastStatement removeMember;
        storage::FastStatement addUnknown;
        storage::FastStatement removeUnknown;
    };
    /// Who is in a group: users by their row numbers, the rest by id with what the group calls them.
    struct Members {
        QVector<quint32> users; ///< In ascending order.
        QHash<QString, QString> unknown;
    };

    GroupStore(ResourceRows rows, Statements statements);
    Result<Members> storedMembers(quint32 rid);
    Result<QVector<QString>> writeMembers(
        quint32 rid, const QHash<QString, QString> &members, const UserNumber &userNumber);
    /// `ids` of the users, as far as they are known.
    Result<void> moveUsers(quint32 rid, storage::FastStatement &move, const QVector<quint32> &users,
        const QHash<quint32, QString> &ids, QVector<QString> &moved);
    Result<void> writeUnknown(quint32 rid, const Members &before, const Members &after, QVector<QString> &moved);
    Result<QString> idOf(quint32 user);

    ResourceRows m_rows;
    Statements m_statements;
};

} // namespace rollcall::cache
