// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/admission.h"
#include "service/invitations.h"
#include "service/managed_apple_ids.h"
#include "service/membership_store.h"
#include "service/resource_service.h"
#include "service/user_store.h"
#include "service/user_update.h"

namespace rollcall::service
{

/// Writes on /Users.
class UserService final : public ResourceService
{
public:
    explicit UserService(const WriteContext &context);

    scim::Outcome<Written> create(const QJsonObject &body) override;
    scim::Outcome<Written> replace(const QString &id, const QJsonObject &body) override;
    scim::Outcome<Written> patch(const QString &id, const QJsonObject &body) override;
    scim::Outcome<Written> remove(const QString &id) override;

private:
    scim::Outcome<UserRecord> existing(const QString &id);
    scim::Outcome<Written> insert(const QJsonObject &attributes);
    scim::Outcome<Written> overtake(UserRecord record, const QJsonObject &incoming, rules::Admission admission);
    scim::Outcome<Written> apply(UserRecord record, const UserUpdate &change);
    scim::Outcome<void> checkNameIsFree(const UserUpdate &change);
    scim::Outcome<void> assignAndWrite(UserRecord &record, const UserUpdate &change, const AuditEntry &entry);
    scim::Outcome<void> write(UserRecord &record, const UserUpdate &change, AuditEntry entry);
    /// Writes a user of another source who becomes a provisioned one.
    scim::Outcome<void> takeOver(UserRecord &record, const UserUpdate &change, AuditEntry entry);
    /// Makes a user Pending who is to be invited; whether it did. What is written next takes the invitation along.
    [[nodiscard]] bool becomePending(UserRecord &record, const QJsonObject &attributes) const;
    scim::Outcome<void> invite(const UserRecord &record, const QJsonObject &attributes);
    /// A deleted user stays in their groups (`member-hard-deleted`): each has an entry about it.
    scim::Outcome<void> tellOfGhost(const UserRecord &record, const QString &userName);
    /// The source from which somebody was taken over is read-only from then on, if it is one that ends with a
    /// migration.
    scim::Outcome<void> freezeSource(rules::Source source);
    void becomeProvisioned(UserRecord &record) const;

    const WriteContext &m_context;
    UserStore m_users;
    MembershipStore m_memberships;
    Invitations m_invitations;
    ManagedAppleIds m_appleIds;
    AuditLog m_audit;
};

} // namespace rollcall::service
