// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// Makes the search texts of all rows anew if they were made by other rules (`SearchStore::kFoldVersion`), or were
/// never made. Takes some seconds for a hundred thousand, once. Thread: the database's.
Result<void> upgradeSearchTexts(storage::Database &database);

} // namespace rollcall::cache
