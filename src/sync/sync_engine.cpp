// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_engine.h"

#include "core/thread_priority.h"
#include "sync/sync_run.h"

namespace rollcall::sync
{

SyncEngine::SyncEngine(cache::Cache &cache, net::ScimClient client, SyncOptions options)
    : m_cache(cache), m_client(std::move(client)), m_options(std::move(options)), m_worker(QStringLiteral("sync"))
{
    m_worker.run([] { return lowerThreadPriority(), Result<void>(); });
}

QFuture<Result<SyncSummary>> SyncEngine::run(
    ProgressCallback onProgress, ChangesCallback onChanges, MassRemoval massRemoval)
{
    RunCallbacks callbacks{std::move(onProgress), std::move(onChanges)};
    return m_worker.run(
        [this, client = m_client, options = m_options, callbacks = std::move(callbacks), massRemoval](
            std::stop_token stop) { return SyncRun(m_cache, client, options, callbacks, stop).execute(massRemoval); });
}

void SyncEngine::cancel()
{
    m_worker.requestStop();
}

} // namespace rollcall::sync
