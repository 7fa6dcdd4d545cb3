// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database_location.h"

#include <QTemporaryDir>

namespace rollcall::test
{

/// An empty database for one test: a SQLite file of its own or, where ROLLCALL_TEST_POSTGRESQL names a server
/// (with_postgresql.sh), that server's database, emptied. So one suite holds for both.
class TestDatabase
{
public:
    TestDatabase();

    [[nodiscard]] const storage::DatabaseLocation &location() const { return m_location; }
    [[nodiscard]] bool isPostgreSql() const { return m_location.dialect == storage::DatabaseDialect::PostgreSql; }
    /// Where a test may keep files.
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    storage::DatabaseLocation m_location;
};

} // namespace rollcall::test
