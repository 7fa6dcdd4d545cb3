// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/directory.h"

namespace rollcall::ui
{

/// What a page with a list shows in the list's place.
enum class ListState {
    Waiting, ///< The cache has not answered yet: nothing, for some milliseconds.
    NeverSynced, ///< Nothing was ever fetched and nothing is on its way.
    Loading, ///< The first sync is under way and has brought nothing yet.
    Failed, ///< There is nothing to show, because of an error.
    Empty, ///< The service has none.
    NoMatch, ///< The filter lets nothing through.
    Full, ///< The list. What goes wrong now stands in a line above it.
};

/// What the decision rests on.
struct ListFacts {
    bool listed = false; ///< The cache has answered.
    bool cacheFailed = false; ///< The last answer of the cache was an error.
    qint64 total = 0; ///< Before the filter.
    int shown = 0;
    sync::SyncPhase phase = sync::SyncPhase::NeverSynced;
};

/// Whatever is in the cache is shown, however the sync fares.
[[nodiscard]] ListState listState(const ListFacts &facts);

} // namespace rollcall::ui
