// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache.h"
#include "sync/synchronizer.h"

namespace rollcall::sync
{

/// Whom a run tells what it does.
struct RunCallbacks {
    Synchronizer::ProgressCallback onProgress;
    Synchronizer::ChangesCallback onChanges;

    void report(const SyncProgress &progress) const;
    void report(const cache::ChangeSet &changes) const;
};

/// The cache's side of a run. Unless it is finished it is abandoned: what came is kept and nothing is removed.
/// Blocking. Thread: one that may wait. Requires: cache and callbacks outlive it.
class CacheRun
{
public:
    static Result<std::unique_ptr<CacheRun>> begin(
        cache::Cache &cache, cache::RunScope scope, const RunCallbacks &callbacks);
    ~CacheRun();
    CacheRun(const CacheRun &) = delete;
    CacheRun &operator=(const CacheRun &) = delete;

    /// Stores them, or while the cache is still at what came before lets them wait for each other: in large
    /// transactions they cost a fraction. So an error may be one of what was taken earlier. Nobody is told of none.
    [[nodiscard]] Result<void> take(scim::ResourceType type, const QVector<scim::Resource> &resources);
    /// What was taken is stored, all of it. The methods below begin with this.
    [[nodiscard]] Result<void> settle();
    /// A listing is read once more.
    [[nodiscard]] Result<void> beginAgain(scim::ResourceType type);
    [[nodiscard]] Result<QVector<QString>> unseen(scim::ResourceType type);
    /// How many of `ids` there are.
    [[nodiscard]] Result<qsizetype> countOf(scim::ResourceType type, const QVector<QString> &ids);
    /// It could not be made sure of somebody whether they are gone: the run is not complete.
    void leaveOpen() { m_unsure = true; }
    /// After a run that left something open the next one lists everything.
    [[nodiscard]] Result<SyncSummary> finish(const cache::ConfirmedGone &gone, const cache::RunNote &note);

private:
    CacheRun(cache::Cache &cache, const RunCallbacks &callbacks, qint64 number);
    [[nodiscard]] Result<void> storeWaiting();
    [[nodiscard]] Result<void> finishStoring();

    cache::Cache &m_cache;
    const RunCallbacks &m_callbacks;
    qint64 m_number;
    bool m_open = true;
    bool m_unsure = false;
    scim::ResourceType m_type = scim::ResourceType::User; ///< Of what waits and what is being stored.
    QVector<scim::Resource> m_waiting;
    qsizetype m_waitingBytes = 0;
    std::optional<QFuture<Result<cache::PageOutcome>>> m_storing;
};

} // namespace rollcall::sync
