// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/change_set.h"

namespace rollcall::cache
{

/// What a complete run came to. Each user and group is counted once, however often the service sent it.
struct RunSummary {
    int users = 0; ///< In the cache now.
    int groups = 0;
    int added = 0; ///< Users and groups together, as are the rest.
    int changed = 0;
    int removed = 0;
    ChangeSet changes; ///< Of the removal alone.
};

} // namespace rollcall::cache
