// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include "support/files.h"

#include <QDir>

#include <array>
#include <thread>

// What happens when others write too, when the disk is full, when the file is none.
namespace rollcall::service
{

namespace
{

Request requestFor(const QByteArray &method, const QByteArray &path, const QByteArray &body, const Secret &token)
{
    Request request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.headers = {{"authorization", "Bearer " + token.reveal()}, {"content-type", "application/scim+json"}};
    request.remoteAddress = "127.0.0.1";
    request.baseUrl = "http://127.0.0.1:8080";
    return request;
}

} // namespace

class Robustness : public ServiceFixture
{
};

TEST_F(Robustness, OneOfTwoCreatesOfTheSameUserWins)
{
    constexpr int kUsers = 40;
    std::array<std::vector<int>, 4> statuses;
    std::vector<std::thread> threads;
    for (auto &mine : statuses) {
        threads.emplace_back([&] {
            auto processor = ServiceProcessor::create(location(), m_clock).value();
            for (int i = 0; i < kUsers; ++i)
                mine.push_back(processor
                                   ->process(requestFor("POST", "/scim/v2/Users",
                                       userJson("u" + QByteArray::number(i) + "@example.com"), m_mdm))
                                   .status);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (size_t i = 0; i < kUsers; ++i) {
        int created = 0;
        for (const auto &mine : statuses) {
            EXPECT_TRUE(mine.at(i) == 201 || mine.at(i) == 409) << mine.at(i);
            created += mine.at(i) == 201 ? 1 : 0;
        }
        EXPECT_EQ(created, 1);
    }
    EXPECT_EQ(get("/scim/v2/Users?count=1000").total(), kUsers);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'user.create'")), kUsers);
}

TEST_F(Robustness, NoMembershipIsLostBetweenProcesses)
{
    constexpr int kEach = 30;
    const QByteArray group = "/scim/v2/Groups/" + createGroup("Staff").toLatin1();
    QStringList ids;
    for (int i = 0; i < 2 * kEach; ++i)
        ids.append(createUser("u" + QByteArray::number(i) + "@example.com"));
    std::vector<std::thread> threads;
    for (int half = 0; half < 2; ++half) {
        threads.emplace_back([&, half] {
            auto processor = ServiceProcessor::create(location(), m_clock).value();
            for (int i = 0; i < kEach; ++i) {
                const QByteArray body
                    = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Add","path":"members","value":[{"value":")"
                    + ids.at(half * kEach + i).toLatin1() + R"("}]}]})";
                EXPECT_EQ(processor->process(requestFor("PATCH", group, body, m_mdm)).status, 204);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const Reply all = get(group);
    EXPECT_EQ(all.json.value(QLatin1String("members")).toArray().size(), 2 * kEach);
    EXPECT_EQ(all.version(), QStringLiteral("W/\"%1\"").arg(1 + 2 * kEach));
}

TEST_F(Robustness, ABusyDatabaseIsToldAndOver)
{
    auto repository = Repository::open(location()).value();
    ASSERT_TRUE(repository->database()
                    .execute(m_database.isPostgreSql() ? QStringLiteral("SET lock_timeout = 20")
                                                       : QStringLiteral("PRAGMA busy_timeout = 20"))
                    .ok());
    m_processor = std::make_unique<ServiceProcessor>(std::move(repository), m_clock);
    EXPECT_EQ(get("/scim/v2/Users").status, 200);
    {
        const auto writer = m_repository->beginWrite();
        ASSERT_TRUE(writer.ok());
        const Reply busy = post("/scim/v2/Users", userJson("ana@example.com"));
        EXPECT_EQ(busy.status, 503);
        EXPECT_EQ(busy.header("Retry-After"), "1");
        // Reading goes on, and a refusal is answered even if it can't be audited.
        EXPECT_EQ(get("/scim/v2/Users").status, 200);
        EXPECT_EQ(post("/scim/v2/Users", "{").status, 400);
        m_clock.advance(std::chrono::minutes(2)); // Now the token's last use would be written.
        EXPECT_EQ(get("/scim/v2/Users").status, 200);
    }
    EXPECT_EQ(post("/scim/v2/Users", userJson("ana@example.com")).status, 201);
}

TEST_F(Robustness, AFullDiskChangesNothingHalfWay)
{
    if (m_database.isPostgreSql())
        GTEST_SKIP() << "of a file";
    createUser("before@example.com");
    auto repository = Repository::open(location()).value();
    storage::Database &database = repository->database();
    const auto pages = database.integer(QStringLiteral("PRAGMA page_count"));
    ASSERT_TRUE(pages.ok());
    ASSERT_TRUE(database.integer(QStringLiteral("PRAGMA max_page_count = %1").arg(*pages)).ok());
    m_processor = std::make_unique<ServiceProcessor>(std::move(repository), m_clock);
    int created = 0;
    Reply reply;
    for (; created < 200; ++created) {
        reply = post("/scim/v2/Users",
            userJson("u" + QByteArray::number(created) + "@example.com", R"("title":")" + QByteArray(2000, 't') + '"'));
        if (reply.status != 201)
            break;
    }
    ASSERT_EQ(reply.status, 507) << testing::PrintToString(reply);
    EXPECT_TRUE(reply.detail().contains(QStringLiteral("disk is full")));
    // What was answered is there, the rest is not, and reading goes on.
    EXPECT_EQ(get("/scim/v2/Users").total(), created + 1);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'user.create'")), created + 1);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM user_emails")), created + 1);
    EXPECT_EQ(get("/scim/v2/Users?filter=userName+eq+%22before@example.com%22").total(), 1);
}

