// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/provisioning_options.h"
#include "provisioner/provisioning_state.h"
#include "provisioner/run_context.h"
#include "provisioner/source_directory.h"

#include <optional>

namespace rollcall::provisioner
{

/// Who somebody's manager is to be. Both are in the service.
struct ManagerTask {
    QString objectId;
    QString name; ///< for the log
    QString id; ///< the service's, of the person
    QString managerId; ///< the service's, of the manager
    UserRecord record;
};

struct ManagerOutcome {
    ProvisioningLogEntry entry;
    QString manager; ///< The id that the service has now; empty: not known.
    std::optional<FailureRecord> failure;
    std::optional<Error> error;
};

/// What the files and the state alone decide about a person's manager; a task if the service must be asked; neither if
/// the person has none, or is not provisioned themselves. Pure.
struct ManagerPlan {
    std::optional<ManagerOutcome> settled;
    std::optional<ManagerTask> task;
};
[[nodiscard]] ManagerPlan planManager(const intake::DirectoryUser &user, const SourceDirectory &directory,
    const ProvisioningState &state, const QDateTime &now, const ProvisioningOptions &options);

/// Sends references once both people are there, as Entra does: asks whether the service has it, then one PATCH. A
/// manager who is no longer named stays: Entra does not send what is blank. Blocking; several people at once.
class ManagerCycle
{
public:
    ManagerCycle(const RunContext &context, const ProvisioningOptions &options);

    [[nodiscard]] ManagerOutcome provision(const ManagerTask &task) const;

private:
    [[nodiscard]] ManagerOutcome attempt(const ManagerTask &task) const;

    const RunContext &m_context;
    const ProvisioningOptions &m_options;
};

} // namespace rollcall::provisioner
