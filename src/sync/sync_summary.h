// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/sync_means.h"

#include <QJsonObject>

namespace rollcall::sync
{

/// What a run came to. Users and groups are counted together where it does not say.
struct SyncSummary {
    int users = 0; ///< In the cache now.
    int groups = 0;
    int added = 0;
    int changed = 0;
    int removed = 0;
    /// The cache is what the service is. False: of some who are not listed it could not be made sure that they are
    /// gone, and they were kept.
    bool complete = false;
    cache::SyncMeans means = cache::SyncMeans::FullListing; ///< How it found out what changed.

    /// `{users, groups, added, changed, removed, complete, means}`, as `sync --json` prints it.
    [[nodiscard]] QJsonObject toJson() const;

    friend bool operator==(const SyncSummary &, const SyncSummary &) = default;
};

} // namespace rollcall::sync