TEST_F(Robustness, OpensOnlyADatabaseOfItsOwn)
{
    if (m_database.isPostgreSql())
        GTEST_SKIP() << "of a file";
    const auto codeOf = [&](const QString &path) {
        const auto created = ServiceProcessor::create(storage::DatabaseLocation::sqlite(path), m_clock);
        return created.ok() ? ErrorCode::Cancelled : created.error().code;
    };
    const QString text = m_database.filePath(QStringLiteral("text.db"));
    test::writeFile(text, QByteArray("These are not the bytes of a database, but quite many of them. ").repeated(100));
    EXPECT_EQ(codeOf(text), ErrorCode::NotADatabase);
    EXPECT_EQ(test::readFile(text).left(5), "These");

    execute(QStringLiteral("PRAGMA user_version = 999"));
    EXPECT_EQ(codeOf(location().path), ErrorCode::DatabaseTooNew);
    EXPECT_NE(codeOf(m_database.filePath(QString())), ErrorCode::Cancelled); // A folder.
}

TEST_F(Robustness, WhatWasAnsweredIsThereAfterTheProcessIsGone)
{
    if (m_database.isPostgreSql())
        GTEST_SKIP() << "of a file";
    const QString id = createUser("ana@example.com");
    // A copy of the files as they are now is what a crash would leave.
    QTemporaryDir crashed;
    const QStringList files = QDir(m_database.filePath(QString())).entryList(QDir::Files);
    for (const QString &name : files) {
        if (!name.endsWith(QLatin1String("-shm"))) {
            ASSERT_TRUE(QFile::copy(m_database.filePath(name), crashed.filePath(name)));
        }
    }
    auto processor = ServiceProcessor::create(
        storage::DatabaseLocation::sqlite(crashed.filePath(QStringLiteral("service.db"))), m_clock);
    ASSERT_TRUE(test::isOk(processor));
    EXPECT_EQ((*processor)->process(requestFor("GET", "/scim/v2/Users/" + id.toLatin1(), {}, m_mdm)).status, 200);
}

TEST_F(Robustness, ManyProcessorsMayBeginOnANewFile)
{
    const auto fresh = storage::DatabaseLocation::sqlite(m_database.filePath(QStringLiteral("fresh/service.db")));
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] { EXPECT_TRUE(test::isOk(ServiceProcessor::create(fresh, m_clock))); });
    for (std::thread &thread : threads)
        thread.join();
}

TEST_F(Robustness, TimeNeverRunsBackwardsForARecord)
{
    const QByteArray ana = "/scim/v2/Users/" + createUser("ana@example.com").toLatin1();
    m_clock.advance(std::chrono::hours(-1));
    const Reply reply = patchOps(ana, R"({"op":"Replace","path":"title","value":"Boss"})");
    EXPECT_EQ(reply.json.value(QLatin1String("meta")).toObject().value(QLatin1String("lastModified")).toString(),
        QStringLiteral("2026-01-02T03:04:05.000Z"));
    EXPECT_EQ(reply.version(), QStringLiteral("W/\"2\""));
}

} // namespace rollcall::service
