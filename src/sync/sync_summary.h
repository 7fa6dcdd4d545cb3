// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

namespace rollcall::sync
{

/// What a run came to. Users and groups are counted together where it does not say.
struct SyncSummary {
    int users = 0; ///< In the cache now.
    int groups = 0;
    int added = 0;
    int changed = 0;
    int removed = 0;
    bool complete = false; ///< Everything was seen, and what is gone was removed.

    /// `{users, groups, added, changed, removed, complete}`, as `sync --json` prints it.
    [[nodiscard]] QJsonObject toJson() const;

    friend bool operator==(const SyncSummary &, const SyncSummary &) = default;
};

} // namespace rollcall::sync
