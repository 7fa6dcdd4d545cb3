// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/stored_as.h"
#include "scim/resource.h"
#include "storage/statement.h"

#include <QHash>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// Writes groups and who is in them into their tables. Requires and thread: as `UserStore`.
class GroupStore
{
public:
    /// A group's row, and the members that were not in it before or are not any more.
    struct Written {
        quint32 rid = 0;
        QVector<QString> members;
    };

    static Result<GroupStore> prepare(storage::Database &database);

    Result<Written> write(const scim::Resource &group, const StoredAs &as);
    /// The row number that it had, 0 if there was none; its members were in it.
    Result<Written> remove(const QString &id);

private:
    struct Statements {
        storage::Statement row;
        storage::Statement json;
        storage::Statement find;
        storage::Statement removal;
        storage::Statement members;
        storage::Statement addMember;
        storage::Statement removeMember;
    };

    explicit GroupStore(Statements statements);
    Result<QHash<QString, QString>> storedMembers(qint64 rid);
    /// The members whose membership began or ended.
    Result<QVector<QString>> writeMembers(qint64 rid, const QHash<QString, QString> &members);

    Statements m_statements;
};

} // namespace rollcall::cache
