// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/resource_type.h"

#include <QDateTime>
#include <QString>

namespace rollcall::service
{

class Repository;

/// Notes which resources changed, for clients that keep a copy (`/admin/v1/changes`). Numbers are given under the write
/// lock, so they are in the order of the commits and have no gaps, in any number of processes.
///
/// Thread: the repository's. Requires: the transaction of the change is open. Fails as the database does.
class ChangeFeed
{
public:
    explicit ChangeFeed(Repository &repository) : m_repository(repository) { }

    /// The resource is there, new or changed (what keys see of it, memberships of a group included).
    Result<void> noteChanged(scim::ResourceType type, const QString &id, const QDateTime &now)
    {
        return note(type, id, false, now);
    }
    /// The resource is gone for good.
    Result<void> noteRemoved(scim::ResourceType type, const QString &id, const QDateTime &now)
    {
        return note(type, id, true, now);
    }

private:
    Result<void> note(scim::ResourceType type, const QString &id, bool removed, const QDateTime &now);

    Repository &m_repository;
};

} // namespace rollcall::service
