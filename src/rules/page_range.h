// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>

namespace rollcall::rules
{

/// Which elements of a list a page shows: from `first` to before `last`.
struct PageRange {
    qint64 first = 0;
    qint64 last = 0;
};

/// Of a list of `size`: whatever is asked for, the range lies within it.
[[nodiscard]] constexpr PageRange pageRange(qint64 size, qint64 offset, qint64 limit)
{
    const qint64 first = std::clamp<qint64>(offset, 0, size);
    return {first, first + std::clamp<qint64>(limit, 0, size - first)};
}

} // namespace rollcall::rules
