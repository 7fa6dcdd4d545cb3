// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

namespace rollcall::service
{

class Repository;

struct BackupOptions {
    bool overwrite = false; ///< Replace a file that is there already.
};

/// Writes a consistent copy of a SQLite database to `path` while the service runs: mode 0600, complete or not there at
/// all, its structure verified. The copy's feed of changes has a name of its own, so that no client takes a copy that
/// was put back for what it has read already. That it was made stands in the audit log, of the copy too.
///
/// Fails with Conflict if the file is there already, InvalidArgument if it is in use as a database, FileNotFound if its
/// folder is not there, DatabaseCorrupt if the copy is not sound, FileUnwritable, DiskFull, and as the database does.
/// Requires: the database is SQLite. Thread: the repository's.
Result<void> backUp(Repository &repository, const QString &path, const BackupOptions &options, const Clock &clock);

} // namespace rollcall::service
