// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

class QSqlError;
struct sqlite3;

namespace rollcall::storage
{

/// SQLite's result code (extended or not) as one of ours. `systemErrno` is what the system said, 0 if nothing.
[[nodiscard]] ErrorCode errorCodeOf(int sqliteCode, int systemErrno = 0);

[[nodiscard]] Error errorFrom(const QSqlError &error, sqlite3 *connection, const QString &subject);
/// The connection's latest error, for callers of SQLite's own interface.
[[nodiscard]] Error latestError(sqlite3 *connection, const QString &subject);

} // namespace rollcall::storage
