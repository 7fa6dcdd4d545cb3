// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"
#include "support/printers.h"

namespace rollcall::storage
{

using test::isOk;

namespace
{

class StatementTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Database::open(DatabaseLocation::sqlite(QStringLiteral(":memory:")));
        ASSERT_TRUE(isOk(opened));
        m_database = std::move(opened).value();
        ASSERT_TRUE(isOk(m_database->execute(QStringLiteral(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, x UNIQUE, y NOT NULL DEFAULT '' CHECK (y <> 'bad'))"))));
    }

    [[nodiscard]] Statement prepared(const QString &sql) const
    {
        auto statement = m_database->prepare(sql);
        EXPECT_TRUE(isOk(statement));
        return std::move(statement).value();
    }

    /// The value and SQLite's name of its type, after a round trip.
    template <typename Value> [[nodiscard]] QString typeOf(const Value &value) const
    {
        Statement statement = prepared(QStringLiteral("SELECT typeof(?)"));
        EXPECT_TRUE(isOk(statement.run(value)));
        EXPECT_TRUE(statement.next().valueOr(false));
        return statement.text(0);
    }

    std::unique_ptr<Database> m_database;
};

} // namespace

TEST_F(StatementTest, RunsManyTimesWithNewValues)
{
    Statement insert = prepared(QStringLiteral("INSERT INTO t (x, y) VALUES (?, ?)"));
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(isOk(insert.run(i, QStringLiteral("row %1").arg(i))));
        EXPECT_EQ(insert.rowsAffected(), 1);
    }

    Statement select = prepared(QStringLiteral("SELECT x, y FROM t WHERE x >= ? ORDER BY x"));
    ASSERT_TRUE(isOk(select.run(1)));
    ASSERT_TRUE(select.next().valueOr(false));
    EXPECT_EQ(select.integer(0), 1);
    EXPECT_EQ(select.text(1), QStringLiteral("row 1"));
    ASSERT_TRUE(select.next().valueOr(false));
    EXPECT_EQ(select.integer(0), 2);
    EXPECT_FALSE(select.next().valueOr(true));
}

TEST_F(StatementTest, KeepsTheTypesOfValues)
{
    EXPECT_EQ(typeOf(7), QStringLiteral("integer"));
    EXPECT_EQ(typeOf(true), QStringLiteral("integer"));
    EXPECT_EQ(typeOf(qint64(1) << 60), QStringLiteral("integer"));
    EXPECT_EQ(typeOf(quint32(7)), QStringLiteral("integer"));
    EXPECT_EQ(typeOf(quint64(7)), QStringLiteral("integer"));
    EXPECT_EQ(typeOf(1.5), QStringLiteral("real"));
    EXPECT_EQ(typeOf(QStringLiteral("7")), QStringLiteral("text"));
    EXPECT_EQ(typeOf(QByteArray("7")), QStringLiteral("blob"));
    EXPECT_EQ(typeOf(QVariant()), QStringLiteral("null"));
}

TEST_F(StatementTest, ANullStringIsEmptyNotNull)
{
    EXPECT_EQ(typeOf(QString()), QStringLiteral("text"));
    EXPECT_EQ(typeOf(QByteArray()), QStringLiteral("blob"));
    Statement insert = prepared(QStringLiteral("INSERT INTO t (y) VALUES (?)"));
    EXPECT_TRUE(isOk(insert.run(QString())));
}

TEST_F(StatementTest, KeepsEveryCharacterAndByte)
{
    const QString text = QString::fromUtf8("𠮷﨑髙 ｶﾅ é e\u0301 \u202e אב ' \" ; --") + QChar(0xFFFD);
    QByteArray bytes(256, '\0');
    for (int i = 0; i < 256; ++i)
        bytes[i] = static_cast<char>(i);
    Statement statement = prepared(QStringLiteral("SELECT ?, ?"));
    ASSERT_TRUE(isOk(statement.run(text, bytes)));
    ASSERT_TRUE(statement.next().valueOr(false));
    EXPECT_EQ(statement.text(0), text);
    EXPECT_EQ(statement.blob(1), bytes);
}

TEST_F(StatementTest, TellsNullFromEmpty)
{
    Statement statement = prepared(QStringLiteral("SELECT NULL, '', 0"));
    ASSERT_TRUE(isOk(statement.run()));
    ASSERT_TRUE(statement.next().valueOr(false));
    EXPECT_TRUE(statement.isNull(0));
    EXPECT_FALSE(statement.isNull(1));
    EXPECT_FALSE(statement.isNull(2));
}

TEST_F(StatementTest, GivesANullTextForNullOnly)
{
    Statement statement = prepared(QStringLiteral("SELECT NULL, '', ?"));
    ASSERT_TRUE(isOk(statement.run(QString())));
    ASSERT_TRUE(statement.next().valueOr(false));
    EXPECT_TRUE(statement.text(0).isNull());
    EXPECT_FALSE(statement.text(1).isNull());
    EXPECT_FALSE(statement.text(2).isNull());
    EXPECT_FALSE(statement.value(0).isValid());
    EXPECT_EQ(statement.value(1), QVariant(QString()));
}

TEST_F(StatementTest, ReadsAValueAsWhateverIsAskedFor)
{
    const QString text = QStringLiteral("é 𠮷");
    Statement statement = prepared(QStringLiteral("SELECT ?, 7, '7', 1.5, x'00ff'"));
    ASSERT_TRUE(isOk(statement.run(text)));
    ASSERT_TRUE(statement.next().valueOr(false));
    EXPECT_EQ(statement.text(0), text);
    EXPECT_EQ(statement.utf8(0), text.toUtf8());
    EXPECT_EQ(statement.blob(0), text.toUtf8());
    EXPECT_EQ(statement.text(1), QStringLiteral("7"));
    EXPECT_EQ(statement.integer(2), 7);
    EXPECT_EQ(statement.value(1), QVariant(qint64(7)));
    EXPECT_EQ(statement.value(3), QVariant(1.5));
    EXPECT_EQ(statement.value(4), QVariant(QByteArray("\x00\xff", 2)));
}

TEST_F(StatementTest, CanBeRunAnewWhileRowsAreLeft)
{
    Statement numbers = prepared(QStringLiteral("SELECT value + ? FROM json_each('[1, 2, 3]')"));
    for (const int more : {0, 10}) {
        ASSERT_TRUE(isOk(numbers.run(more)));
        ASSERT_TRUE(numbers.next().valueOr(false));
        EXPECT_EQ(numbers.integer(0), more + 1);
    }
    numbers.finish();
    EXPECT_FALSE(numbers.next().valueOr(true));
}

TEST_F(StatementTest, NonsenseFailsToPrepare)
{
    const auto statement = m_database->prepare(QStringLiteral("SELECT nothing FROM nowhere"));
    ASSERT_FALSE(statement.ok());
    EXPECT_EQ(statement.error().code, ErrorCode::DatabaseFailed);
}

TEST_F(StatementTest, MoreThanOneStatementFailsToPrepare)
{
    const auto statement = m_database->prepare(QStringLiteral("SELECT 1; DROP TABLE t"));
    EXPECT_FALSE(statement.ok());
}

TEST_F(StatementTest, SaysThatAValueIsMissing)
{
    Statement insert = prepared(QStringLiteral("INSERT INTO t (x, y) VALUES (?, ?)"));
    const auto refused = insert.run(1);
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.error().detail.contains(QStringLiteral("count"))) << testing::PrintToString(refused.error());
}

