// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/protocol_error.h"
#include "service/actor.h"
#include "service/orphaned_members.h"
#include "service/record.h"

#include <QByteArray>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

/// A user or group that is named in a deletion.
struct NamedResource {
    QString id;
    QString name;
};

/// What the deletion of a user takes along. A value.
struct UserDeletion {
    UserRecord user;
    QVector<NamedResource> groups; ///< That lose them.
    std::optional<scim::ProtocolError> refusal; ///< By the rule `purge`.
    QByteArray confirm; ///< Changes with anything that is shown here: who deletes says by it what they saw.
};

/// What the deletion of a group takes along. A value.
struct GroupDeletion {
    GroupRecord group;
    qint64 memberCount = 0;
    QVector<OrphanedMember> disabled; ///< Members whom it disables.
    QByteArray confirm; ///< As of a user.
};

/// Removes users and groups for good, as an administrator may (spec §3.8): with their memberships, invitations and
/// Managed Apple ID, out of the counts, into the feed of changes as gone; the audit log keeps what they were.
///
/// Thread: the repository's. Requires of deletions: a transaction is open in which the preview was made. Fails as the
/// database does.
class PermanentDeletion
{
public:
    PermanentDeletion(Repository &repository, Actor actor, const QDateTime &now)
        : m_repository(repository), m_actor(std::move(actor)), m_now(now)
    {
    }

    /// Nothing if there is no such user, or group.
    Result<std::optional<UserDeletion>> ofUser(const QString &id);
    Result<std::optional<GroupDeletion>> ofGroup(const QString &id);

    /// Requires: there is no refusal.
    Result<void> run(const UserDeletion &deletion);
    Result<void> run(const GroupDeletion &deletion);

private:
    Result<QVector<NamedResource>> named(const QString &sql, qint64 rid);

    Repository &m_repository;
    const Actor m_actor;
    const QDateTime m_now;
};

} // namespace rollcall::service
