// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/worker_thread.h"
#include "net/endpoint.h"
#include "sync/sample_progress.h"

#include <functional>

namespace rollcall::sync
{

/// Where the sample directory is filled in, and from which files.
struct SampleCompanyOptions {
    QString program; ///< `rollcalld`.
    QString dataFolder; ///< The embedded service's.
    QString database; ///< As `rollcalld` takes it.
    QString sampleFolder; ///< With users.csv, group_members.csv, existing_local.csv, existing_ldap.csv and leavers.csv.
    std::chrono::milliseconds stepTimeout{120'000}; ///< For each of `rollcalld`'s commands.
};

/// Fills a new embedded service with a company to look at, by the ways that a real one is filled: custom attributes and
/// Local and LDAP users by `rollcalld`'s commands, then a provisioning cycle over HTTP, and one in which some people's
/// accounts have been disabled, with a token that is removed afterwards and is never in a file.
///
/// What was finished is noted in `<dataFolder>/sample.json`, each step as a whole: after a crash or `kill -9` at any
/// moment the same call goes on and comes to the same end state. Once complete it does nothing.
///
/// Thread: any; the work and the callback run in one of its own. Destruction cancels and waits.
class SampleCompany
{
public:
    using ProgressCallback = std::function<void(SampleProgress)>;

    explicit SampleCompany(SampleCompanyOptions options);

    [[nodiscard]] bool isComplete() const;
    /// It was filled by an earlier version, and the sample has gained something since. What it has is left as it is:
    /// somebody may have worked in it. False after `noteTold()`.
    [[nodiscard]] bool lacksWhatIsNew() const;
    /// Somebody was told so: once is enough. `FileUnwritable`, `DiskFull`.
    Result<void> noteTold();

    /// Fills the service that runs at `service` over the same database. `ServiceNotStarted` if a command of
    /// `rollcalld`'s failed (the detail has what it said), the errors of `provisioner::provision()`, `FileUnwritable`,
    /// `Cancelled`.
    [[nodiscard]] QFuture<Result<void>> fill(const net::Endpoint &service, ProgressCallback onProgress);

    void cancel();

private:
    SampleCompanyOptions m_options;
    WorkerThread m_worker;
};

} // namespace rollcall::sync
