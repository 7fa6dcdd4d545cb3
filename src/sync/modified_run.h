// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/listing_reader.h"
#include "sync/synchronizer.h"

namespace rollcall::sync
{

/// A run that asks for the users that were modified since the latest modification that the cache has, and lists all
/// groups, whose lastModified need not move with their members.
///
/// Nothing is believed: that lastModified moves when a user changes, a full listing has to have seen; the answer has to
/// hold the user whose modification is known, and none from before; and afterwards there have to be as many users as
/// the service says. If there are not, or if that was last done a day ago, all ids are listed (`IdSweep`); where that
/// does not help, or the last full listing is of a day ago, everything is. Blocking. Thread: one that may wait.
class ModifiedRun
{
public:
    ModifiedRun(cache::Cache &cache, RetryingClient &client, const SyncOptions &options, const RunCallbacks &callbacks);

    /// Nothing: everything has to be listed.
    [[nodiscard]] Result<std::optional<SyncSummary>> execute(const cache::CacheState &before, MassRemoval massRemoval);

private:
    [[nodiscard]] bool mayBeTried(const cache::CacheState &before) const;
    [[nodiscard]] Result<bool> readUsers(CacheRun &run, const cache::NewestUser &newest);
    [[nodiscard]] Result<bool> hasEveryUser();
    [[nodiscard]] Result<std::optional<QVector<QString>>> findGone(
        CacheRun &run, const cache::CacheState &before, MassRemoval massRemoval, cache::RunNote &note);
    [[nodiscard]] Result<QVector<QString>> readGroups(
        CacheRun &run, const cache::CacheState &before, MassRemoval massRemoval);

    cache::Cache &m_cache;
    RetryingClient &m_client;
    const SyncOptions &m_options;
    const RunCallbacks &m_callbacks;
    ListingReader m_reader;
};

} // namespace rollcall::sync
