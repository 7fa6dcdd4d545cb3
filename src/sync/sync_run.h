// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/cache_run.h"
#include "sync/retrying_client.h"

namespace rollcall::sync
{

/// One run of the engine, from beginning to end, by the best means that the service has. Blocking; used once.
/// Thread: the engine's.
class SyncRun
{
public:
    SyncRun(cache::Cache &cache, const net::ScimClient &client, const SyncOptions &options, RunCallbacks callbacks,
        const std::stop_token &stop);

    [[nodiscard]] Result<SyncSummary> execute(MassRemoval massRemoval);

private:
    [[nodiscard]] Result<SyncSummary> run(MassRemoval massRemoval);

    cache::Cache &m_cache;
    RetryingClient m_client;
    SyncOptions m_options;
    RunCallbacks m_callbacks;
};

} // namespace rollcall::sync
