// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <optional>

namespace rollcall::cli
{

/// A moment as people type it: `2026-01-31`, `2026-01-31T08:00:00Z` (without a zone, the machine's), or so long before
/// `now`: `90m`, `12h`, `30d`. UTC; none if it is nothing of these. Pure.
[[nodiscard]] std::optional<QDateTime> momentFrom(const QString &text, const QDateTime &now);

} // namespace rollcall::cli
