// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/group_outcome.h"
#include "provisioner/manager_cycle.h"
#include "provisioner/progress_reporter.h"
#include "provisioner/provisioning_log.h"
#include "provisioner/provisioning_options.h"
#include "provisioner/provisioning_summary.h"
#include "provisioner/resource_links.h"
#include "provisioner/run_context.h"
#include "provisioner/source_directory.h"
#include "provisioner/state_store.h"
#include "provisioner/user_cycle.h"

namespace rollcall::provisioner
{

/// What a run knows and has done: state, links, log and counts, kept together, so that each outcome is in all of them.
///
/// The calls must match:   openState openLog (save | keep)* finish
/// A `keep` that fails ends the run: the log or the state can't be written, somebody stopped it, the token was refused,
/// or the service was lost several times in a row.   Thread: one; the references may be read by others meanwhile.
class RunJournal
{
public:
    RunJournal(const RunContext &context, const ProvisioningOptions &options);

    [[nodiscard]] Result<void> openState(const SourceDirectory &directory);
    [[nodiscard]] Result<void> openLog();
    /// Begins with an empty state instead of the one that was read.
    void forgetState();

    [[nodiscard]] const ProvisioningState &state() const { return m_state; }
    [[nodiscard]] const ResourceLinks &users() const { return m_users; }
    [[nodiscard]] const ResourceLinks &groups() const { return m_groups; }
    [[nodiscard]] ProvisioningSummary &summary() { return m_summary; }

    [[nodiscard]] Result<void> keep(const QString &objectId, const UserOutcome &outcome);
    [[nodiscard]] Result<void> keep(const QString &objectId, const GroupOutcome &outcome);
    [[nodiscard]] Result<void> keep(const QString &objectId, const ManagerOutcome &outcome);
    void forgetUser(const QString &objectId);
    void forgetGroup(const QString &objectId);

    /// Before something is sent: saves the state if it is time, the first time always, so that a run that dies leaves a
    /// state that says so.
    [[nodiscard]] Result<void> save();
    /// `sawEveryGroup`: the state is exact again, whatever the run before left open.
    [[nodiscard]] Result<void> finish(Result<void> ended, bool sawEveryGroup);

private:
    void linkWhatIsKnown();
    [[nodiscard]] Result<void> note(const ProvisioningLogEntry &entry);
    [[nodiscard]] Result<void> judge(const std::optional<Error> &error);

    const RunContext &m_context;
    const ProvisioningOptions &m_options;
    StateStore m_store;
    ProvisioningLog m_log;
    ProvisioningState m_state;
    ResourceLinks m_users{{}};
    ResourceLinks m_groups{{}};
    ProvisioningSummary m_summary;
    int m_lostInARow = 0;
    bool m_marked = false; // the state file says that a run is under way
};

} // namespace rollcall::provisioner
