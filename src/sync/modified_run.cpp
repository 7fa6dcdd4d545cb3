// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/modified_run.h"

#include "sync/feed_reader.h"
#include "sync/id_sweep.h"
#include "sync/removal_brake.h"
#include "sync/resource_fetch.h"

#include <QSet>

namespace rollcall::sync
{

using scim::ResourceType;

namespace
{

// A time so far ahead is a mistake of somebody's, and what is modified today would never come after it.
constexpr qint64 kSecondsAhead = 24 * 3600;

} // namespace

ModifiedRun::ModifiedRun(
    cache::Cache &cache, RetryingClient &client, const SyncOptions &options, const RunCallbacks &callbacks)
    : m_cache(cache), m_client(client), m_options(options), m_callbacks(callbacks), m_reader(client, options, callbacks)
{
}

bool ModifiedRun::mayBeTried(const cache::CacheState &before) const
{
    return before.modifiedProved && before.toFetch == 0 && before.lastFullListing.isValid()
        && before.lastFullListing.secsTo(m_options.now()) < m_options.repairEvery.count();
}

Result<std::optional<SyncSummary>> ModifiedRun::execute(const cache::CacheState &before, MassRemoval massRemoval)
{
    const std::optional<SyncSummary> listEverything;
    if (!mayBeTried(before))
        return listEverything;
    const Result<cache::NewestUser> newest = waitFor(m_cache.newestUser());
    if (!newest.ok())
        return newest.error();
    if (!newest->lastModified.isValid() || m_options.now().secsTo(newest->lastModified) > kSecondsAhead)
        return listEverything;
    const auto run = CacheRun::begin(m_cache, cache::RunScope::Parts, m_callbacks);
    if (!run.ok())
        return run.error();
    const Result<bool> sure = readUsers(**run, *newest);
    if (!sure.ok() && !mayBeListed(sure.error()))
        return sure.error();
    if (!sure.ok() || !*sure)
        return listEverything;
    cache::RunNote note{cache::SyncMeans::LastModified};
    Result<std::optional<QVector<QString>>> users = findGone(**run, before, massRemoval, note);
    if (!users.ok() && !mayBeListed(users.error()))
        return users.error();
    if (!users.ok() || !users->has_value())
        return listEverything;
    Result<QVector<QString>> groups = readGroups(**run, before, massRemoval);
    if (!groups.ok())
        return groups.error();
    const Result<SyncSummary> summary = (*run)->finish({std::move(**users), std::move(*groups)}, note);
    if (!summary.ok())
        return summary.error();
    return std::optional(*summary);
}

/// Nobody, if there are as many as there should be and all ids were listed lately; else by their ids. A service that
/// did not send ids alone yet is not asked for them now and then: it would send everything.
Result<std::optional<QVector<QString>>> ModifiedRun::findGone(
    CacheRun &run, const cache::CacheState &before, MassRemoval massRemoval, cache::RunNote &note)
{
    const bool isDue = before.idsProved && before.lastSweep.secsTo(m_options.now()) >= m_options.sweepEvery.count();
    const Result<bool> hasEverybody = isDue ? Result(false) : hasEveryUser();
    if (!hasEverybody.ok())
        return hasEverybody.error();
    if (*hasEverybody)
        return std::optional(QVector<QString>());
    note.means = cache::SyncMeans::AllIds;
    return IdSweep(m_cache, m_client, m_options, m_callbacks).goneUsers(run, before.users, massRemoval);
}

/// False: the service does not do what it was asked.
Result<bool> ModifiedRun::readUsers(CacheRun &run, const cache::NewestUser &newest)
{
    // What is stamped first may be there last, and clocks of several machines differ.
    const QDateTime since = newest.lastModified.addSecs(-m_options.modifiedOverlap.count());
    bool hasNewest = false;
    bool allSince = true;
    const auto take = [&](const QVector<scim::Resource> &page) -> Result<void> {
        for (const scim::Resource &user : page) {
            hasNewest = hasNewest || user.id() == newest.id;
            const QDateTime modified = user.meta().lastModifiedTime();
            allSince = allSince && modified.isValid() && modified >= since;
        }
        return run.take(ResourceType::User, page);
    };
    const QString filter = QStringLiteral("meta.lastModified ge \"%1\"").arg(since.toUTC().toString(Qt::ISODateWithMs));
    const Result<ListingProof> proof
        = m_reader.read(ResourceType::User, take, {.known = {}, .filter = filter, .beginAgain = {}});
    if (!proof.ok())
        return proof.error();
    // They are counted next.
    if (const Result<void> stored = run.settle(); !stored.ok())
        return stored.error();
    return hasNewest && allSince;
}

/// Nobody can have gone if there are as many: who came is here already. The number is asked for twice, in two ways: one
/// that says what it is asked for, or anything, is found out.
Result<bool> ModifiedRun::hasEveryUser()
{
    const Result<cache::CacheState> now = waitFor(m_cache.state());
    if (!now.ok())
        return now.error();
    for (const int count : {1, 2}) {
        net::ListQuery few;
        few.count = count;
        const auto ask = [this, &few] { return m_client.client().list(ResourceType::User, few); };
        const Result<scim::ListResponse> page = m_client.outcomeOf(ask(), ask);
        if (!page.ok())
            return page.error();
        if (page->totalResults != now->users)
            return false;
    }
    return true;
}

Result<QVector<QString>> ModifiedRun::readGroups(
    CacheRun &run, const cache::CacheState &before, MassRemoval massRemoval)
{
    const Result<QVector<QString>> known = waitFor(m_cache.idsInOrder(ResourceType::Group));
    if (!known.ok())
        return known;
    const QSet<QString> all(known->begin(), known->end());
    QSet<QString> unseen = all;
    const auto take = [&run, &unseen](const QVector<scim::Resource> &page) {
        for (const scim::Resource &group : page)
            unseen.remove(group.id());
        return run.take(ResourceType::Group, page);
    };
    const auto beginAgain = [&unseen, &all]() -> Result<void> {
        unseen = all;
        return {};
    };
    const Result<ListingProof> proof
        = m_reader.read(ResourceType::Group, take, {.known = {}, .filter = {}, .beginAgain = beginAgain});
    if (!proof.ok())
        return proof.error();
    if (massRemoval == MassRemoval::Stop && isMassRemoval(unseen.size(), before.groups, m_options))
        return massRemovalError(ResourceType::Group, unseen.size(), before.groups);
    return ResourceFetch(m_client, run, m_options.inFlight)
        .read(ResourceType::Group, {unseen.begin(), unseen.end()}, Unreadable::Keep);
}

} // namespace rollcall::sync
