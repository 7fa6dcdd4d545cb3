// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"
#include "sync/daemon_commands.h"
#include "sync/sample_company.h"
#include "sync/sample_journal.h"

namespace rollcall::sync
{

/// One call of `SampleCompany::fill()`, from beginning to end. Blocking; used once. Thread: one that may wait.
class SampleFilling
{
public:
    SampleFilling(const SampleCompanyOptions &options, const net::Endpoint &service,
        const SampleCompany::ProgressCallback &onProgress, std::stop_token stop);

    [[nodiscard]] Result<void> execute();

    /// Whether there is nothing left to do.
    [[nodiscard]] static bool isComplete(const SampleCompanyOptions &options);
    /// As `SampleCompany::lacksWhatIsNew()` and `noteTold()`.
    [[nodiscard]] static bool lacksWhatIsNew(const SampleCompanyOptions &options);
    [[nodiscard]] static Result<void> noteTold(const SampleCompanyOptions &options);

private:
    using Step = SampleProgress::Step;

    [[nodiscard]] Result<void> once(Step step, Result<void> (SampleFilling::*work)());
    [[nodiscard]] Result<void> addAttributes();
    [[nodiscard]] Result<void> importLocalUsers();
    [[nodiscard]] Result<void> importLdapUsers();
    [[nodiscard]] Result<void> provision();
    [[nodiscard]] Result<void> provisionWith(const Secret &token);
    [[nodiscard]] Result<void> disableLeavers(const net::ScimClient &client) const;
    [[nodiscard]] QString file(const char *name) const;
    void report(const SampleProgress &progress) const;

    const SampleCompanyOptions &m_options;
    const net::Endpoint &m_service;
    const SampleCompany::ProgressCallback &m_onProgress;
    std::stop_token m_stop;
    DaemonCommands m_daemon;
    SampleJournal m_journal;
};

} // namespace rollcall::sync
