// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fast_statement.h"

#include "storage/database.h"
#include "support/printers.h"

namespace rollcall::storage
{

using test::isOk;

namespace
{

class FastStatementTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Database::open(DatabaseLocation::sqlite(QStringLiteral(":memory:")));
        ASSERT_TRUE(isOk(opened));
        m_database = std::move(opened).value();
        ASSERT_TRUE(isOk(m_database->execute(
            QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, bytes BLOB) STRICT"))));
    }

    [[nodiscard]] FastStatement prepared(const char *sql) const
    {
        auto statement = FastStatement::prepare(*m_database, QString::fromUtf8(sql));
        EXPECT_TRUE(isOk(statement));
        return std::move(statement).value();
    }

    std::unique_ptr<Database> m_database;
};

} // namespace

TEST_F(FastStatementTest, WritesAndReadsEveryKindOfValue)
{
    FastStatement insert = prepared("INSERT INTO t VALUES (?, ?, ?)");
    const QByteArray bytes("\0\xff", 2);
    insert.bindInteger(0, 9'007'199'254'740'993);
    insert.bindText(1, "é太");
    insert.bindBlob(2, bytes);
    ASSERT_TRUE(isOk(insert.run()));
    insert.bindInteger(0, 2);
    insert.bindText(1, QByteArrayView());
    insert.bindNull(2);
    ASSERT_TRUE(isOk(insert.run()));

    FastStatement select = prepared("SELECT id, name, bytes FROM t ORDER BY id DESC");
    ASSERT_TRUE(select.step().valueOr(false));
    EXPECT_EQ(select.integer(0), 9'007'199'254'740'993);
    EXPECT_EQ(select.text(1), "é太");
    EXPECT_EQ(select.blob(2), bytes);
    ASSERT_TRUE(select.step().valueOr(false));
    EXPECT_TRUE(select.text(1).isEmpty());
    EXPECT_FALSE(select.isNull(1)) << "empty, not NULL";
    EXPECT_TRUE(select.isNull(2));
    EXPECT_FALSE(select.step().valueOr(true));
}

TEST_F(FastStatementTest, RunsAgainAfterAnError)
{
    FastStatement insert = prepared("INSERT INTO t (name) VALUES (?)");
    insert.bindText(0, "ada");
    ASSERT_TRUE(isOk(insert.run()));
    const auto twice = insert.run();
    ASSERT_FALSE(twice.ok());
    EXPECT_EQ(twice.error().code, ErrorCode::Conflict);
    insert.bindText(0, "grace");
    EXPECT_TRUE(isOk(insert.run()));
    EXPECT_EQ(m_database->integer(QStringLiteral("SELECT count(*) FROM t")).valueOr(-1), 2);
}

TEST_F(FastStatementTest, ReadsEveryRowAndCanBeReadAgain)
{
    ASSERT_TRUE(isOk(m_database->execute(QStringLiteral("INSERT INTO t (name) VALUES ('a'), ('b'), ('c')"))));
    FastStatement select = prepared("SELECT name FROM t WHERE name >= ? ORDER BY name");
    for (int round = 0; round < 2; ++round) {
        QByteArray names;
        select.bindText(0, "b");
        ASSERT_TRUE(isOk(forEachRow(select, [&names](const FastStatement &row) { names += row.text(0); })));
        EXPECT_EQ(names, "bc");
    }
}

TEST_F(FastStatementTest, SaysWhatIsWrongWithTheSql)
{
    const auto statement = FastStatement::prepare(*m_database, QStringLiteral("SELECT nothing FROM nowhere"));
    ASSERT_FALSE(statement.ok());
    EXPECT_EQ(statement.error().code, ErrorCode::DatabaseFailed);
}

} // namespace rollcall::storage
