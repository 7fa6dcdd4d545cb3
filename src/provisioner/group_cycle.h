// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/membership_plan.h"
#include "provisioner/provisioning_options.h"
#include "provisioner/resource_links.h"
#include "provisioner/run_context.h"

#include <optional>

namespace rollcall::provisioner
{

/// What became of one group and its members.
struct GroupOutcome {
    QVector<ProvisioningLogEntry> entries; ///< The group's first.
    GroupRecord record; ///< To be kept.
    std::optional<Error> error; ///< What kept it from being finished.
};

/// Provisions groups as Entra does: matched by displayName, created empty, members added and removed by PATCH.
/// Blocking; several at once, of different names.
class GroupCycle
{
public:
    /// The references outlive it and don't change meanwhile.
    GroupCycle(const RunContext &context, const ResourceLinks &groups, const ResourceLinks &users,
        const SourceDirectory &directory, const ProvisioningState &state, const ProvisioningOptions &options);

    [[nodiscard]] GroupOutcome provision(const SourceGroup &group) const;
    /// Deletes a group that is gone from the directory.
    [[nodiscard]] GroupOutcome removeGone(const GroupRecord &record) const;

private:
    struct Step {
        ProvisioningLogEntry entry;
        GroupRecord record;
        std::optional<Error> error;
    };

    [[nodiscard]] Step settleGroup(const SourceGroup &group) const;
    [[nodiscard]] Step attemptGroup(const SourceGroup &group, bool &createUnanswered) const;
    [[nodiscard]] Result<std::optional<scim::Resource>> locate(
        const SourceGroup &group, const GroupRecord &record) const;
    [[nodiscard]] Result<QSet<QString>> knownMembers(const GroupRecord &record, bool created) const;
    void settleMembers(const SourceGroup &group, bool created, GroupOutcome &outcome) const;
    void change(
        const SourceGroup &group, Action action, const QVector<MemberName> &members, GroupOutcome &outcome) const;
    [[nodiscard]] std::optional<Error> send(
        const QString &groupId, Action action, const QVector<MemberName> &members) const;

    const RunContext &m_context;
    const ResourceLinks &m_groups;
    const ResourceLinks &m_users;
    const SourceDirectory &m_directory;
    const ProvisioningState &m_state;
    const ProvisioningOptions &m_options;
};

} // namespace rollcall::provisioner
