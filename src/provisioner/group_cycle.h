// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/group_outcome.h"
#include "provisioner/provisioning_options.h"
#include "provisioner/resource_links.h"
#include "provisioner/run_context.h"
#include "provisioner/source_directory.h"

namespace rollcall::provisioner
{

/// Provisions groups as Entra does: matched by displayName, created empty, members added and removed by PATCH.
/// Blocking; several at once, of different names.
class GroupCycle
{
public:
    /// What the references name outlives it and doesn't change meanwhile.
    GroupCycle(const RunContext &context, const ResourceLinks &groups, const ResourceLinks &users,
        const SourceDirectory &directory, const ProvisioningState &state, const ProvisioningOptions &options);

    [[nodiscard]] GroupOutcome provision(const SourceGroup &group) const;
    /// Deletes a group that is gone from the directory. Requires: the record has an id.
    [[nodiscard]] GroupOutcome removeGone(const GroupRecord &record) const;

private:
    class Attempt;
    struct Step {
        ProvisioningLogEntry entry;
        GroupRecord record;
        std::optional<Error> error;
    };

    [[nodiscard]] Step settle(const SourceGroup &group) const;
    [[nodiscard]] std::optional<Step> settleWithoutService(const SourceGroup &group) const;

    const RunContext &m_context;
    const ResourceLinks &m_groups;
    const ResourceLinks &m_users;
    const SourceDirectory &m_directory;
    const ProvisioningState &m_state;
    const ProvisioningOptions &m_options;
};

} // namespace rollcall::provisioner
