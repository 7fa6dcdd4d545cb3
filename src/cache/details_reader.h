// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/group_details.h"
#include "cache/user_details.h"
#include "scim/resource_type.h"

#include <QCollator>
#include <QHash>

namespace rollcall::storage
{
class Database;
class Statement;
} // namespace rollcall::storage

namespace rollcall::cache
{

/// Reads single rows and all that belongs to them. Requires: the database outlives it. Thread: the database's.
/// Bytes that are not what was stored are `DatabaseCorrupt`: SQLite does not notice a flipped bit in a value.
class DetailsReader
{
public:
    explicit DetailsReader(storage::Database &database);

    Result<QVector<UserRow>> userRows(const QVector<quint32> &rids);
    Result<QVector<GroupRow>> groupRows(const QVector<quint32> &rids);
    Result<UserDetails> user(const QString &id, const QCollator &collator);
    Result<GroupDetails> group(const QString &id, const QCollator &collator);
    Result<QVector<QByteArray>> json(scim::ResourceType type, const QVector<quint32> &rids);
    [[nodiscard]] Result<bool> hasUser(const QString &id);

private:
    Result<QVector<GroupRow>> groupsOf(const QString &userId);
    Result<QVector<MemberRow>> membersOf(quint32 groupRid);
    /// The resource and the time in the four columns from `column` on: json, digest, seen_at, last complete sync.
    template <typename Details>
    Result<void> readResource(const storage::Statement &row, int column, Details &details) const;

    storage::Database &m_database;
};

} // namespace rollcall::cache