TEST_F(StatementTest, ASecondEqualValueIsAConflict)
{
    Statement insert = prepared(QStringLiteral("INSERT INTO t (id, x) VALUES (?, ?)"));
    ASSERT_TRUE(isOk(insert.run(1, QStringLiteral("ada"))));
    const auto sameValue = insert.run(2, QStringLiteral("ada"));
    ASSERT_FALSE(sameValue.ok());
    EXPECT_EQ(sameValue.error().code, ErrorCode::Conflict);
    const auto sameKey = insert.run(1, QStringLiteral("grace"));
    ASSERT_FALSE(sameKey.ok());
    EXPECT_EQ(sameKey.error().code, ErrorCode::Conflict);
}

TEST_F(StatementTest, AnotherBrokenConstraintIsNoConflict)
{
    Statement insert = prepared(QStringLiteral("INSERT INTO t (y) VALUES (?)"));
    for (const QVariant &value : {QVariant(), QVariant(QStringLiteral("bad"))}) {
        const auto refused = insert.run(value);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::DatabaseFailed);
    }
}

TEST_F(StatementTest, ReportsAnErrorThatComesWithALaterRow)
{
    ASSERT_TRUE(isOk(m_database->executeScript(QStringLiteral("INSERT INTO t (x) VALUES ('{}'), ('{broken')"))));
    Statement select = prepared(QStringLiteral("SELECT json_type(x) FROM t ORDER BY id"));
    ASSERT_TRUE(isOk(select.run()));
    ASSERT_TRUE(select.next().valueOr(false));
    const auto second = select.next();
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().code, ErrorCode::DatabaseFailed);
}

} // namespace rollcall::storage
