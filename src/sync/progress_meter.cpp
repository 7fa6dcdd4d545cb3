// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/progress_meter.h"

#include <cmath>

namespace rollcall::sync
{
namespace
{

constexpr std::chrono::milliseconds kFirstMoments{200};

} // namespace

SyncProgress progressAfter(scim::ResourceType type, qint64 done, qint64 total, std::chrono::milliseconds elapsed)
{
    SyncProgress progress{type, done, total, 0, -1};
    if (elapsed < kFirstMoments || done <= 0)
        return progress;
    progress.perSecond = static_cast<double>(done) * 1000 / static_cast<double>(elapsed.count());
    // A service may send more than it said there is.
    if (total >= done)
        progress.secondsLeft = static_cast<qint64>(std::ceil(static_cast<double>(total - done) / progress.perSecond));
    return progress;
}

} // namespace rollcall::sync
