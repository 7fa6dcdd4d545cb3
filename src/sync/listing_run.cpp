// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/listing_run.h"

#include "core/log.h"
#include "scim/json.h"
#include "sync/feed_run.h"
#include "sync/listing_scan.h"
#include "sync/progress_meter.h"
#include "sync/removal_brake.h"
#include "sync/resource_fetch.h"

#include <QElapsedTimer>

namespace rollcall::sync
{

using scim::ResourceType;

ListingRun::ListingRun(
    cache::Cache &cache, RetryingClient &client, const SyncOptions &options, const RunCallbacks &callbacks)
    : m_cache(cache), m_client(client), m_options(options), m_callbacks(callbacks)
{
}

Result<SyncSummary> ListingRun::execute(const cache::CacheState &before, MassRemoval massRemoval)
{
    const Result<std::optional<SyncSummary>> resumed = goOn(before, massRemoval);
    if (!resumed.ok())
        return resumed.error();
    if (resumed->has_value())
        return **resumed;
    return readAll(before, massRemoval);
}

/// Nothing: there is nothing to go on from, or it would not be sure.
Result<std::optional<SyncSummary>> ListingRun::goOn(const cache::CacheState &before, MassRemoval massRemoval)
{
    if (before.listingCursor.isEmpty() || before.users == 0)
        return std::optional<SyncSummary>();
    FeedRun feed(m_cache, m_client, m_options, m_callbacks);
    const auto followed = feed.changesSince(before.listingCursor, before);
    if (!followed.ok())
        return followed.error();
    if (!followed->has_value())
        return std::optional<SyncSummary>();
    const auto run = CacheRun::begin(m_cache, cache::RunScope::Parts, m_callbacks);
    if (!run.ok())
        return run.error();
    for (const ResourceType type : {ResourceType::User, ResourceType::Group}) {
        const Result<QVector<QString>> known = waitFor(m_cache.idsInOrder(type));
        if (!known.ok())
            return known.error();
        if (const Result<void> listed = readListing(**run, type, *known); !listed.ok())
            return listed.error();
    }
    // Only now: what changed while the rest was read is in it, too.
    const auto changes = feed.changesSince(before.listingCursor, before);
    if (!changes.ok())
        return changes.error();
    if (!changes->has_value())
        return std::optional<SyncSummary>();
    const Result<SyncSummary> summary
        = feed.finish(**run, **changes, before, {cache::SyncMeans::FullListing, (*changes)->next}, massRemoval);
    if (!summary.ok())
        return summary.error();
    return std::optional(*summary);
}

Result<SyncSummary> ListingRun::readAll(const cache::CacheState &before, MassRemoval massRemoval)
{
    const Result<QString> feedCursor = beginFeed(before);
    if (!feedCursor.ok())
        return feedCursor.error();
    const auto run = CacheRun::begin(m_cache, cache::RunScope::Everything, m_callbacks);
    if (!run.ok())
        return run.error();
    for (const ResourceType type : {ResourceType::User, ResourceType::Group}) {
        if (const Result<void> listed = readListing(**run, type); !listed.ok())
            return listed.error();
    }
    Result<QVector<QString>> users = findGone(**run, ResourceType::User, before.users, massRemoval);
    if (!users.ok())
        return users.error();
    Result<QVector<QString>> groups = findGone(**run, ResourceType::Group, before.groups, massRemoval);
    if (!groups.ok())
        return groups.error();
    return (*run)->finish({std::move(*users), std::move(*groups)}, {cache::SyncMeans::FullListing, *feedCursor});
}

/// Where the change feed ends before anything is listed. A first listing has it noted, so that it can be gone on with.
Result<QString> ListingRun::beginFeed(const cache::CacheState &before)
{
    const Result<QString> cursor = FeedReader(m_client).head();
    if (!cursor.ok() || before.lastCompleteSync.isValid())
        return cursor;
    // With rows of an earlier attempt they would not be in the listing's order.
    const QString noted = before.users == 0 && before.groups == 0 ? *cursor : QString();
    const Result<void> done = waitFor(m_cache.noteListing(noted));
    return done.ok() ? cursor : done.error();
}

Result<void> ListingRun::readListing(CacheRun &run, ResourceType type, const QVector<QString> &known)
{
    std::optional<ListingProof> before;
    for (int scan = 0; scan < m_options.scans; ++scan) {
        // By cursors one page waits for the other, but the service holds the list still.
        const bool byCursor = scan > 0 && offersCursors();
        Result<ListingProof> proof = scanOnce(run, type, scan == 0 ? known : QVector<QString>(), byCursor);
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

Result<ListingProof> ListingRun::scanOnce(
    CacheRun &run, ResourceType type, const QVector<QString> &known, bool byCursor)
{
    QElapsedTimer timer;
    timer.start();
    ListingScan listing(
        m_client, type, m_options, [&](const scim::ListResponse &page, const ListingProof &soFar) -> Result<void> {
            if (const Result<void> taken = run.take(type, page.resources); !taken.ok())
                return taken;
            m_callbacks.report(
                progressAfter(type, soFar.size(), soFar.total(), std::chrono::milliseconds(timer.elapsed())));
            return {};
        });
    if (known.size() > 1)
        return listing.goOnBehind(known);
    return byCursor ? listing.readByCursors() : listing.read();
}

/// As the service says (RFC 9865 §4): asked once a run, and only when it matters.
bool ListingRun::offersCursors()
{
    if (!m_offersCursors) {
        const Result<QJsonObject> config = waitFor(m_client.client().serviceProviderConfig());
        m_offersCursors
            = config.ok() && scim::member(scim::member(*config, u"pagination").toObject(), u"cursor").toBool();
    }
    return *m_offersCursors;
}

Result<QVector<QString>> ListingRun::findGone(CacheRun &run, ResourceType type, qint64 cached, MassRemoval massRemoval)
{
    const Result<QVector<QString>> unseen = run.unseen(type);
    if (!unseen.ok())
        return unseen;
    if (massRemoval == MassRemoval::Stop && isMassRemoval(unseen->size(), cached, m_options))
        return massRemovalError(type, unseen->size(), cached);
    return ResourceFetch(m_client, run, m_options.inFlight).read(type, *unseen, Unreadable::Keep);
}

} // namespace rollcall::sync
