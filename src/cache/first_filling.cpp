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
    return database.executeScript(QStringLiteral("CREATE UNIQUE INDEX IF NOT EXISTS user_by_id ON user (id)"));
}

} // namespace rollcall::cache
