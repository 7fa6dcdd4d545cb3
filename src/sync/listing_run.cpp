// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/listing_run.h"

#include "sync/feed_run.h"
#include "sync/removal_brake.h"
#include "sync/resource_fetch.h"

namespace rollcall::sync
{

using scim::ResourceType;

ListingRun::ListingRun(
    cache::Cache &cache, RetryingClient &client, const SyncOptions &options, const RunCallbacks &callbacks)
    : m_cache(cache), m_client(client), m_options(options), m_callbacks(callbacks), m_reader(client, options, callbacks)
{
}

Result<SyncSummary> ListingRun::execute(const cache::CacheState &before, MassRemoval massRemoval)
{
    const Result<std::optional<SyncSummary>> resumed = goOn(before, massRemoval);
    if (!resumed.ok())
        return resumed.error();
    if (resumed->has_value())
        return **resumed;
    const Result<QString> feedCursor = beginFeed(before);
    if (!feedCursor.ok())
        return feedCursor.error();
    // Where there is a feed, a listing from the beginning is followed by it at once.
    const auto behind = feedCursor->isEmpty() ? goOnUntold(before) : std::optional<SyncSummary>();
    if (!behind.ok())
        return behind.error();
    return behind->has_value() ? **behind : readAll(before, *feedCursor, massRemoval);
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
        if (const Result<ListingProof> listed = readListing(**run, type, *known); !listed.ok())
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

/// Without a feed: what is missing still comes, and nobody is removed. What became meanwhile of what had come nobody
/// tells, so that is left open, and the next run lists everything. Nothing: as above.
Result<std::optional<SyncSummary>> ListingRun::goOnUntold(const cache::CacheState &before)
{
    if (before.users == 0 || before.lastMeans)
        return std::optional<SyncSummary>();
    const auto run = CacheRun::begin(m_cache, cache::RunScope::Parts, m_callbacks);
    if (!run.ok())
        return run.error();
    for (const ResourceType type : {ResourceType::User, ResourceType::Group}) {
        const Result<QVector<QString>> known = waitFor(m_cache.idsInOrder(type));
        if (!known.ok())
            return known.error();
        const Result<bool> isThere = m_reader.readBehind(
            type, [&run, type](const QVector<scim::Resource> &page) { return (*run)->take(type, page); }, *known);
        if (!isThere.ok() && !mayBeListed(isThere.error()))
            return isThere.error();
        if (!isThere.ok() || !*isThere)
            return std::optional<SyncSummary>();
    }
    (*run)->leaveOpen();
    const Result<SyncSummary> summary = (*run)->finish({}, {cache::SyncMeans::FullListing});
    if (!summary.ok())
        return summary.error();
    return std::optional(*summary);
}

Result<SyncSummary> ListingRun::readAll(
    const cache::CacheState &before, const QString &feedCursor, MassRemoval massRemoval)
{
    const auto run = CacheRun::begin(m_cache, cache::RunScope::Everything, m_callbacks);
    if (!run.ok())
        return run.error();
    QVector<ListedType> listed;
    for (const ResourceType type : {ResourceType::User, ResourceType::Group}) {
        Result<ListingProof> proof = readListing(**run, type);
        if (!proof.ok())
            return proof.error();
        listed.append({type, std::move(*proof)});
    }
    Result<QVector<QString>> users = findGone(**run, listed.first(), before.users, massRemoval);
    if (!users.ok())
        return users.error();
    Result<QVector<QString>> groups = findGone(**run, listed.last(), before.groups, massRemoval);
    if (!groups.ok())
        return groups.error();
    return (*run)->finish({std::move(*users), std::move(*groups)}, {cache::SyncMeans::FullListing, feedCursor});
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

Result<ListingProof> ListingRun::readListing(CacheRun &run, ResourceType type, const QVector<QString> &known)
{
    return m_reader.read(type, [&run, type](const QVector<scim::Resource> &page) { return run.take(type, page); },
        {.known = known, .filter = {}, .beginAgain = [&run, type] { return run.beginAgain(type); }});
}

/// What the listing no longer has, and the service neither. A listing that lacked more than it had, of which the
/// service knows by their ids, is one of a service that could not list just then: it is read once more.
Result<QVector<QString>> ListingRun::findGone(
    CacheRun &run, const ListedType &listed, qint64 cached, MassRemoval massRemoval)
{
    const Result<QVector<QString>> unseen = run.unseen(listed.type);
    if (!unseen.ok())
        return unseen;
    if (massRemoval == MassRemoval::Stop && isMassRemoval(unseen->size(), cached, m_options))
        return massRemovalError(listed.type, unseen->size(), cached);
    ResourceFetch fetch(m_client, run, m_options.inFlight);
    Result<QVector<QString>> gone = fetch.read(listed.type, *unseen, Unreadable::Keep);
    if (!gone.ok() || unseen->size() - gone->size() <= listed.proof.size())
        return gone;
    const Result<ListingProof> again = readListing(run, listed.type);
    if (!again.ok())
        return again.error();
    if (again->isConfirmedBy(listed.proof))
        return gone;
    const Result<QVector<QString>> stillUnseen = run.unseen(listed.type);
    if (!stillUnseen.ok())
        return stillUnseen;
    return fetch.read(listed.type, *stillUnseen, Unreadable::Keep);
}

} // namespace rollcall::sync
