// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/progress_reporter.h"
#include "provisioner/provision.h"
#include "provisioner/provisioning_log.h"
#include "provisioner/resource_links.h"
#include "provisioner/run_context.h"
#include "provisioner/source_directory.h"
#include "provisioner/state_store.h"
#include "provisioner/user_cycle.h"

namespace rollcall::provisioner
{

struct GroupOutcome;

/// One run: reads the files and the state, goes through people and groups, and keeps log, state and counts.
/// Requires: run once.   Blocking, as `provision()`, which makes it.
class ProvisioningRun
{
public:
    ProvisioningRun(const RunContext &context, const ProvisioningOptions &options, const ProgressCallback &onProgress);

    [[nodiscard]] Result<ProvisioningSummary> run();

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> checkOptions() const;
    [[nodiscard]] Result<void> checkService();
    void forgetAnotherService();
    void linkWhatIsKnown();

    [[nodiscard]] Result<void> provisionAll();
    [[nodiscard]] Result<void> provisionOnly(const QString &name);
    [[nodiscard]] Result<void> provisionUsers();
    [[nodiscard]] Result<void> provisionBatch(const QVector<UserTask> &batch);
    [[nodiscard]] Result<void> provisionGroups();
    [[nodiscard]] Result<void> removeGoneGroups();
    [[nodiscard]] Result<void> removeGoneUsers();

    [[nodiscard]] UserTask taskFor(const intake::DirectoryUser &user) const;
    [[nodiscard]] Result<void> keep(const QString &objectId, const UserOutcome &outcome);
    [[nodiscard]] Result<void> keep(const QString &objectId, const GroupOutcome &outcome);
    [[nodiscard]] Result<void> note(const ProvisioningLogEntry &entry);
    [[nodiscard]] Result<void> judge(const std::optional<Error> &error);
    [[nodiscard]] Result<void> saveNowAndThen();
    [[nodiscard]] Result<void> finish(Result<void> ended);

    const RunContext &m_context;
    const ProvisioningOptions &m_options;
    ProgressReporter m_progress;
    StateStore m_store;
    ProvisioningLog m_log;
    SourceDirectory m_directory{{}, {}, Scope::All};
    AttributeMapping m_mapping;
    ProvisioningState m_state;
    ResourceLinks m_userLinks{{}};
    ResourceLinks m_groupLinks{{}};
    ProvisioningSummary m_summary;
    int m_lostInARow = 0;
    bool m_marked = false; // the state file says that a run is under way
};

} // namespace rollcall::provisioner
