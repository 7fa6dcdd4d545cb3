// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json.h"
#include "service/change_feed.h"
#include "service/housekeeping.h"
#include "service/service_fixture.h"

#include <QMap>

#include <atomic>
#include <thread>

// What clients that keep a copy are told.
namespace rollcall::service
{

using scim::ResourceType;

void PrintTo(const Change &change, std::ostream *out)
{
    *out << (change.removed ? "gone " : "") << change.id.toStdString();
}

class Feed : public ServiceFixture
{
protected:
    ChangeCursor head()
    {
        const auto head = ChangeFeed(*m_repository).head();
        EXPECT_TRUE(test::isOk(head));
        return head.valueOr({});
    }
    std::optional<ChangePage> since(const ChangeCursor &cursor, int limit = 100)
    {
        const auto page = ChangeFeed(*m_repository).since(cursor, limit);
        EXPECT_TRUE(test::isOk(page));
        return page.valueOr({});
    }
    QVector<Change> changes(const ChangeCursor &cursor) { return since(cursor).value_or(ChangePage()).changes; }
};

TEST_F(Feed, TellsOfWhatChangedSinceInTheOrderOfTheCommits)
{
    const QString before = createUser("before@example.com");
    const ChangeCursor start = head();
    EXPECT_TRUE(changes(start).isEmpty());
    const QString ana = createUser("ana@example.com");
    const QString group = createGroup("Staff");
    EXPECT_THAT(changes(start),
        testing::ElementsAre(Change{ResourceType::User, ana, false}, Change{ResourceType::Group, group, false}));
    patchOps("/scim/v2/Users/" + ana.toLatin1(), R"({"op":"replace","path":"title","value":"Boss"})");
    EXPECT_THAT(changes(start),
        testing::ElementsAre(Change{ResourceType::Group, group, false}, Change{ResourceType::User, ana, false}))
        << "a resource is told of once, at its latest change";
    const ChangeCursor end = head();
    EXPECT_EQ(since(start)->next, end);
    EXPECT_TRUE(changes(end).isEmpty());
    EXPECT_EQ(since(end)->next, end);
}

TEST_F(Feed, TellsOfAGroupWhoseMembersChangeButNotOfTheMembers)
{
    const QString ana = createUser("ana@example.com");
    const QString group = createGroup("Staff");
    const ChangeCursor start = head();
    patchOps("/scim/v2/Groups/" + group.toLatin1(),
        R"({"op":"Add","path":"members","value":[{"value":")" + ana.toLatin1() + R"("}]})");
    EXPECT_THAT(changes(start), testing::ElementsAre(Change{ResourceType::Group, group, false}));
}

TEST_F(Feed, TellsNothingOfARequestThatChangedNothing)
{
    const QString ana = createUser("ana@example.com");
    const ChangeCursor start = head();
    post("/scim/v2/Users", R"({"userName":"nobody"})");
    patchOps("/scim/v2/Users/" + ana.toLatin1(), R"({"op":"replace","path":"active","value":true})");
    get("/scim/v2/Users");
    EXPECT_EQ(head(), start);
    EXPECT_TRUE(changes(start).isEmpty());
}

TEST_F(Feed, IsReadInPages)
{
    const ChangeCursor start = head();
    insertUsers(7);
    ChangeCursor cursor = start;
    QStringList ids;
    for (int pages = 1;; ++pages) {
        const auto page = since(cursor, 3);
        ASSERT_TRUE(page);
        for (const Change &change : page->changes)
            ids.append(change.id);
        cursor = page->next;
        if (!page->more) {
            EXPECT_EQ(pages, 3);
            break;
        }
        EXPECT_EQ(page->changes.size(), 3);
    }
    EXPECT_EQ(ids.size(), 7);
    EXPECT_EQ(ids.constLast(), QStringLiteral("user-7"));
    EXPECT_EQ(cursor, head());
}

TEST_F(Feed, SaysThatItCanNotTell)
{
    createUser("ana@example.com");
    ChangeCursor other = head();
    other.feed = QStringLiteral("another");
    EXPECT_FALSE(since(other)) << "another database's";
    ChangeCursor future = head();
    ++future.seq;
    EXPECT_FALSE(since(future)) << "a backup was put back since";
}

TEST_F(Feed, ForgetsWhatIsGoneForLong)
{
    insertUsers(3);
    const ChangeCursor start = head();
    const auto note = [&](const char *id) {
        auto transaction = m_repository->beginWrite();
        ASSERT_TRUE(
            ChangeFeed(*m_repository).noteRemoved(ResourceType::User, QString::fromLatin1(id), m_clock.now()).ok());
        ASSERT_TRUE(transaction->commit().ok());
    };
    note("user-2");
    const ChangeCursor afterFirst = head();
    m_clock.advance(std::chrono::days(20));
    note("user-3");
    const ChangeCursor end = head();
    m_clock.advance(std::chrono::days(11));
    ASSERT_TRUE(test::isOk(keepHouse(*m_repository, m_clock, {})));
    EXPECT_FALSE(since(start)) << "the removal of user-2 is forgotten";
    EXPECT_THAT(changes(afterFirst), testing::ElementsAre(Change{ResourceType::User, QStringLiteral("user-3"), true}));
    m_clock.advance(std::chrono::days(20));
    ASSERT_TRUE(test::isOk(keepHouse(*m_repository, m_clock, {})));
    EXPECT_FALSE(since(afterFirst));
    EXPECT_TRUE(since(end)) << "who is up to date stays so";
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM changes WHERE resource_type = 'User'")), 1)
        << "who is there is never forgotten";
}

TEST_F(Feed, HidesNothingFromWhoReadsWhileOthersWrite)
{
    // Each writer with a connection of its own, as in processes of their own; the reader keeps a copy by the feed
    // alone.
    constexpr int kWriters = 4;
    constexpr int kEach = 25;
    ChangeCursor cursor = head();
    std::atomic<int> writing = kWriters;
    std::vector<std::thread> writers;
    for (int writer = 0; writer < kWriters; ++writer) {
        writers.emplace_back([&, writer] {
            auto processor = ServiceProcessor::create(location(), m_clock).value();
            const auto send = [&](const QByteArray &method, const QByteArray &path, const QByteArray &body) {
                const Request request{method, path, {},
                    {{"authorization", "Bearer " + m_mdm.reveal()}, {"content-type", "application/scim+json"}}, body,
                    "203.0.113.7", "https://mdm.example.com", {}};
                return processor->process(request);
            };
            for (int i = 0; i < kEach; ++i) {
                const QByteArray name = QByteArray::number(writer) + '-' + QByteArray::number(i) + "@example.com";
                const Response made = send("POST", "/scim/v2/Users", userJson(name));
                const QString id = scim::parseObject(made.body).value().value(QLatin1String("id")).toString();
                send("PATCH", "/scim/v2/Users/" + id.toLatin1(),
                    R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Replace","path":"title","value":"last"}]})");
            }
            --writing;
        });
    }
    QMap<QString, QString> versions; // what the reader believes
    bool isLast = false;
    while (!isLast) {
        isLast = writing == 0;
        for (bool more = true; more;) {
            const auto page = since(cursor, 7);
            ASSERT_TRUE(page);
            for (const Change &change : page->changes)
                versions.insert(change.id, asAdmin("/scim/v2/Users/" + change.id.toLatin1()).version());
            cursor = page->next;
            more = page->more;
        }
    }
    for (std::thread &writer : writers)
        writer.join();
    EXPECT_EQ(versions.size(), kWriters * kEach);
    for (const QString &version : versions)
        EXPECT_EQ(version, QStringLiteral("W/\"2\""));
    EXPECT_EQ(cursor, head());
}

TEST(ChangeCursor, IsReadAsItIsWritten)
{
    const ChangeCursor cursor{QStringLiteral("0a1b2c"), 42};
    EXPECT_EQ(ChangeCursor::parse(cursor.toString()), cursor);
    for (const char *text : {"", ".", "1", "a.", ".1", "a.-1", "a.b", "a.1.2", "a.99999999999999999999"})
        EXPECT_FALSE(ChangeCursor::parse(QString::fromLatin1(text))) << text;
}

} // namespace rollcall::service
