// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/collation.h"
#include "cache/damaged_rows.h"
#include "cache/group_details.h"
#include "cache/json_unpacker.h"
#include "cache/row_marks.h"
#include "cache/user_details.h"
#include "scim/resource_type.h"
#include "storage/fast_statement.h"

#include <QHash>

#include <optional>
#include <utility>

namespace rollcall::storage
{
class Database;
} // namespace rollcall::storage

namespace rollcall::cache
{

/// Reads single rows and all that belongs to them. Requires: the database outlives it. Thread: the database's.
///
/// A value that is not what was written is never given out. A row is then read from the resource's bytes; if these are
/// damaged, too, it is as if it were not there, and its details are `RecordDamaged`. `takeDamaged()` tells which.
class DetailsReader
{
public:
    explicit DetailsReader(storage::Database &database);

    Result<QVector<UserRow>> userRows(
        const QVector<quint32> &rids, const QStringList &attributes = {}, RowMarks marks = RowMarks::Leave);
    Result<QVector<GroupRow>> groupRows(const QVector<quint32> &rids, RowMarks marks = RowMarks::Leave);
    Result<UserDetails> user(const QString &id, const Collation &collation);
    Result<GroupDetails> group(const QString &id, const Collation &collation);
    Result<QVector<QByteArray>> json(scim::ResourceType type, const QVector<quint32> &rids);
    Result<QVector<QString>> ids(scim::ResourceType type, const QVector<quint32> &rids);
    [[nodiscard]] Result<bool> hasUser(const QString &id);

    /// What was met since the last call.
    [[nodiscard]] DamagedRows takeDamaged() { return std::exchange(m_damaged, {}); }

private:
    /// The statement for a kind of rows, prepared when it is first needed.
    Result<storage::FastStatement *> prepared(std::optional<storage::FastStatement> &statement, const QString &sql);
    Result<std::optional<quint32>> ridOf(scim::ResourceType type, const QString &id);
    /// Nothing if it is damaged or not there.
    Result<std::optional<QByteArray>> bytesOf(scim::ResourceType type, quint32 rid);
    Result<std::optional<UserRow>> userRow(quint32 rid);
    Result<void> readAttributes(const QStringList &names, UserRow &row);
    Result<void> readMarks(UserRow &row);
    Result<std::optional<GroupRow>> groupRow(quint32 rid);
    Result<void> readMarks(QVector<GroupRow> &rows);
    /// How many groups have each name, without regard to case.
    Result<QHash<QString, int>> groupsByName();
    template <typename Details> Result<void> readResource(scim::ResourceType type, quint32 rid, Details &details);
    Result<QVector<GroupRow>> groupsOf(quint32 userRid);
    Result<QVector<MemberRow>> membersOf(quint32 groupRid);
    Result<void> readKnownMembers(quint32 groupRid, QVector<MemberRow> &members);
    Result<void> readUnknownMembers(quint32 groupRid, QVector<MemberRow> &members);

    storage::Database &m_database;
    JsonUnpacker m_unpacker;
    DamagedRows m_damaged;
    std::optional<storage::FastStatement> m_user;
    std::optional<storage::FastStatement> m_group;
    std::optional<storage::FastStatement> m_userJson;
    std::optional<storage::FastStatement> m_groupJson;
};

} // namespace rollcall::cache
