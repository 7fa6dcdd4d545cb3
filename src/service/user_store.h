// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/record.h"
#include "service/row_counts.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Query;
class Repository;

/// Users as they are written: the record, what of its attributes is searched for, the counts of users and of their
/// attributes, and the feed of changes; and the groups that they are in, which get a new version when they show the
/// user otherwise, or no more.
///
/// Thread: the repository's. Requires: writing happens in a transaction. Fails as the database does; with Conflict when
/// another live user has the name, or another user the Managed Apple ID.
class UserStore
{
public:
    explicit UserStore(Repository &repository) : m_repository(repository) { }

    /// A live user, by id.
    Result<std::optional<UserRecord>> find(const QString &id);
    /// The live user of that name, without regard to case.
    Result<std::optional<UserRecord>> findByName(const QString &userName);
    /// The live user of that name, or else the one of that name who was deleted last.
    Result<std::optional<UserRecord>> findNamesake(const QString &userName);
    /// The user of that name who was deleted last.
    Result<std::optional<UserRecord>> findDeletedByName(const QString &userName);
    /// Live users of a source in the order of creation, from behind the one called `afterRid` on, `limit` at most.
    Result<QVector<UserRecord>> liveOfSource(rules::Source source, qint64 afterRid, int limit);
    /// A user by their place in the order of creation, deleted or not.
    Result<std::optional<UserRecord>> findAnyByRid(qint64 rid);
    /// A user by id, deleted or not.
    Result<std::optional<UserRecord>> findAny(const QString &id);

    /// Whoever has the Managed Apple ID of that key (rules::managedAppleIdKey()), deleted or not.
    Result<std::optional<UserRecord>> findByManagedAppleId(const QString &key);
    /// Users in the order of creation, deleted ones too, behind `afterRid` and up to `lastRid`, `limit` at most.
    Result<QVector<UserRecord>> between(qint64 afterRid, qint64 lastRid, int limit);

    /// Writes a new record and gives it its `rid` and `json`. Requires: id, created and lastModified are set.
    Result<void> insert(UserRecord &record, const QJsonObject &attributes);
    /// Writes all of a known record and gives it its new `json`. Requires: `json` is as it is stored.
    Result<void> update(UserRecord &record, const QJsonObject &attributes);
    /// Removes the user for good, with their memberships. Requires: it is as it is stored.
    Result<void> remove(const UserRecord &record, const QDateTime &now);

private:
    Result<std::optional<UserRecord>> first(const QString &condition, const QVariant &value);
    Result<QVector<UserRecord>> all(const QString &condition, const QVector<QVariant> &values);
    Result<void> writeEmails(qint64 rid, const QJsonObject &attributes);
    /// What the update is about to replace.
    struct Replaced {
        bool isLive = false;
        QJsonArray ldapAttributes;
        QString shownName; ///< In groups.
    };
    Result<Replaced> replaced(qint64 rid);
    Result<void> noteChange(const UserRecord &record, RowDelta delta);

    Repository &m_repository;
};

} // namespace rollcall::service
