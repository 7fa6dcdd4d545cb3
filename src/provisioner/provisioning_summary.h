// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/provisioning_log_entry.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QVector>

namespace rollcall::provisioner
{

/// What became of all objects of a kind. Each counts once.
struct ObjectCounts {
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int disabled = 0;
    int deleted = 0;
    int skipped = 0;
    int failed = 0;

    friend bool operator==(const ObjectCounts &, const ObjectCounts &) = default;
};

struct MembershipCounts {
    int added = 0;
    int removed = 0;
    int unchanged = 0;
    int skipped = 0;
    int failed = 0;

    friend bool operator==(const MembershipCounts &, const MembershipCounts &) = default;
};

/// One step of provisioning a single user on demand, as Entra shows them: import, scope, match, action.
struct OnDemandStep {
    QString name; ///< "import", "scope", "match", "action"
    Status status = Status::Success;
    QString detail; ///< English

    friend bool operator==(const OnDemandStep &, const OnDemandStep &) = default;
};

/// What a complete run did. A value.
struct ProvisioningSummary {
    ObjectCounts users;
    ObjectCounts groups; ///< Never disabled.
    MembershipCounts memberships;
    MembershipCounts managers; ///< References to managers; nothing is removed.
    /// How often each code stands in the log behind something skipped or failed: people, groups and managers.
    QMap<QString, int> codes;
    /// Likewise behind memberships: mostly the consequences, for whom of the members is not provisioned.
    QMap<QString, int> membershipCodes;
    QVector<OnDemandStep> steps; ///< Only of a run for one user.
    qint64 milliseconds = 0;
    bool dryRun = false; ///< Then the counts say what would have been done.

    void count(const ProvisioningLogEntry &entry);
    /// Whether the service is as it was before.
    [[nodiscard]] bool nothingChanged() const;
    [[nodiscard]] int failures() const;
    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace rollcall::provisioner
