// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/kept_keys.h"
#include "cache/sorted_rows.h"

#include <optional>

namespace rollcall::cache
{

/// An order of rows, and what was written since it was made: it is mended when somebody asks for it, as a sync may
/// write thousands of times before. A value.
struct ListOrder {
    SortedRows rows;
    std::optional<KeptKeys> keys = {}; ///< Of all of these rows; nothing: they were not kept.
    RowSet changed = {}; ///< Not where they belong, or not there yet, or not there any more.
    RowSet misplaced = {}; ///< Those of them that are in `rows`.
    RowSet unread = {}; ///< Those of them that have another key than the one that is kept.
    qint64 changes = 0; ///< How often a row was noted as changed.

    void note(quint32 rid, bool isThere)
    {
        changed.insert(rid);
        if (isThere)
            misplaced.insert(rid);
        if (keys)
            unread.insert(rid);
        ++changes;
    }
    [[nodiscard]] bool isUpToDate() const { return changes == 0; }
};

} // namespace rollcall::cache
