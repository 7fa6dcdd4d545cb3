// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/progress_reporter.h"
#include "provisioner/provision.h"
#include "provisioner/run_context.h"
#include "provisioner/run_journal.h"
#include "provisioner/source_directory.h"

namespace rollcall::provisioner
{

/// One run: reads the files and the state, then goes through people, their managers, groups, and who is gone.
/// Requires: run once.   Blocking, as `provision()`, which makes it.
class ProvisioningRun
{
public:
    ProvisioningRun(const RunContext &context, const ProvisioningOptions &options, const ProgressCallback &onProgress);

    [[nodiscard]] Result<ProvisioningSummary> run();

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> checkOptions() const;
    [[nodiscard]] Result<void> readFiles();
    [[nodiscard]] Result<void> checkService();
    [[nodiscard]] bool isStateOfAnotherService();

    [[nodiscard]] Result<void> provisionAll();
    [[nodiscard]] Result<void> provisionOnly(const QString &name);
    [[nodiscard]] Result<void> provisionUsers();
    [[nodiscard]] Result<void> provisionUsers(const QVector<UserTask> &batch);
    [[nodiscard]] Result<void> provisionManagers();
    [[nodiscard]] Result<void> provisionManagers(const QVector<ManagerTask> &batch);
    [[nodiscard]] Result<void> provisionGroups();
    [[nodiscard]] Result<void> provisionGroups(const QVector<SourceGroup> &batch);
    [[nodiscard]] Result<void> removeGoneGroups();
    [[nodiscard]] Result<void> removeGoneUsers();
    [[nodiscard]] UserTask taskFor(const intake::DirectoryUser &user) const;

    const RunContext &m_context;
    const ProvisioningOptions &m_options;
    ProgressReporter m_progress;
    RunJournal m_journal;
    SourceDirectory m_directory{{}, {}, Scope::All};
    AttributeMapping m_mapping;
};

} // namespace rollcall::provisioner
