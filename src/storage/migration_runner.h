// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

namespace rollcall::storage
{

class Database;

/// Brings a database to the schema of this program, by numbered files `NNN_what_it_does.sql` (001, 002, … without a
/// gap) that are never edited after a release. The schema's number is a SQLite file's `user_version`, or kept in a
/// table of its own (`schema_version`) in PostgreSQL, whose files are in the folder's sub-folder `postgresql`.
///
/// Each file is one transaction: a crash or an error leaves the last complete version. Before an existing SQLite
/// database is upgraded, a copy is written beside it (`FILE.v3.bak`, mode 0600), which stays; copies of a PostgreSQL
/// database are its administrator's.
/// Thread: the database's.
class MigrationRunner
{
public:
    /// `folder` is a resource (`:/sql/cache`) or a folder on disk.
    MigrationRunner(Database &database, QString folder);

    /// The version afterwards. A newer schema than the files know is refused (`DatabaseTooNew`) and not touched; tables
    /// that are not ours are `NotADatabase`. Two processes may call it at once.
    Result<int> migrate();

    /// For who only reads: fails as migrate() does, and for an older schema with DatabaseFailed.
    Result<void> requireCurrent() const;

private:
    Result<int> storedVersion() const;
    [[nodiscard]] int applicationId() const;
    Result<void> refuseStrangers() const;
    Result<void> backUp(int version) const;
    Result<void> apply(int version, const QString &fileName);
    Result<void> store(int version) const;
    [[nodiscard]] bool isPostgreSql() const;
    [[nodiscard]] QString strangersInSqlite() const;
    [[nodiscard]] QString strangersInPostgreSql() const;

    Database &m_database;
    QString m_folder;
};

} // namespace rollcall::storage
