// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database_location.h"
#include "support/printers.h"

namespace rollcall::storage
{

using test::isOk;

TEST(DatabaseLocation, ReadsASqlitePath)
{
    const auto location = DatabaseLocation::parse(QStringLiteral("sqlite:/var/lib/roll call/données.sqlite"));
    ASSERT_TRUE(isOk(location));
    EXPECT_EQ(location->dialect, DatabaseDialect::Sqlite);
    EXPECT_EQ(location->path, QStringLiteral("/var/lib/roll call/données.sqlite"));
}

TEST(DatabaseLocation, ReadsAPostgreSqlUrl)
{
    const auto location
        = DatabaseLocation::parse(QStringLiteral("postgresql://rollcall@db.example.com:6432/directory"));
    ASSERT_TRUE(isOk(location));
    EXPECT_EQ(*location,
        (DatabaseLocation{DatabaseDialect::PostgreSql, {}, QStringLiteral("db.example.com"), 6432,
            QStringLiteral("directory"), QStringLiteral("rollcall")}));
}

TEST(DatabaseLocation, UsesPostgreSqlsPortWhereNoneIsGiven)
{
    const auto location = DatabaseLocation::parse(QStringLiteral("postgresql://rollcall@localhost/directory"));
    ASSERT_TRUE(isOk(location));
    EXPECT_EQ(location->port, 5432);
}

class RefusedLocation : public testing::TestWithParam<const char *>
{
};

TEST_P(RefusedLocation, IsAnInvalidArgument)
{
    const auto location = DatabaseLocation::parse(QString::fromUtf8(GetParam()));
    ASSERT_FALSE(location.ok());
    EXPECT_EQ(location.error().code, ErrorCode::InvalidArgument);
    EXPECT_FALSE(location.error().detail.contains(QStringLiteral("hunter2")));
}

INSTANTIATE_TEST_SUITE_P(DatabaseLocation, RefusedLocation,
    testing::Values("", "sqlite:", "data.sqlite", "/data.sqlite", "mysql://u@h/d", "postgresql:", "postgresql://",
        "postgresql://host/db", "postgresql://user@/db", "postgresql://user@host", "postgresql://user@host/",
        "postgresql://user@host/a/b", "postgresql://user:hunter2@host/db", "postgresql://user:@host/db",
        "postgresql://user:hunter2@pass@host/db", "postgresql://user@host/db?password=hunter2",
        "postgresql://user@host/db#x", "postgresql://user@ho st/db"));

class AcceptedLocation : public testing::TestWithParam<const char *>
{
};

TEST_P(AcceptedLocation, IsWrittenAsItWasRead)
{
    const QString text = QString::fromUtf8(GetParam());
    const auto location = DatabaseLocation::parse(text);
    ASSERT_TRUE(isOk(location));
    EXPECT_EQ(location->toString(), text);
}

INSTANTIATE_TEST_SUITE_P(DatabaseLocation, AcceptedLocation,
    testing::Values("sqlite:relative/path.sqlite", "sqlite::memory:", "postgresql://user@host/db",
        "postgresql://user@host:6432/db", "postgresql://user%40corp@host/db"));

} // namespace rollcall::storage
