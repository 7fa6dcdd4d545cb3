// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/record.h"

#include <QJsonObject>
#include <QString>
#include <QVariant>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

/// Groups as they are written, without their members; and the groups that they are in, which get a new version when
/// they show the group otherwise, or no more. The built-in one is none of them: its name is taken, and that is all.
///
/// Thread: the repository's. Requires: writing happens in a transaction. Fails as the database does.
class GroupStore
{
public:
    explicit GroupStore(Repository &repository) : m_repository(repository) { }

    Result<std::optional<GroupRecord>> find(const QString &id);
    /// A group of that source and name, without regard to case.
    Result<std::optional<GroupRecord>> findByName(const QString &displayName, rules::Source source);
    /// Whether a group other than `exceptRid` has that name, without regard to case.
    Result<bool> isNameTaken(const QString &displayName, qint64 exceptRid);

    /// Writes a new record and gives it its `rid` and `json`. Requires: id, created and lastModified are set.
    Result<void> insert(GroupRecord &record, const QJsonObject &attributes);
    /// Writes all of a known record and gives it its new `json`.
    Result<void> update(GroupRecord &record, const QJsonObject &attributes);
    /// Removes the group and its memberships.
    Result<void> remove(const GroupRecord &record, const QDateTime &now);
    /// A new version of each group that the user is in.
    Result<void> touchGroupsOf(qint64 userRid, const QDateTime &now);

private:
    Result<QVector<GroupRecord>> all(const QString &condition, const QVector<QVariant> &values);
    Result<std::optional<GroupRecord>> first(const QString &condition, const QVector<QVariant> &values);
    Result<void> touchGroupsAbove(qint64 groupRid, const QDateTime &now);
    Result<void> touch(Result<QVector<GroupRecord>> groups, const QDateTime &now);

    Repository &m_repository;
};

} // namespace rollcall::service
