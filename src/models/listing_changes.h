// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>

#include <optional>

namespace rollcall::models
{

/// One run of rows that came or went, in the order in which they have to be carried out: `first` counts in the list as
/// it is after those before.
struct ListingChange {
    enum class Kind { Insert, Remove } kind = Kind::Insert;
    int first = 0;
    int count = 0;

    friend bool operator==(const ListingChange &, const ListingChange &) = default;
};

/// What turns `before` into `after` without moving a row: empty if they are equal. Nothing if rows changed places, or
/// if a view is better off with a reset: of long lists after fewer changes, as it would hold up the window.
///
/// Requires: each id occurs once in a list.
[[nodiscard]] std::optional<QVector<ListingChange>> listingChanges(
    const QVector<quint32> &before, const QVector<quint32> &after);

} // namespace rollcall::models
