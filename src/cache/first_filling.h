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

// A mirror that nobody is in yet is filled without the index of the ids and without a look at the parent of each row:
// both cost more than the rows. No two rows have one id, because a run knows all that it has written. Whatever becomes
// of the run, the index is there before anybody is looked for by an id in a run, and before the mirror is whole.
//
// Thread: the database's. Requires of the first two: no transaction is open.

/// Requires: there is no user.
[[nodiscard]] Result<void> beginFirstFilling(storage::Database &database);
/// Also where none was begun, and where one was cut off.
[[nodiscard]] Result<void> endFirstFilling(storage::Database &database);
/// The index, if it is not there. Takes a second or two for a million.
[[nodiscard]] Result<void> makeUserIndex(storage::Database &database);

} // namespace rollcall::cache
