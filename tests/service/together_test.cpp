// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

// Writes that share one commit, each as if it were alone.
namespace rollcall::service
{

class Together : public ServiceFixture
{
protected:
    Request post(const QByteArray &path, const QByteArray &body, const Secret &secret)
    {
        return {"POST", path, {},
            {{"authorization", "Bearer " + secret.reveal()}, {"content-type", "application/scim+json"}}, body,
            "203.0.113.7", "https://mdm.example.com", {}};
    }
    Request user(const QByteArray &userName) { return post("/scim/v2/Users", userJson(userName), m_mdm); }

    std::vector<int> process(const std::vector<Request> &requests)
    {
        std::vector<const Request *> pointers;
        for (const Request &request : requests)
            pointers.push_back(&request);
        std::vector<int> statuses;
        for (const Response &response : m_processor->processTogether(pointers))
            statuses.push_back(response.status);
        return statuses;
    }
};

TEST_F(Together, EachIsAnsweredAsIfItWereAlone)
{
    const auto statuses = process({user("ana@example.com"), user("ANA@example.com"),
        post("/scim/v2/Users", R"({"userName":"nobody"})", m_mdm), user("ben@example.com"),
        post("/scim/v2/Users", "{", m_mdm), post("/scim/v2/Users", userJson("eve@example.com"), Secret("rc_scim_no"))});
    EXPECT_THAT(statuses, testing::ElementsAre(201, 409, 400, 201, 400, 401));
    EXPECT_EQ(get("/scim/v2/Users").total(), 2);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'user.create'")), 2);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'request.refused'")), 3);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'request.unauthorized'")), 1);
}

TEST_F(Together, WhatIsRefusedTakesNothingWithIt)
{
    const QString ana = createUser("ana@example.com");
    const QByteArray members = R"("members":[{"value":")" + ana.toLatin1() + R"("},{"value":"nobody"}])";
    // The group is written before its members are looked at.
    const auto statuses = process({post("/scim/v2/Groups", R"({"displayName":"Half",)" + members + '}', m_mdm),
        post("/scim/v2/Groups", R"({"displayName":"Whole"})", m_mdm)});
    EXPECT_THAT(statuses, testing::ElementsAre(400, 201));
    EXPECT_EQ(get("/scim/v2/Groups").total(), 1);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM group_users")), 0);
}

TEST_F(Together, ABusyDatabaseIsToldToEachOfThem)
{
    auto repository = Repository::open(location()).value();
    ASSERT_TRUE(repository->database()
                    .execute(m_database.isPostgreSql() ? QStringLiteral("SET lock_timeout = 20")
                                                       : QStringLiteral("PRAGMA busy_timeout = 20"))
                    .ok());
    m_processor = std::make_unique<ServiceProcessor>(std::move(repository), m_clock);
    {
        const auto writer = m_repository->beginWrite();
        ASSERT_TRUE(writer.ok());
        EXPECT_THAT(process({user("ana@example.com"), user("ben@example.com")}), testing::ElementsAre(503, 503));
    }
    EXPECT_THAT(process({user("ana@example.com"), user("ben@example.com")}), testing::ElementsAre(201, 201));
}

TEST_F(Together, OneThatDoesNotFitOnTheDiskFailsWithoutTheOthers)
{
    if (m_database.isPostgreSql())
        GTEST_SKIP() << "of a file";
    createUser("before@example.com");
    auto repository = Repository::open(location()).value();
    storage::Database &database = repository->database();
    const auto pages = database.integer(QStringLiteral("PRAGMA page_count"));
    ASSERT_TRUE(database.integer(QStringLiteral("PRAGMA max_page_count = %1").arg(*pages + 30)).ok());
    m_processor = std::make_unique<ServiceProcessor>(std::move(repository), m_clock);
    const Request large
        = post("/scim/v2/Users", userJson("large@example.com", R"("title":")" + QByteArray(200'000, 't') + '"'), m_mdm);
    EXPECT_THAT(
        process({user("ana@example.com"), large, user("ben@example.com")}), testing::ElementsAre(201, 507, 201));
    EXPECT_EQ(get("/scim/v2/Users").total(), 3);
}

TEST(IsWrite, TellsQuestionsFromChanges)
{
    const auto writes = [](const char *method, const char *path) {
        Request request;
        request.method = method;
        request.path = path;
        return isWrite(request);
    };
    EXPECT_FALSE(writes("GET", "/scim/v2/Users"));
    EXPECT_FALSE(writes("POST", "/scim/v2/Users/.search"));
    EXPECT_FALSE(writes("POST", "/scim/v2/.search"));
    EXPECT_FALSE(writes("POST", "/admin/v1/settings/managed-apple-id/evaluate"));
    EXPECT_TRUE(writes("POST", "/scim/v2/Users"));
    EXPECT_TRUE(writes("PATCH", "/scim/v2/Users/x"));
    EXPECT_TRUE(writes("DELETE", "/scim/v2/Users/x"));
    EXPECT_TRUE(writes("POST", "/scim/v2/Bulk"));
    EXPECT_TRUE(writes("PUT", "/admin/v1/settings"));
}

} // namespace rollcall::service
