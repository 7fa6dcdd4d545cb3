// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/test_database.h"

#include "storage/database.h"
#include "support/printers.h"

namespace rollcall::test
{

TestDatabase::TestDatabase()
    : m_location(storage::DatabaseLocation::sqlite(m_folder.filePath(QStringLiteral("service.db"))))
{
    const QString server = qEnvironmentVariable("ROLLCALL_TEST_POSTGRESQL");
    if (server.isEmpty())
        return;
    m_location = storage::DatabaseLocation::parse(server).value();
    const auto database = storage::Database::open(m_location);
    EXPECT_TRUE(isOk(database));
    if (database.ok()) {
        EXPECT_TRUE(
            isOk((*database)->executeScript(QStringLiteral("DROP SCHEMA public CASCADE;\nCREATE SCHEMA public"))));
    }
}

} // namespace rollcall::test
