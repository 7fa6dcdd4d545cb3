// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/query_text.h"

#include <QDateTime>

#include <optional>

namespace rollcall::cache
{

/// `7d` and `<7d`: within the last seven days; `>7d`: longer ago. Units: min, h, d, w, y. `2026-11-25`: on that day,
/// `>2026-11-25` behind it, `<2026-11-25` before it; `today`. Nothing if it is none of these.
[[nodiscard]] std::optional<QueryTime> parseQueryTime(QStringView text);

/// From (inclusive) and until (exclusive), UTC; an invalid one is open.
struct TimeRange {
    QDateTime from;
    QDateTime until;

    /// False for an invalid time.
    [[nodiscard]] bool contains(const QDateTime &time) const
    {
        return time.isValid() && (!from.isValid() || time >= from) && (!until.isValid() || time < until);
    }
};

/// Days are those of the local calendar.
[[nodiscard]] TimeRange rangeOf(const QueryTime &time, const QDateTime &now);

} // namespace rollcall::cache
