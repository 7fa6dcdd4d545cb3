// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/change_set.h"

namespace rollcall::cache
{

/// What a page of a listing was to the cache. Each of its ids counts in exactly one number.
struct PageOutcome {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int repeated = 0; ///< This run had it already: counted then. Its newer bytes, if they differ, are kept.
    ChangeSet changes; ///< For those who show it.
};

} // namespace rollcall::cache
