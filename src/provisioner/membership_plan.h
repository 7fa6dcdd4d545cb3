// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/provisioning_log_entry.h"
#include "provisioner/provisioning_options.h"
#include "provisioner/provisioning_state.h"
#include "provisioner/source_directory.h"

#include <QSet>
#include <QString>
#include <QVector>

namespace rollcall::provisioner
{

/// A person who may be in a group, by all names that matter.
struct MemberName {
    QString objectId;
    QString name; ///< for the log
    QString id; ///< the service's
};

/// What to change in a group's members, and what to say about the others. A value.
struct MembershipPlan {
    QVector<MemberName> add;
    QVector<MemberName> remove;
    QVector<ProvisioningLogEntry> settled; ///< As they are (`None`), skipped, or refused before and not yet due.
};

/// Decides on each member. Pure.
///
/// `known` are the objectIds of those whom the service has in the group already. Who is gone from the directory stays
/// in a group: Entra sends no removal for them (`member-hard-deleted`). Who is disabled stays, too, but is not added.
[[nodiscard]] MembershipPlan planMembership(const SourceGroup &group, const QSet<QString> &known,
    const SourceDirectory &directory, const ProvisioningState &state, const QDateTime &now,
    const ProvisioningOptions &options);

/// "Group > person", the log's name of a membership.
[[nodiscard]] QString membershipName(const QString &groupName, const QString &memberName);

} // namespace rollcall::provisioner
