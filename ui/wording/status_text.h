// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QDateTime>

namespace rollcall::wording
{

/// How far a listing is.
struct ProgressFigures {
    enum class What { Users, Groups } what = What::Users;
    qint64 done = 0;
    qint64 total = -1; ///< -1: not known yet.
    double perSecond = 0; ///< 0: not known yet.
    qint64 secondsLeft = -1; ///< -1: not known yet.
};

// The line in the status bar, in the language that is set now. `now` decides whether a date has to be said.

[[nodiscard]] QString neverSyncedLine();

/// Of a first sync that ended before its end: who is shown is not everybody.
[[nodiscard]] QString partlyFetchedLine();

/// "In sync · last change 13:58 · next check 14:07". Times that are not valid are left out.
[[nodiscard]] QString inSyncLine(const QDateTime &lastChange, const QDateTime &nextCheck, const QDateTime &now);

/// "change feed": by which means a sync found out what changed, as below.
[[nodiscard]] QString syncMeansName(const QString &means);

/// "Changes are found by: change feed". `means` is one of `cache::SyncMeans`'s words; empty for others.
[[nodiscard]] QString syncMeansLine(const QString &means);

/// "Syncing · " and the progress.
[[nodiscard]] QString syncingLine(const ProgressFigures &progress);

/// "Not in sync · The service does not answer · as of 13:58"
[[nodiscard]] QString syncFailedLine(const Error &error, const QDateTime &lastCompleteSync, const QDateTime &now);

/// "Offline · as of 13:58": the cache is shown and nothing is asked of the service.
[[nodiscard]] QString offlineLine(const QDateTime &lastCompleteSync, const QDateTime &now);

/// "Users: 1,200 of 48,210 · 1,850 per second · 25 s left"; what is not known is left out.
[[nodiscard]] QString progressLine(const ProgressFigures &progress);

/// "1,850 per second · 25 s left": of any work; what is not known (0 and -1) is left out.
[[nodiscard]] QString paceText(double perSecond, qint64 secondsLeft);

/// "as of 14:02 (3 min ago)", beside a page's title.
[[nodiscard]] QString asOf(const QDateTime &time, const QDateTime &now);

} // namespace rollcall::wording
