// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/group_store.h"
#include "service/member_operation.h"
#include "service/membership_store.h"
#include "service/resource_service.h"

namespace rollcall::service
{

/// Writes on /Groups.
class GroupService final : public ResourceService
{
public:
    explicit GroupService(const WriteContext &context);

    scim::Outcome<Written> create(const QJsonObject &body) override;
    scim::Outcome<Written> replace(const QString &id, const QJsonObject &body) override;
    scim::Outcome<Written> patch(const QString &id, const QJsonObject &body) override;
    scim::Outcome<Written> remove(const QString &id) override;

private:
    /// Who really joined and left.
    struct Moves {
        QStringList joined;
        QStringList left;
        [[nodiscard]] bool isEmpty() const { return joined.isEmpty() && left.isEmpty(); }
    };
    /// What a request makes of a group.
    struct Change {
        QJsonObject before;
        QJsonObject after;
        QVector<MemberOperation> members;
        QStringList ignored;
    };

    scim::Outcome<GroupRecord> existing(const QString &id);
    scim::Outcome<void> checkName(const QJsonObject &attributes, qint64 rid);
    scim::Outcome<Written> apply(GroupRecord record, const Change &change);
    scim::Outcome<void> write(GroupRecord &record, const Change &change, const Moves &moves);
    scim::Outcome<Moves> move(qint64 rid, const QVector<MemberOperation> &operations);
    scim::Outcome<void> moveOnce(qint64 rid, const MemberOperation &operation, Moves &moves);
    scim::Outcome<void> join(qint64 rid, const MemberOperation &operation, Moves &moves);
    scim::Outcome<void> leave(qint64 rid, const QVector<ResolvedMember> &members, Moves &moves);
    scim::Outcome<void> tellMoves(const GroupRecord &record, const QString &name, const Moves &moves);

    const WriteContext &m_context;
    GroupStore m_groups;
    MembershipStore m_memberships;
    AuditLog m_audit;
};

} // namespace rollcall::service
