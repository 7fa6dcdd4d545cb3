// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/change_set.h"
#include "core/result.h"
#include "sync/sync_progress.h"
#include "sync/sync_summary.h"

#include <QFuture>

#include <functional>

namespace rollcall::sync
{

/// Whether a run may remove very many at once.
enum class MassRemoval {
    Stop, ///< It ends as `MassRemovalStopped` instead, and removes nothing.
    Allow, ///< Somebody was asked.
};

/// What `Directory` asks for a sync: the engine, or in a test something that needs no service.
///
/// One run at a time. The callbacks come in a thread of the synchronizer's, none after the future has ended.
/// Destruction cancels and waits.
class Synchronizer
{
public:
    using ProgressCallback = std::function<void(SyncProgress)>;
    using ChangesCallback = std::function<void(cache::ChangeSet)>;

    virtual ~Synchronizer() = default;
    [[nodiscard]] virtual QFuture<Result<SyncSummary>> run(
        ProgressCallback onProgress, ChangesCallback onChanges, MassRemoval massRemoval)
        = 0;
    /// The run then ends as `Cancelled`, soon.
    virtual void cancel() = 0;
};

} // namespace rollcall::sync
