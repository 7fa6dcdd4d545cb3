// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rollcall::cache
{

/// How a sync finds out what changed; the later ones cost less.
enum class SyncMeans {
    FullListing, ///< Everything is listed, and compared by its bytes.
    AllIds, ///< What was modified since, and for who is gone all ids.
    LastModified, ///< What was modified since.
    ChangeFeed, ///< The service tells.
};

/// "full-listing", "last-modified-and-ids", "last-modified", "change-feed": as the journal and `--json` have it.
[[nodiscard]] QString wordOf(SyncMeans means);
[[nodiscard]] std::optional<SyncMeans> syncMeansFrom(const QString &word);

} // namespace rollcall::cache
