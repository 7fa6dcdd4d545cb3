// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/feed_run.h"

#include "sync/progress_meter.h"
#include "sync/removal_brake.h"
#include "sync/resource_fetch.h"

#include <QElapsedTimer>

namespace rollcall::sync
{

using scim::ResourceType;

FeedRun::FeedRun(cache::Cache &cache, RetryingClient &client, const SyncOptions &options, const RunCallbacks &callbacks)
    : m_cache(cache), m_client(client), m_options(options), m_callbacks(callbacks)
{
}

Result<std::optional<SyncSummary>> FeedRun::execute(const cache::CacheState &before, MassRemoval massRemoval)
{
    if (before.feedCursor.isEmpty())
        return std::optional<SyncSummary>();
    const Result<std::optional<FeedChanges>> changes = changesSince(before.feedCursor, before);
    if (!changes.ok())
        return changes.error();
    if (!changes->has_value())
        return std::optional<SyncSummary>();
    const auto run = CacheRun::begin(m_cache, cache::RunScope::Parts, m_callbacks);
    if (!run.ok())
        return run.error();
    const Result<SyncSummary> summary
        = finish(**run, **changes, before, {cache::SyncMeans::ChangeFeed, (*changes)->next}, massRemoval);
    if (summary.ok())
        return std::optional(*summary);
    // One that can't be read by its id may well be in a listing.
    return mayBeListed(summary.error()) ? Result(std::optional<SyncSummary>()) : summary.error();
}

Result<std::optional<FeedChanges>> FeedRun::changesSince(const QString &cursor, const cache::CacheState &before)
{
    // A page brings a thousand at the price of a few: above some share, listing everything is less.
    const qint64 most = std::max<qint64>(m_options.fetchFloor,
        static_cast<qint64>(m_options.fetchShare * static_cast<double>(before.users + before.groups)));
    if (before.toFetch > most)
        return std::optional<FeedChanges>();
    Result<std::optional<FeedChanges>> changes = FeedReader(m_client).since(cursor, most);
    if (!changes.ok() || !changes->has_value() || before.toFetch == 0)
        return changes;
    for (const ResourceType type : {ResourceType::User, ResourceType::Group}) {
        const Result<QVector<QString>> damaged = waitFor(m_cache.toFetch(type));
        if (!damaged.ok())
            return damaged.error();
        QSet<QString> &ids = type == ResourceType::User ? (*changes)->users : (*changes)->groups;
        for (const QString &id : *damaged)
            ids.insert(id);
    }
    return changes;
}

Result<SyncSummary> FeedRun::finish(CacheRun &run, const FeedChanges &changes, const cache::CacheState &before,
    const cache::RunNote &note, MassRemoval massRemoval)
{
    Result<QVector<QString>> users = fetch(run, ResourceType::User, changes.users);
    if (!users.ok())
        return users.error();
    Result<QVector<QString>> groups = fetch(run, ResourceType::Group, changes.groups);
    if (!groups.ok())
        return groups.error();
    if (const auto slow = brake(run, ResourceType::User, *users, before.users, massRemoval); !slow.ok())
        return slow.error();
    if (const auto slow = brake(run, ResourceType::Group, *groups, before.groups, massRemoval); !slow.ok())
        return slow.error();
    return run.finish({std::move(*users), std::move(*groups)}, note);
}

Result<QVector<QString>> FeedRun::fetch(CacheRun &run, ResourceType type, const QSet<QString> &ids)
{
    QElapsedTimer timer;
    timer.start();
    const QVector<QString> list(ids.begin(), ids.end());
    return ResourceFetch(m_client, run, m_options.inFlight)
        .read(type, list, Unreadable::Fail, [this, type, &timer, total = list.size()](qsizetype done) {
            m_callbacks.report(progressAfter(type, done, total, std::chrono::milliseconds(timer.elapsed())));
        });
}

Result<void> FeedRun::brake(
    CacheRun &run, ResourceType type, const QVector<QString> &gone, qint64 cached, MassRemoval massRemoval)
{
    if (massRemoval == MassRemoval::Allow)
        return {};
    // Who came and went in between was never here.
    const Result<qsizetype> candidates = run.countOf(type, gone);
    if (!candidates.ok())
        return candidates.error();
    return isMassRemoval(*candidates, cached, m_options) ? massRemovalError(type, *candidates, cached) : Result<void>();
}

} // namespace rollcall::sync
