// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"

namespace rollcall::cache
{

// The file that a mirror is, before it is opened by its two sides.

/// Makes a mirror at `path`, or checks and upgrades the one that is there; one that is damaged, or no database, is set
/// aside with its `-wal` and `-shm`, and a new one begun. The path that the old one has now; empty if it was sound.
///
/// After a crash the whole file is read; so it is when `markDamaged()` was called.
/// Fails as `storage::Database` and `storage::MigrationRunner`; a newer mirror (`DatabaseTooNew`) and a sound database
/// that is no mirror (`NotADatabase`) are left as they are.
Result<QString> prepareCacheFile(const QString &path, const Clock &clock);

/// Notes that reading met damage, for the next start.
void markDamaged(const QString &path);

} // namespace rollcall::cache
