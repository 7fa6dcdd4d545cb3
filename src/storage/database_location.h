// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace rollcall::storage
{

enum class DatabaseDialect { Sqlite, PostgreSql };

/// Where a database is, as people write it: `sqlite:PATH` or `postgresql://USER@HOST[:PORT]/DATABASE`. A value.
struct DatabaseLocation {
    DatabaseDialect dialect = DatabaseDialect::Sqlite;
    QString path; ///< SQLite only; `:memory:` lives and dies with its connection.
    QString host; ///< PostgreSQL only, as are the rest.
    int port = 5432;
    QString database;
    QString user;

    [[nodiscard]] static DatabaseLocation sqlite(const QString &path)
    {
        return {DatabaseDialect::Sqlite, path, {}, 0, {}, {}};
    }

    /// Fails with `InvalidArgument`; also for a password, which belongs into a configuration file that only its owner
    /// reads, not where every process list shows it. The password is in no message.
    [[nodiscard]] static Result<DatabaseLocation> parse(const QString &text);

    /// The form that `parse()` reads.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const DatabaseLocation &, const DatabaseLocation &) = default;
};

} // namespace rollcall::storage
