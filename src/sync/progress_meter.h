// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/sync_progress.h"

#include <chrono>

namespace rollcall::sync
{

/// How fast it goes and how long it takes, from what is done so far. Nothing is foretold in the first moments, when one
/// page more or less changes everything. Pure.
[[nodiscard]] SyncProgress progressAfter(
    scim::ResourceType type, qint64 done, qint64 total, std::chrono::milliseconds elapsed);

} // namespace rollcall::sync
