// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/cache_run.h"
#include "sync/feed_reader.h"
#include "sync/synchronizer.h"

namespace rollcall::sync
{

/// A run that fetches what the service's change feed tells of, and what is damaged in the cache. Nothing changed: one
/// request. Blocking. Thread: one that may wait.
class FeedRun
{
public:
    FeedRun(cache::Cache &cache, RetryingClient &client, const SyncOptions &options, const RunCallbacks &callbacks);

    /// Nothing: it can't be done by the feed, everything has to be listed.
    [[nodiscard]] Result<std::optional<SyncSummary>> execute(const cache::CacheState &before, MassRemoval massRemoval);

    /// What changed since `cursor`, with what is damaged. Nothing as above.
    [[nodiscard]] Result<std::optional<FeedChanges>> changesSince(
        const QString &cursor, const cache::CacheState &before);
    /// Fetches these and ends the run. `MassRemovalStopped`.
    [[nodiscard]] Result<SyncSummary> finish(CacheRun &run, const FeedChanges &changes, const cache::CacheState &before,
        const cache::RunNote &note, MassRemoval massRemoval);

private:
    [[nodiscard]] Result<QVector<QString>> fetch(CacheRun &run, scim::ResourceType type, const QSet<QString> &ids);
    [[nodiscard]] Result<void> brake(
        CacheRun &run, scim::ResourceType type, const QVector<QString> &gone, qint64 cached, MassRemoval massRemoval);

    cache::Cache &m_cache;
    RetryingClient &m_client;
    const SyncOptions &m_options;
    const RunCallbacks &m_callbacks;
};

} // namespace rollcall::sync
