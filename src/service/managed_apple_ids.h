// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/managed_apple_id.h"
#include "service/actor.h"
#include "service/user_store.h"

#include <QDateTime>
#include <QJsonObject>

namespace rollcall::service
{

class Repository;
struct UserSweep;

/// Whether the directory gave the user the one that they have. It stays until they are taken over. Pure.
[[nodiscard]] bool hasManagedAppleIdOfLdap(const UserRecord &record);

/// Says which Managed Apple ID a user gets, and keeps each with one user.
///
/// Everybody counts, whatever their source and deleted ones included: the account at Apple is there all the same. While
/// a sweep computes them anew, somebody it has not come to yet does not keep one that the new settings give somebody
/// else.
///
/// Thread: the repository's. Requires: the write transaction of the user's change is open. Fails as the database does.
class ManagedAppleIds
{
public:
    ManagedAppleIds(Repository &repository, rules::ProvisioningSettings::ManagedAppleId settings, const Actor &actor,
        const QDateTime &now);

    /// Gives `record` the one that it is to have when its attributes become `after` (`before` is empty for a new user):
    /// if what it is made of changed, or the user has none. LDAP users keep what the directory gave them. To be written
    /// by the caller, who then passes the decision to warn().
    Result<rules::ManagedAppleIdDecision> assign(
        UserRecord &record, const QJsonObject &before, const QJsonObject &after);
    /// For the audit log, that the user is provisioned without one; nothing if there is nothing to warn of.
    Result<void> warn(const rules::ManagedAppleIdDecision &decision, const QString &id, const QString &name);

    /// Does it for one user of a sweep and writes it down. True if it changed the user.
    Result<bool> renew(const UserSweep &sweep, UserRecord &record);

private:
    Result<bool> isTaken(const QString &key, qint64 rid, const UserSweep *sweep);
    Result<rules::ManagedAppleIdDecision> decide(qint64 rid, const QJsonObject &attributes, const UserSweep *sweep);
    Result<rules::ManagedAppleIdDecision> decide(
        qint64 rid, const rules::ManagedAppleId &computed, const UserSweep *sweep);
    Result<void> give(UserRecord &record, const QJsonObject &attributes, const QString &value, AuditEntry entry);
    [[nodiscard]] AuditEntry entry(const QString &id, const QString &name) const;

    Repository &m_repository;
    UserStore m_users;
    rules::ProvisioningSettings::ManagedAppleId m_settings;
    Actor m_actor;
    QDateTime m_now;
};

} // namespace rollcall::service
