// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/cache_run.h"

#include "core/log.h"
#include "core/when_done.h"

namespace rollcall::sync
{

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
    if (const Result<void> abandoned = waitFor(m_cache.abandonRun(m_number)); !abandoned.ok())
        qCWarning(core::lcSync).noquote() << "the run could not be closed:" << abandoned.error().detail;
}

Result<void> CacheRun::take(scim::ResourceType type, const QVector<scim::Resource> &resources)
{
    if (resources.isEmpty())
        return {};
    const Result<cache::PageOutcome> stored = waitFor(m_cache.storePage(m_number, type, resources));
    if (!stored.ok())
        return stored.error();
    m_callbacks.report(stored->changes);
    return {};
}

Result<void> CacheRun::beginAgain(scim::ResourceType type)
{
    return waitFor(m_cache.forgetSeen(m_number, type));
}

Result<QVector<QString>> CacheRun::unseen(scim::ResourceType type)
{
    return waitFor(m_cache.unseen(m_number, type));
}

Result<qsizetype> CacheRun::countOf(scim::ResourceType type, const QVector<QString> &ids)
{
    const Result<QVector<QString>> present = waitFor(m_cache.present(type, ids));
    if (!present.ok())
        return present.error();
    return present->size();
}

Result<SyncSummary> CacheRun::finish(const cache::ConfirmedGone &gone, const cache::RunNote &note)
{
    const Result<cache::RunSummary> summary
        = waitFor(m_cache.finishRun(m_number, gone, {note.means, m_unsure ? QString() : note.feedCursor}));
    if (!summary.ok())
        return summary.error();
    m_open = false;
    m_callbacks.report(summary->changes);
    return SyncSummary{
        summary->users, summary->groups, summary->added, summary->changed, summary->removed, !m_unsure, note.means};
}

} // namespace rollcall::sync
