// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_file.h"
#include "cache/cache_fixture.h"
#include "cache/cache_writer.h"
#include "storage/fast_statement.h"

namespace rollcall::cache
{

namespace
{

/// The writing side alone, in this thread.
class CacheWriterTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(isOk(prepareCacheFile(m_path, m_clock)));
        auto database = storage::Database::open(storage::DatabaseLocation::sqlite(m_path), {.durable = false});
        ASSERT_TRUE(isOk(database));
        m_connection = database->get();
        auto opened = CacheWriter::over(std::move(database).value(), m_clock);
        ASSERT_TRUE(isOk(opened));
        m_writer = std::move(opened).value();
    }

    /// As if the disk had room for so many pages.
    void limitPages(qint64 pages)
    {
        ASSERT_TRUE(isOk(m_connection->execute(QStringLiteral("PRAGMA max_page_count = %1").arg(pages))));
    }

    /// A second connection's view.
    [[nodiscard]] qint64 value(const QString &sql) const
    {
        const auto database = storage::Database::open(storage::DatabaseLocation::sqlite(m_path));
        return database.ok() ? (*database)->integer(sql).valueOr(-1) : -1;
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("cache.sqlite"));
    test::FakeClock m_clock;
    storage::Database *m_connection = nullptr; ///< The writer's.
    std::unique_ptr<CacheWriter> m_writer;
};

} // namespace

TEST_F(CacheWriterTest, KeepsAJournal)
{
    const qint64 complete = m_writer->beginRun()->outcome;
    ASSERT_TRUE(isOk(m_writer->storePage(complete, ResourceType::User, manyUsers(3))));
    ASSERT_TRUE(isOk(m_writer->finishRun(complete, {})));
    const qint64 abandoned = m_writer->beginRun()->outcome;
    ASSERT_TRUE(isOk(m_writer->abandonRun(abandoned)));
    const qint64 interrupted = m_writer->beginRun()->outcome;
    m_writer.reset();
    SetUp();
    const qint64 running = m_writer->beginRun()->outcome;

    const auto count = [this](const char *outcome, qint64 run) {
        return value(QStringLiteral("SELECT count(*) FROM sync_run WHERE outcome = '%1' AND run = %2")
                         .arg(QLatin1String(outcome))
                         .arg(run));
    };
    EXPECT_EQ(count("complete", complete), 1);
    EXPECT_EQ(count("abandoned", abandoned), 1);
    EXPECT_EQ(count("interrupted", interrupted), 1);
    EXPECT_EQ(count("running", running), 1);
    EXPECT_EQ(value(QStringLiteral("SELECT added FROM sync_run WHERE run = %1").arg(complete)), 3);
}

TEST_F(CacheWriterTest, HasItsRoomInMemoryAgainWhetherTheIndexIsMadeOrNot)
{
    const auto room = [this] { return m_connection->integer(QStringLiteral("PRAGMA cache_size")).valueOr(0); };
    ASSERT_TRUE(isOk(m_connection->execute(QStringLiteral("PRAGMA cache_size = -12345"))));
    const qint64 full = m_writer->beginRun()->outcome;
    ASSERT_TRUE(isOk(m_writer->storePage(full, ResourceType::User, manyUsers(2000))));
    limitPages(m_connection->integer(QStringLiteral("PRAGMA page_count")).valueOr(0));
    EXPECT_FALSE(m_writer->finishRun(full, {}).ok()) << "the ids' index has room nowhere";
    EXPECT_EQ(room(), -12345);

    limitPages(1'000'000);
    ASSERT_TRUE(isOk(m_writer->finishRun(full, {})));
    EXPECT_EQ(room(), -12345);
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'user_by_id'")), 1);
}

TEST_F(CacheWriterTest, RemovesTheBytesAndMembershipsWithTheirRows)
{
    const qint64 first = m_writer->beginRun()->outcome;
    ASSERT_TRUE(isOk(m_writer->storePage(first, ResourceType::User, manyUsers(2))));
    ASSERT_TRUE(isOk(m_writer->storePage(first, ResourceType::Group,
        {someGroup(QStringLiteral("g"), QStringLiteral("G"), {QStringLiteral("u0"), QStringLiteral("u1")})})));
    ASSERT_TRUE(isOk(m_writer->finishRun(first, {})));
    const qint64 second = m_writer->beginRun()->outcome;
    const auto finished = m_writer->finishRun(second, {{QStringLiteral("u0")}, {QStringLiteral("g")}});
    ASSERT_TRUE(isOk(finished));
    EXPECT_EQ(finished->rows.users.removed.size(), 1);
    EXPECT_EQ(finished->rows.groups.removed.size(), 1);
    EXPECT_EQ(finished->outcome.changes.users.size(), 2) << "u0 is gone, u1 has a group less";
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM user_json")), 1);
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM user_group_json")), 0);
    EXPECT_EQ(value(QStringLiteral("SELECT (SELECT count(*) FROM member) + (SELECT count(*) FROM unknown_member)")), 0);
}

