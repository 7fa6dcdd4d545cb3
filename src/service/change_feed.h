// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/resource_type.h"
#include "service/change_cursor.h"

#include <QDateTime>
#include <QString>
#include <QVector>

namespace rollcall::service
{

class Repository;

/// A resource that changed, as it is now: only its latest change is told.
struct Change {
    scim::ResourceType type = scim::ResourceType::User;
    QString id;
    bool removed = false; ///< Gone for good.

    friend bool operator==(const Change &, const Change &) = default;
};

struct ChangePage {
    QVector<Change> changes; ///< In the order of the commits.
    ChangeCursor next;
    bool more = false; ///< There are more to be had at once.
};

/// How long a resource that is gone stays in the feed. Who has not read for longer lists everything anew.
inline constexpr int kRemovedKeptDays = 30;

/// Which resources changed, for clients that keep a copy (`/admin/v1/changes`). Numbers are given under the write
/// lock, so they are in the order of the commits and have no gaps, in any number of processes: who has read up to a
/// number has missed nothing.
///
/// A group is told of when its members change; a user is not when their groups do (decision 11).
///
/// Thread: the repository's. Fails as the database does.
class ChangeFeed
{
public:
    explicit ChangeFeed(Repository &repository) : m_repository(repository) { }

    /// The resource is there, new or changed (what keys see of it, memberships of a group included). Requires: the
    /// transaction of the change is open.
    Result<void> noteChanged(scim::ResourceType type, const QString &id, const QDateTime &now)
    {
        return note(type, id, false, now);
    }
    /// The resource is gone for good. Requires as noteChanged().
    Result<void> noteRemoved(scim::ResourceType type, const QString &id, const QDateTime &now)
    {
        return note(type, id, true, now);
    }

    /// Where the feed ends at the moment.
    Result<ChangeCursor> head();
    /// What changed since, `limit` at most. Nothing if that can't be told: the cursor is another feed's, or from after
    /// a backup that was put back, or so old that a removal may have been forgotten.
    Result<std::optional<ChangePage>> since(const ChangeCursor &cursor, int limit);

    /// Forgets the resources that are gone since before `before`, in transactions of its own. The number of them.
    Result<qint64> forgetRemoved(const QDateTime &before);

private:
    struct State;

    Result<State> state();
    Result<void> note(scim::ResourceType type, const QString &id, bool removed, const QDateTime &at);
    Result<qint64> forgetBatch(const QDateTime &before);

    Repository &m_repository;
};

} // namespace rollcall::service
