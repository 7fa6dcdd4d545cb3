// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/provisioning_settings.h"
#include "rules/user_state.h"
#include "service/audit_log.h"
#include "service/invitation.h"
#include "service/record.h"

#include <QJsonObject>

#include <optional>

namespace rollcall::service
{

class Repository;

/// Invitations to register, and the invite status of users, which follows them: every change of a status is a new
/// version of the user, in the feed of changes and in the audit log.
///
/// Thread: the repository's. Requires: what writes happens in a write transaction. Fails as the database does.
class Invitations
{
public:
    explicit Invitations(Repository &repository) : m_repository(repository) { }

    /// Puts an invitation into the outbox; one that was open before is replaced, its link opens nothing from now on.
    /// Requires: the user is stored with the status Pending. `entry` says who invites.
    Result<void> issue(const UserRecord &record, const QJsonObject &attributes, AuditEntry entry);

    /// The user's latest.
    Result<std::optional<Invitation>> latestOf(qint64 userRid);

    /// Gives the user the status, unless they have it or are gone, and tells it with `entry` (without the user).
    Result<void> setStatus(qint64 userRid, rules::InviteStatus status, AuditEntry entry);

    /// Whether the time of any was up before `now`. Takes no lock.
    Result<bool> hasExpired(const QDateTime &now);
    /// Ends at most `limit` of those whose time was up before `now`; how many they were.
    Result<int> expire(const QDateTime &now, int limit);

private:
    Result<QVector<QPair<qint64, qint64>>> expired(const QDateTime &now, int limit);
    Result<void> closeOpen(qint64 userRid);
    Result<void> insert(const UserRecord &record, MailLanguage language, const QDateTime &now);
    Result<void> expireOne(qint64 rid, qint64 userRid, const QDateTime &now);

    Repository &m_repository;
};

/// Whether a user who is provisioned for the first time, or taken over, is to be invited: the setting says so, there is
/// an address, and they neither registered nor have an invitation that is open. Pure.
[[nodiscard]] bool isInvitationDue(
    const rules::ProvisioningSettings &settings, rules::InviteStatus status, const QJsonObject &attributes);

/// An entry of what the service does by itself.
[[nodiscard]] AuditEntry serviceEntry(const QString &action, const QDateTime &now);

} // namespace rollcall::service
