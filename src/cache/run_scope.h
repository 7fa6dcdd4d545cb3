// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/sync_means.h"

#include <QString>

namespace rollcall::cache
{

/// What a run brings.
enum class RunScope {
    Everything, ///< All there is: what it does not see may be gone.
    Parts, ///< Some resources: the rest is not touched. It begins without reading the whole mirror.
};

/// What is noted of a run that came to its end, for the next one.
struct RunNote {
    SyncMeans means = SyncMeans::FullListing;
    QString feedCursor{}; ///< The change feed is read up to here; empty: it is not followed.
    bool isOpen = false; ///< It could not make sure of everybody: the next one has to list everything.
};

} // namespace rollcall::cache
