// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_run.h"

#include "core/log.h"
#include "sync/feed_run.h"
#include "sync/listing_run.h"
#include "sync/modified_run.h"

#include <QElapsedTimer>

namespace rollcall::sync
{

SyncRun::SyncRun(cache::Cache &cache, const net::ScimClient &client, const SyncOptions &options, RunCallbacks callbacks,
    const std::stop_token &stop)
    : m_cache(cache), m_client(client, options, stop), m_options(options), m_callbacks(std::move(callbacks))
{
}

Result<SyncSummary> SyncRun::execute(MassRemoval massRemoval)
{
    QElapsedTimer timer;
    timer.start();
    const Result<QVector<cache::RunRecord>> last = waitFor(m_cache.runs(1));
    Result<SyncSummary> summary = run(massRemoval);
    if (summary.ok() || !last.ok())
        return summary;
    const qint64 before = last->isEmpty() ? 0 : last->constFirst().run;
    const auto noted
        = waitFor(m_cache.noteFailure(before, std::chrono::milliseconds(timer.elapsed()), summary.error()));
    if (!noted.ok())
        qCWarning(core::lcSync).noquote() << "the failure could not be noted:" << noted.error().detail;
    return summary;
}

Result<SyncSummary> SyncRun::run(MassRemoval massRemoval)
{
    const Result<cache::CacheState> before = waitFor(m_cache.state());
    if (!before.ok())
        return before.error();
    const Result<std::optional<SyncSummary>> followed
        = FeedRun(m_cache, m_client, m_options, m_callbacks).execute(*before, massRemoval);
    if (!followed.ok())
        return followed.error();
    if (followed->has_value())
        return **followed;
    const Result<std::optional<SyncSummary>> modified
        = ModifiedRun(m_cache, m_client, m_options, m_callbacks).execute(*before, massRemoval);
    if (!modified.ok())
        return modified.error();
    if (modified->has_value())
        return **modified;
    return ListingRun(m_cache, m_client, m_options, m_callbacks).execute(*before, massRemoval);
}

} // namespace rollcall::sync
