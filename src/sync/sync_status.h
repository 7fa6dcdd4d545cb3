// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/sync_means.h"
#include "core/error.h"
#include "sync/sync_progress.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace rollcall::sync
{

enum class SyncPhase {
    NeverSynced, ///< Nothing is known of this service yet.
    Idle, ///< The last run was complete, or was cancelled.
    Syncing,
    Failed, ///< The last run was not; what was there before it, and what it brought, is shown.
};

/// What people are told about freshness. Times are UTC, invalid where there is none.
struct SyncStatus {
    SyncPhase phase = SyncPhase::NeverSynced;
    QDateTime lastCompleteSync;
    QDateTime lastChange;
    QDateTime nextSync; ///< When the next run starts by itself.
    bool needsSomebody = false; ///< No run starts by itself: the last one ended with what only a person can mend.
    std::optional<Error> error; ///< Why the last run failed, or why the cache can't be read.
    SyncProgress progress; ///< Of the run, while Syncing.
    std::optional<cache::SyncMeans> means; ///< How the last complete run found out what changed.
    int users = 0; ///< In the cache.
    int groups = 0;

    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

} // namespace rollcall::sync

Q_DECLARE_METATYPE(rollcall::sync::SyncStatus)
