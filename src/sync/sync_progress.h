// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/resource_type.h"

namespace rollcall::sync
{

/// How far a run is, within the type of resource that it fetches now.
struct SyncProgress {
    scim::ResourceType type = scim::ResourceType::User;
    qint64 done = 0;
    qint64 total = -1; ///< As the service says; -1: it does not.
    double perSecond = 0;
    qint64 secondsLeft = -1; ///< -1: can't be told.

    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;
};

} // namespace rollcall::sync
