// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace rollcall::wording
{

// Times in the user's time zone and in the language that is set now. The clock has 24 hours, as in logs and tickets.
// An invalid time is "–".

/// "just now", "3 min ago", "5 h ago"; a day or more ago the date: "21 Nov 2026". A time to come is told in full.
[[nodiscard]] QString relativeTime(const QDateTime &time, const QDateTime &now);

/// "13:58" on the day of `now`, else with the date.
[[nodiscard]] QString clockTime(const QDateTime &time, const QDateTime &now);

/// "22 Nov 2026 13:58:07", for tool tips and details.
[[nodiscard]] QString exactTime(const QDateTime &time);

/// "22 Nov 2026"
[[nodiscard]] QString dateText(const QDate &date);

/// "13:58:07", for lines of a log.
[[nodiscard]] QString clockWithSeconds(const QDateTime &time);

/// "128 ms", "1.4 s", then as `durationText()`.
[[nodiscard]] QString shortDurationText(qint64 milliseconds);

/// "25 s", "3 min", "2 h 5 min", from two days on "3 days 5 h"
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace rollcall::wording