TEST_F(CacheWriterTest, AFullDiskLosesNothingAndThePageCanBeRepeated)
{
    const qint64 run = m_writer->beginRun()->outcome;
    ASSERT_TRUE(isOk(m_writer->storePage(run, ResourceType::User, manyUsers(50))));
    const qint64 pages = value(QStringLiteral("PRAGMA page_count"));
    limitPages(pages + 2);

    const QVector<scim::Resource> large = manyUsers(2000, QString(200, QLatin1Char('x')));
    const auto full = m_writer->storePage(run, ResourceType::User, large);
    ASSERT_FALSE(full.ok());
    EXPECT_EQ(full.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM user")), 50);
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM user WHERE display_name LIKE 'xxx%'")), 0);
    EXPECT_EQ(m_writer->unseen(run, ResourceType::User)->size(), 0)
        << "what could not be written was not seen, what was before is";

    limitPages(1'000'000);
    const auto repeated = m_writer->storePage(run, ResourceType::User, large);
    ASSERT_TRUE(isOk(repeated));
    EXPECT_EQ(repeated->outcome.added, 1950);
    EXPECT_EQ(repeated->outcome.repeated, 50);
}

TEST_F(CacheWriterTest, ManyAtOnceAreStoredAsOneByOne)
{
    const auto everything = [this] {
        const QString sql = QStringLiteral(
            "SELECT u.id, u.display_name, u.user_name, u.checksum, hex(u.digest), u.added_in, u.changed_in, u.seen_at, "
            "hex(j.json), j.dictionary, s.names, s.external_id, s.facts, s.checksum "
            "FROM user AS u JOIN user_json AS j USING (rid) JOIN user_search AS s USING (rid) ORDER BY u.rid");
        auto rows = storage::FastStatement::prepare(*m_connection, sql);
        QStringList lines;
        EXPECT_TRUE(isOk(storage::forEachRow(rows.value(), [&lines](const storage::FastStatement &row) {
            QStringList values;
            for (int column = 0; column < 14; ++column)
                values.append(QString::fromUtf8(row.text(column)));
            lines.append(values.join(u'|'));
        })));
        return lines;
    };
    const QVector<scim::Resource> users = manyUsers(150);
    const qint64 run = m_writer->beginRun()->outcome;
    for (const scim::Resource &user : users)
        ASSERT_TRUE(isOk(m_writer->storePage(run, ResourceType::User, {user})));
    const QStringList oneByOne = everything();
    m_writer.reset();
    ASSERT_TRUE(QFile::remove(m_path));

    SetUp();
    const qint64 again = m_writer->beginRun()->outcome;
    ASSERT_EQ(again, run);
    ASSERT_TRUE(isOk(m_writer->storePage(again, ResourceType::User, users)));
    EXPECT_EQ(oneByOne.size(), 150);
    EXPECT_EQ(everything(), oneByOne);
}

TEST_F(CacheWriterTest, WritesManyWhoAreNewAmongThoseWhoChanged)
{
    const qint64 first = m_writer->beginRun()->outcome;
    ASSERT_TRUE(isOk(m_writer->storePage(first, ResourceType::User, manyUsers(40))));
    ASSERT_TRUE(isOk(m_writer->finishRun(first, {})));
    QVector<scim::Resource> mixed;
    for (const scim::Resource &user : manyUsers(200, QStringLiteral("Other")))
        mixed.prepend(user);
    const qint64 second = m_writer->beginRun()->outcome;
    const auto stored = m_writer->storePage(second, ResourceType::User, mixed);
    ASSERT_TRUE(isOk(stored));
    EXPECT_EQ(stored->outcome.added, 160);
    EXPECT_EQ(stored->outcome.changed, 40);
    EXPECT_EQ(stored->rows.users.written.size(), 200);
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM user WHERE display_name = 'Other ' || substr(id, 2)")), 200);
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM user JOIN user_json USING (rid) JOIN user_search USING (rid) "
                                   "WHERE names = lower(display_name) || char(10) || user_name || char(10)")),
        200);
}

