// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/profile.h"
#include "service/audit_log.h"
#include "service/record.h"

#include <QVector>

namespace rollcall::service
{

class Repository;

/// A member whom nothing but the group in question assigns.
struct OrphanedMember {
    QString id;
    QString name; ///< Shown name.
};

/// Whom the deletion of a group disables (`group-deleted`): its active members who are in no other provisioned group.
///
/// Thread: the repository's. Fails as the database does.
class OrphanedMembers
{
public:
    explicit OrphanedMembers(Repository &repository) : m_repository(repository) { }

    /// Empty if rules::fateOfMember() disables nobody for a group of that source. In the order of creation.
    Result<QVector<OrphanedMember>> of(const GroupRecord &group, rules::Profile profile);

    /// Disables them, each with an audit entry like `model` (who, when, from where). Requires: a transaction is open.
    Result<void> disable(const QVector<OrphanedMember> &members, const QString &groupName, const AuditEntry &model);

private:
    Result<void> disableOne(const OrphanedMember &member, AuditEntry entry);

    Repository &m_repository;
};

} // namespace rollcall::service
