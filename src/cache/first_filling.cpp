// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/first_filling.h"

#include "storage/database.h"

namespace rollcall::cache
{

Result<void> beginFirstFilling(storage::Database &database)
{
    return database.executeScript(QStringLiteral("DROP INDEX IF EXISTS user_by_id; PRAGMA foreign_keys = OFF;"));
}

Result<void> endFirstFilling(storage::Database &database)
{
    if (auto done = database.executeScript(QStringLiteral("PRAGMA foreign_keys = ON")); !done.ok())
        return done;
    return makeUserIndex(database);
}

Result<void> makeUserIndex(storage::Database &database)
{
    const auto cacheSize = database.integer(QStringLiteral("PRAGMA cache_size"));
    if (!cacheSize.ok())
        return cacheSize.error();
    // SQLite sorts as much at once as its cache may take. In pieces that the processor's own cache holds, a million ids
    // take three fifths of the time.
    const auto made = database.executeScript(
        QStringLiteral("PRAGMA cache_size = -4096; CREATE UNIQUE INDEX IF NOT EXISTS user_by_id ON user (id);"));
    const auto restored = database.executeScript(QStringLiteral("PRAGMA cache_size = %1").arg(*cacheSize));
    return made.ok() ? restored : made;
}

} // namespace rollcall::cache
