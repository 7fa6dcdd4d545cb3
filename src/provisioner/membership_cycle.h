// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/group_outcome.h"
#include "provisioner/membership_plan.h"
#include "provisioner/provisioning_options.h"
#include "provisioner/resource_links.h"
#include "provisioner/run_context.h"

namespace rollcall::provisioner
{

/// Adds and removes the members of one group after another. Blocking; several groups at once.
class MembershipCycle
{
public:
    /// What the references name outlives it and doesn't change meanwhile.
    MembershipCycle(const RunContext &context, const ResourceLinks &users, const SourceDirectory &directory,
        const ProvisioningState &state, const ProvisioningOptions &options);

    /// Goes on with what became of the group itself, which is the only entry so far: adds the members' entries, and
    /// keeps in the record who is in.
    void provision(const SourceGroup &group, GroupOutcome &outcome) const;

private:
    [[nodiscard]] Result<QSet<QString>> knownMembers(const GroupOutcome &outcome) const;
    [[nodiscard]] Result<QSet<QString>> askForMembers(const QString &groupId) const;
    void change(Action action, const QVector<MemberName> &members, GroupOutcome &outcome) const;
    [[nodiscard]] std::optional<Error> send(
        const QString &groupId, Action action, const QVector<MemberName> &members) const;
    void note(Action action, const MemberName &member, const std::optional<Error> &error, GroupOutcome &outcome) const;

    const RunContext &m_context;
    const ResourceLinks &m_users;
    const SourceDirectory &m_directory;
    const ProvisioningState &m_state;
    const ProvisioningOptions &m_options;
};

} // namespace rollcall::provisioner
