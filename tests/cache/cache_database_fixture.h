// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache_fixture.h"
#include "storage/database.h"

namespace rollcall::cache
{

/// A cache, and a connection of the test's own to its file.
class CacheDatabaseTest : public CacheTest
{
protected:
    void SetUp() override
    {
        CacheTest::SetUp();
        auto opened = storage::Database::open(storage::DatabaseLocation::sqlite(path()));
        ASSERT_TRUE(isOk(opened));
        m_database = std::move(opened).value();
    }

    std::unique_ptr<storage::Database> m_database;
};

} // namespace rollcall::cache
