// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace rollcall::storage
{

class Database;

/// Writes a copy of a SQLite database as it is at this moment, whoever writes meanwhile, to a file that is not there
/// yet (mode 0600). What was deleted is not in it. If it fails, no file is left.
///
/// Requires: no transaction is open. Thread: the database's. Fails as Database does, `subject` is the new file.
Result<void> copyInto(Database &database, const QString &path);

/// Makes `from` the file `to`, in one step and for good: it is on the disk when this returns. A file that is there
/// already is replaced if `overwrite`, else kept (Conflict). Fails with FileUnwritable, DiskFull.
Result<void> publishFile(const QString &from, const QString &to, bool overwrite);

} // namespace rollcall::storage
