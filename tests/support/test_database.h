// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database_location.h"

#include <QTemporaryDir>

namespace rollcall::test
{

/// A database for one test: a SQLite file of its own or, where ROLLCALL_TEST_POSTGRESQL names a server
/// (with_postgresql.sh), that server's database, emptied. So one suite holds for both.
class TestDatabase
{
public:
    enum class Start {
        Empty,
        Kept, ///< PostgreSQL only: with what was kept, if there is anything. To make tables takes longer than most
              ///< tests.
    };
    explicit TestDatabase(Start start = Start::Empty);

    /// Keeps the tables with what is in them now for the tests that begin with Start::Kept. Does nothing if this one
    /// did and they were there.
    void keep();

    [[nodiscard]] const storage::DatabaseLocation &location() const { return m_location; }
    [[nodiscard]] bool isPostgreSql() const { return m_location.dialect == storage::DatabaseDialect::PostgreSql; }
    /// Where a test may keep files.
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    storage::DatabaseLocation m_location;
    bool m_isKept = false;
};

} // namespace rollcall::test
