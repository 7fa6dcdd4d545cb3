// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/sync_means.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace rollcall::cache
{

/// How fresh the cache is, and what it holds.
struct CacheState {
    QDateTime lastCompleteSync; ///< End of the last run that saw everything. UTC; invalid: never.
    QDateTime lastChange; ///< When something was last written that was not there before. UTC; invalid: never.
    int users = 0;
    int groups = 0;
    int toFetch = 0; ///< Users and groups whose copy is damaged or of an older version: the next sync fetches them.
    QString serviceUrl; ///< Whose mirror this is; empty: not told yet.
    std::optional<SyncMeans> lastMeans; ///< Of the last run that came to its end; nothing: none did.
    QDateTime lastFullListing; ///< End of the last complete run that listed everything. UTC; invalid: never.
    QDateTime lastSweep; ///< End of the last run that listed everything or all ids. UTC; invalid: never.
    bool idsProved = false; ///< A run had all ids without the rest.
    bool modifiedProved = false; ///< Of users that changed, lastModified moves.
    QString feedCursor; ///< Up to here the service's change feed is read; empty: it is not followed.
    QString listingCursor; ///< Where the feed ended when the first listing began; empty: it is complete, or anew.
};

/// The user that was modified last, as the service says.
struct NewestUser {
    QString id;
    QDateTime lastModified; ///< UTC; invalid: it says it of none.
};

} // namespace rollcall::cache