TEST_F(CacheWriterTest, TheOnesAmongManyWhoWereNamedBeforeTheyCameTakeTheirPlaceInGroups)
{
    const qint64 run = m_writer->beginRun()->outcome;
    ASSERT_TRUE(isOk(m_writer->storePage(run, ResourceType::Group,
        {someGroup(QStringLiteral("g"), QStringLiteral("G"),
            {QStringLiteral("u3"), QStringLiteral("u99"), QStringLiteral("nobody")})})));
    ASSERT_TRUE(isOk(m_writer->storePage(run, ResourceType::User, manyUsers(100))));
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM member JOIN user ON user.rid = member.user_rid "
                                   "WHERE user.id IN ('u3', 'u99')")),
        2);
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM unknown_member WHERE member_id = 'nobody'")), 1);
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM unknown_member")), 1);
}

TEST_F(CacheWriterTest, ARunKnowsWhatTheLastOneLeft)
{
    const auto sync = [this](const QVector<scim::Resource> &users) {
        const qint64 run = m_writer->beginRun()->outcome;
        const auto stored = m_writer->storePage(run, ResourceType::User, users);
        const auto unseen = m_writer->unseen(run, ResourceType::User);
        EXPECT_TRUE(isOk(m_writer->finishRun(run, {unseen.valueOr({}), {}})));
        return stored->outcome;
    };
    EXPECT_EQ(sync(manyUsers(3)).added, 3);
    EXPECT_EQ(sync(manyUsers(3)).unchanged, 3);
    QVector<scim::Resource> changed = manyUsers(3);
    changed[1] = someUser(QStringLiteral("u1"), QStringLiteral("Another"));
    EXPECT_EQ(sync(changed).changed, 1);
    EXPECT_EQ(sync(changed).unchanged, 3);
    EXPECT_EQ(sync(changed).repeated, 0) << "seen by this run for the first time";

    EXPECT_EQ(sync(manyUsers(1)).unchanged, 1) << "u1 and u2 are removed";
    EXPECT_EQ(value(QStringLiteral("SELECT count(*) FROM user")), 1);
    const PageOutcome back = sync(changed);
    EXPECT_EQ(back.added, 2);
    EXPECT_EQ(back.unchanged, 1);
}

TEST_F(CacheWriterTest, ARunNoticesWhatOthersWroteAfterTheLastOne)
{
    const qint64 first = m_writer->beginRun()->outcome;
    ASSERT_TRUE(isOk(m_writer->storePage(first, ResourceType::User, manyUsers(3))));
    ASSERT_TRUE(isOk(m_writer->finishRun(first, {})));
    const auto other = storage::Database::open(storage::DatabaseLocation::sqlite(m_path));
    ASSERT_TRUE(isOk(other));
    const auto distrust = [&other] {
        return (*other)->executeScript(QStringLiteral(
            "UPDATE user SET digest = x'00' WHERE id = 'u1'; UPDATE mirror SET revision = revision + 1;"));
    };
    ASSERT_TRUE(isOk(distrust()));
    const qint64 second = m_writer->beginRun()->outcome;
    EXPECT_EQ(m_writer->storePage(second, ResourceType::User, manyUsers(3))->outcome.changed, 1);
    ASSERT_TRUE(isOk(distrust()));
    EXPECT_EQ(m_writer->storePage(second, ResourceType::User, manyUsers(4))->outcome.added, 1);
    ASSERT_TRUE(isOk(m_writer->finishRun(second, {})));

    const qint64 third = m_writer->beginRun()->outcome;
    EXPECT_EQ(m_writer->storePage(third, ResourceType::User, manyUsers(4))->outcome.changed, 1)
        << "written by another while the second was open";
}

TEST_F(CacheWriterTest, ReportsTheRowsThatItWrote)
{
    const auto begun = m_writer->beginRun();
    ASSERT_TRUE(isOk(begun));
    const auto stored = m_writer->storePage(begun->outcome, ResourceType::User, manyUsers(3));
    ASSERT_TRUE(isOk(stored));
    EXPECT_EQ(stored->rows.revision, begun->rows.revision + 1);
    EXPECT_EQ(stored->rows.users.written.size(), 3);
    const auto same = m_writer->storePage(begun->outcome, ResourceType::User, manyUsers(3));
    ASSERT_TRUE(isOk(same));
    EXPECT_EQ(same->rows.revision, 0) << "nothing was written";
}

} // namespace rollcall::cache
