// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/attribute_mapping.h"
#include "provisioner/provisioning_options.h"
#include "provisioner/provisioning_state.h"
#include "provisioner/provisioning_summary.h"
#include "provisioner/resource_links.h"
#include "provisioner/run_context.h"

#include <optional>

namespace rollcall::provisioner
{

/// What there is to do for one person.
struct UserTask {
    QString objectId;
    QString name;
    MappedUser mapped;
    bool inScope = true;
    UserRecord record; ///< Of earlier runs; empty if none.
};

/// What became of one person.
struct UserOutcome {
    ProvisioningLogEntry entry;
    UserRecord record; ///< To be kept.
    std::optional<Error> error; ///< What the entry's failure came from.
    QVector<OnDemandStep> steps;
};

/// What the state alone decides, without a word to the service; nothing if the service must be asked. Pure.
[[nodiscard]] std::optional<UserOutcome> settleWithoutService(
    const UserTask &task, const QDateTime &now, const ProvisioningOptions &options);

/// Provisions one person as Entra does. Blocking; several at once, of different people.
class UserCycle
{
public:
    UserCycle(const RunContext &context, const ResourceLinks &links, const ProvisioningOptions &options);

    /// Matches, then creates, updates, disables or skips.
    [[nodiscard]] UserOutcome provision(const UserTask &task) const;
    /// Sets inactive, or deletes if the options say so, who is gone from the directory. Requires: the task's record has
    /// an id.
    [[nodiscard]] UserOutcome removeGone(const UserTask &task) const;

private:
    class Attempt;

    [[nodiscard]] Result<void> sendGone(const QString &id) const;

    const RunContext &m_context;
    const ResourceLinks &m_links;
    const ProvisioningOptions &m_options;
};

} // namespace rollcall::provisioner
