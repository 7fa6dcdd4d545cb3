// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_run.h"

#include "cache/cache.h"
#include "core/log.h"
#include "sync/listing_scan.h"
#include "sync/progress_meter.h"
#include "sync/removal_brake.h"

#include <deque>

namespace rollcall::sync
{

using scim::ResourceType;

SyncRun::SyncRun(cache::Cache &cache, const net::ScimClient &client, const SyncOptions &options, Callbacks callbacks,
    const std::stop_token &stop)
    : m_cache(cache), m_client(client, options, stop), m_options(options), m_callbacks(std::move(callbacks))
{
}

Result<SyncSummary> SyncRun::execute(MassRemoval massRemoval)
{
    const Result<cache::CacheState> before = waitFor(m_cache.state());
    if (!before.ok())
        return before.error();
    m_users = before->users;
    m_groups = before->groups;
    const Result<qint64> run = waitFor(m_cache.beginRun());
    if (!run.ok())
        return run.error();
    m_run = *run;

    const Result<cache::ConfirmedGone> gone = readAll(massRemoval);
    if (!gone.ok()) {
        if (const Result<void> abandoned = waitFor(m_cache.abandonRun(m_run)); !abandoned.ok())
            qCWarning(core::lcSync).noquote() << "the run could not be closed:" << abandoned.error().detail;
        return gone.error();
    }
    const Result<cache::RunSummary> summary = waitFor(m_cache.finishRun(m_run, *gone));
    if (!summary.ok())
        return summary.error();
    report(summary->changes);
    return SyncSummary{summary->users, summary->groups, summary->added, summary->changed, summary->removed, true};
}

/// Everything there is, then what is there no more: a listing that can't be read to its end costs nobody.
Result<cache::ConfirmedGone> SyncRun::readAll(MassRemoval massRemoval)
{
    for (ResourceType type : {ResourceType::User, ResourceType::Group}) {
        if (const Result<void> listed = readListing(type); !listed.ok())
            return listed.error();
    }
    Result<QVector<QString>> users = findGone(ResourceType::User, m_users, massRemoval);
    if (!users.ok())
        return users.error();
    Result<QVector<QString>> groups = findGone(ResourceType::Group, m_groups, massRemoval);
    if (!groups.ok())
        return groups.error();
    return cache::ConfirmedGone{std::move(*users), std::move(*groups)};
}

Result<void> SyncRun::readListing(ResourceType type)
{
    std::optional<ListingProof> before;
    for (int scan = 0; scan < m_options.scans; ++scan) {
        QElapsedTimer timer;
        timer.start();
        ListingScan listing(m_client, type, m_options,
            [this, type, &timer](const scim::ListResponse &page, const ListingProof &soFar) -> Result<void> {
                if (const Result<void> taken = takePage(type, page.resources); !taken.ok())
                    return taken;
                if (m_callbacks.onProgress)
                    m_callbacks.onProgress(
                        progressAfter(type, soFar.size(), soFar.total(), std::chrono::milliseconds(timer.elapsed())));
                return {};
            });
        Result<ListingProof> proof = listing.read();
        if (!proof.ok())
            return proof.error();
        if (proof->isComplete() || (before && proof->isConfirmedBy(*before)))
            return {};
        qCDebug(core::lcSync).noquote() << scim::nameOf(type) << "listing to be read again:" << proof->size()
                                        << "came, the service says" << proof->total();
        before = std::move(*proof);
    }
    return Error{ErrorCode::SyncIncomplete,
        QStringLiteral("%1 times in a row the listing did not agree with itself").arg(m_options.scans),
        scim::nameOf(type)};
}

Result<void> SyncRun::takePage(ResourceType type, const QVector<scim::Resource> &page)
{
    if (page.isEmpty())
        return {};
    const Result<cache::PageOutcome> stored = waitFor(m_cache.storePage(m_run, type, page));
    if (!stored.ok())
        return stored.error();
    report(stored->changes);
    return {};
}

Result<QVector<QString>> SyncRun::findGone(ResourceType type, qint64 cached, MassRemoval massRemoval)
{
    const Result<QVector<QString>> unseen = waitFor(m_cache.unseen(m_run, type));
    if (!unseen.ok())
        return unseen;
    if (massRemoval == MassRemoval::Stop && isMassRemoval(unseen->size(), cached, m_options))
        return Error{ErrorCode::MassRemovalStopped,
            QStringLiteral("%1 of %2 are not listed any more").arg(unseen->size()).arg(cached), scim::nameOf(type),
            static_cast<int>(unseen->size())};
    return confirmGone(type, *unseen);
}

Result<QVector<QString>> SyncRun::confirmGone(ResourceType type, const QVector<QString> &candidates)
{
    QVector<QString> gone;
    std::deque<QFuture<Result<scim::Resource>>> sent;
    for (qsizetype i = 0, next = 0; i < candidates.size(); ++i) {
        for (; next < candidates.size() && next - i < m_options.inFlight; ++next)
            sent.push_back(m_client.client().get(type, candidates.at(next)));
        const auto read = m_client.outcomeOf(
            sent.front(), [this, type, &id = candidates.at(i)] { return m_client.client().get(type, id); });
        sent.pop_front();
        const Result<bool> confirmed = isGone(type, read);
        if (!confirmed.ok())
            return confirmed.error();
        if (*confirmed)
            gone.append(candidates.at(i));
    }
    return gone;
}

/// 404 and nothing else: who may not be seen (403) or can't be read now is kept. The error is one that ends the run.
Result<bool> SyncRun::isGone(ResourceType type, const Result<scim::Resource> &read)
{
    if (read.ok()) {
        const Result<void> kept = takePage(type, {*read});
        return kept.ok() ? Result<bool>(false) : kept.error();
    }
    const ErrorCode code = read.error().code;
    if (code == ErrorCode::Cancelled || code == ErrorCode::Unauthorized)
        return read.error();
    return code == ErrorCode::NotFound;
}

void SyncRun::report(const cache::ChangeSet &changes) const
{
    if (m_callbacks.onChanges && !changes.isEmpty())
        m_callbacks.onChanges(changes);
}

} // namespace rollcall::sync
