// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/cache_run.h"
#include "sync/listing_reader.h"
#include "sync/retrying_client.h"

namespace rollcall::sync
{

/// A run that lists everything, and then looks for what is there no more: a listing that can't be read to its end costs
/// nobody. A first listing that was cut off goes on where it was: if a change feed tells what became meanwhile of what
/// had come, to the end; without one so that what is missing comes, and the next run lists everything. Blocking.
/// Thread: one that may wait.
class ListingRun
{
public:
    ListingRun(cache::Cache &cache, RetryingClient &client, const SyncOptions &options, const RunCallbacks &callbacks);

    [[nodiscard]] Result<SyncSummary> execute(const cache::CacheState &before, MassRemoval massRemoval);

private:
    [[nodiscard]] Result<std::optional<SyncSummary>> goOn(const cache::CacheState &before, MassRemoval massRemoval);
    [[nodiscard]] Result<std::optional<SyncSummary>> goOnUntold(const cache::CacheState &before);
    [[nodiscard]] Result<SyncSummary> readAll(
        const cache::CacheState &before, const QString &feedCursor, MassRemoval massRemoval);
    [[nodiscard]] Result<QString> beginFeed(const cache::CacheState &before);
    struct ListedType {
        scim::ResourceType type = scim::ResourceType::User;
        ListingProof proof;
    };
    [[nodiscard]] Result<ListingProof> readListing(
        CacheRun &run, scim::ResourceType type, const QVector<QString> &known = {});
    [[nodiscard]] Result<QVector<QString>> findGone(
        CacheRun &run, const ListedType &listed, qint64 cached, MassRemoval massRemoval);

    cache::Cache &m_cache;
    RetryingClient &m_client;
    const SyncOptions &m_options;
    const RunCallbacks &m_callbacks;
    ListingReader m_reader;
};

} // namespace rollcall::sync
