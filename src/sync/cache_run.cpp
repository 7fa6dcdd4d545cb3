// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/cache_run.h"

#include "core/log.h"
#include "core/when_done.h"

#include <utility>

namespace rollcall::sync
{
namespace
{

/// Waits at most while the cache writes: a service that sends faster than that is not let fill the memory.
constexpr qsizetype kMostBytesWaiting = 16 * 1024 * 1024;

} // namespace

void RunCallbacks::report(const SyncProgress &progress) const
{
    if (onProgress)
        onProgress(progress);
}

void RunCallbacks::report(const cache::ChangeSet &changes) const
{
    if (onChanges && !changes.isEmpty())
        onChanges(changes);
}

Result<std::unique_ptr<CacheRun>> CacheRun::begin(
    cache::Cache &cache, cache::RunScope scope, const RunCallbacks &callbacks)
{
    const Result<qint64> number = waitFor(cache.beginRun(scope));
    if (!number.ok())
        return number.error();
    return std::unique_ptr<CacheRun>(new CacheRun(cache, callbacks, *number));
}

CacheRun::CacheRun(cache::Cache &cache, const RunCallbacks &callbacks, qint64 number)
    : m_cache(cache), m_callbacks(callbacks), m_number(number)
{
}

CacheRun::~CacheRun()
{
    if (!m_open)
        return;
    if (const Result<void> stored = settle(); !stored.ok())
        qCWarning(core::lcSync).noquote() << "what came last could not be kept:" << stored.error().detail;
    if (const Result<void> abandoned = waitFor(m_cache.abandonRun(m_number)); !abandoned.ok())
        qCWarning(core::lcSync).noquote() << "the run could not be closed:" << abandoned.error().detail;
}

Result<void> CacheRun::take(scim::ResourceType type, const QVector<scim::Resource> &resources)
{
    if (resources.isEmpty())
        return {};
    if (type != m_type) {
        if (Result<void> stored = settle(); !stored.ok())
            return stored;
        m_type = type;
    }
    if (m_waiting.isEmpty())
        m_waiting = resources;
    else
        m_waiting += resources;
    for (const scim::Resource &resource : resources)
        m_waitingBytes += resource.bytes().size();
    const bool isBusy = m_storing && !m_storing->isFinished();
    return isBusy && m_waitingBytes < kMostBytesWaiting ? Result<void>() : storeWaiting();
}

Result<void> CacheRun::settle()
{
    if (Result<void> begun = storeWaiting(); !begun.ok())
        return begun;
    return finishStoring();
}

Result<void> CacheRun::storeWaiting()
{
    const QVector<scim::Resource> waiting = std::exchange(m_waiting, {});
    m_waitingBytes = 0;
    // What follows something that could not be stored is not stored either: a later run goes on behind the last row.
    if (Result<void> stored = finishStoring(); !stored.ok())
        return stored;
    if (!waiting.isEmpty())
        m_storing = m_cache.storePage(m_number, m_type, waiting);
    return {};
}

Result<void> CacheRun::finishStoring()
{
    if (!m_storing)
        return {};
    const Result<cache::PageOutcome> stored = waitFor(*std::exchange(m_storing, std::nullopt));
    if (!stored.ok())
        return stored.error();
    m_callbacks.report(stored->changes);
    return {};
}

Result<void> CacheRun::beginAgain(scim::ResourceType type)
{
    if (Result<void> stored = settle(); !stored.ok())
        return stored;
    return waitFor(m_cache.forgetSeen(m_number, type));
}

Result<QVector<QString>> CacheRun::unseen(scim::ResourceType type)
{
    if (const Result<void> stored = settle(); !stored.ok())
        return stored.error();
    return waitFor(m_cache.unseen(m_number, type));
}

Result<qsizetype> CacheRun::countOf(scim::ResourceType type, const QVector<QString> &ids)
{
    if (const Result<void> stored = settle(); !stored.ok())
        return stored.error();
    const Result<QVector<QString>> present = waitFor(m_cache.present(type, ids));
    if (!present.ok())
        return present.error();
    return present->size();
}

Result<SyncSummary> CacheRun::finish(const cache::ConfirmedGone &gone, const cache::RunNote &note)
{
    if (const Result<void> stored = settle(); !stored.ok())
        return stored.error();
    const Result<cache::RunSummary> summary
        = waitFor(m_cache.finishRun(m_number, gone, {note.means, note.feedCursor, m_unsure}));
    if (!summary.ok())
        return summary.error();
    m_open = false;
    m_callbacks.report(summary->changes);
    return SyncSummary{
        summary->users, summary->groups, summary->added, summary->changed, summary->removed, !m_unsure, note.means};
}

} // namespace rollcall::sync
