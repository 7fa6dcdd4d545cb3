// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include <algorithm>
#include <array>
#include <thread>

// Several processors on one database, as several processes have them: nothing is lost, doubled or answered with a 500.
namespace rollcall::service
{

class Concurrency : public ServiceFixture
{
protected:
    static constexpr int kThreads = 4;
    using Statuses = std::array<std::vector<int>, kThreads>;

    Request request(const QByteArray &method, const QByteArray &path, const QByteArray &body) const
    {
        Request request;
        request.method = method;
        request.path = path;
        request.headers = {{"authorization", "Bearer " + m_mdm.reveal()}};
        request.body = body;
        request.baseUrl = "https://mdm.example.com";
        return request;
    }
    static QByteArray patchOf(const QByteArray &operations)
    {
        return json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + operations + "]}");
    }
    /// `count` requests in each thread, each with a processor of its own: what `make` makes of thread and number.
    template <typename Make> Statuses inParallel(int count, Make make)
    {
        Statuses statuses;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < kThreads; ++thread) {
            threads.emplace_back([&, thread] {
                const auto processor = anotherProcessor();
                for (int i = 0; i < count; ++i)
                    statuses.at(static_cast<size_t>(thread)).push_back(processor->process(make(thread, i)).status);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        return statuses;
    }
    static int count(const Statuses &statuses, int status)
    {
        qsizetype found = 0;
        for (const auto &mine : statuses)
            found += std::count(mine.begin(), mine.end(), status);
        return static_cast<int>(found);
    }
};

/// P15: whoever looks and then inserts may be too late; that is a 409 and no 500.
TEST_F(Concurrency, P15OneOfSeveralGroupsOfANameIsCreated)
{
    constexpr int kGroups = 15;
    const Statuses statuses = inParallel(kGroups, [&](int, int i) {
        return request("POST", "/scim/v2/Groups", json("{'displayName':'G" + QByteArray::number(i) + "'}"));
    });
    EXPECT_EQ(count(statuses, 201), kGroups);
    EXPECT_EQ(count(statuses, 409), kGroups * (kThreads - 1));
    EXPECT_EQ(get("/scim/v2/Groups").total(), kGroups);
}

TEST_F(Concurrency, NoPatchOfAUserIsLost)
{
    constexpr int kEach = 10;
    const QByteArray ann = "/scim/v2/Users/" + createUser("ann@contoso.com").toLatin1();
    const Statuses statuses = inParallel(kEach, [&](int thread, int i) {
        const QByteArray type = QByteArray::number(thread) + '-' + QByteArray::number(i);
        return request("PATCH", ann,
            patchOf("{'op':'Add','path':'phoneNumbers[type eq \\'" + type + "\\'].value','value':'" + type + "'}"));
    });
    EXPECT_EQ(count(statuses, 200), kEach * kThreads);
    const Reply reply = get(ann);
    EXPECT_EQ(reply.at(QStringLiteral("phoneNumbers")).toArray().size(), kEach * kThreads);
    EXPECT_EQ(reply.version(), QStringLiteral("W/\"%1\"").arg(1 + kEach * kThreads));
}

TEST_F(Concurrency, OneOfSeveralGetsAUserName)
{
    QVector<QByteArray> users;
    for (int i = 0; i < kThreads; ++i)
        users.append("/scim/v2/Users/" + createUser("u" + QByteArray::number(i) + "@contoso.com").toLatin1());
    const Statuses statuses = inParallel(1, [&](int thread, int) {
        return request(
            "PATCH", users.at(thread), patchOf("{'op':'Replace','path':'userName','value':'wanted@contoso.com'}"));
    });
    EXPECT_EQ(count(statuses, 200), 1);
    EXPECT_EQ(count(statuses, 409), kThreads - 1);
    EXPECT_EQ(find("userName eq \"wanted@contoso.com\"").total(), 1);
}

TEST_F(Concurrency, OneOfSeveralVersionsIsReplaced)
{
    const QByteArray ann = "/scim/v2/Users/" + createUser("ann@contoso.com").toLatin1();
    const Statuses statuses = inParallel(1, [&](int thread, int) {
        Request patch = request(
            "PATCH", ann, patchOf("{'op':'Replace','path':'title','value':'" + QByteArray::number(thread) + "'}"));
        patch.headers.emplaceBack("if-match", "W/\"1\"");
        return patch;
    });
    EXPECT_EQ(count(statuses, 200), 1);
    EXPECT_EQ(count(statuses, 412), kThreads - 1);
}

TEST_F(Concurrency, WhoReturnsSeveralTimesAtOnceReturnsOnce)
{
    const QString id = createUser("ann@contoso.com");
    remove("/scim/v2/Users/" + id.toLatin1());
    const Statuses statuses
        = inParallel(1, [&](int, int) { return request("POST", "/scim/v2/Users", userJson("ann@contoso.com")); });
    EXPECT_EQ(count(statuses, 201), 1);
    EXPECT_EQ(count(statuses, 409), kThreads - 1);
    EXPECT_EQ(find("userName eq \"ann@contoso.com\"").text("Resources/0/id"), id);
    EXPECT_EQ(asAdmin("/scim/v2/Users").total(), 1);
}

TEST_F(Concurrency, MembersJoinAndLeaveWithoutHarm)
{
    constexpr int kEach = 10;
    insertUsers(kThreads * kEach);
    const QByteArray staff = "/scim/v2/Groups/" + createGroup("Staff").toLatin1();
    // Each one joins, and every other one leaves at once.
    const Statuses statuses = inParallel(2 * kEach, [&](int thread, int i) {
        const QByteArray id = "user-" + QByteArray::number(1 + thread * kEach + i / 2);
        const QByteArray op = i % 2 == 0 ? "Add" : (i / 2) % 2 == 0 ? "Remove" : "Add";
        return request(
            "PATCH", staff, patchOf("{'op':'" + op + "','path':'members','value':[{'value':'" + id + "'}]}"));
    });
    EXPECT_EQ(count(statuses, 204), 2 * kEach * kThreads);
    EXPECT_EQ(get(staff).at(QStringLiteral("members")).toArray().size(), kThreads * kEach / 2);
}

TEST_F(Concurrency, BulkJobsDoNotMix)
{
    constexpr int kUsers = 10;
    QByteArray operations;
    for (int i = 0; i < kUsers; ++i)
        operations += (i > 0 ? "," : "") + QByteArray("{'method':'POST','path':'/Users','bulkId':'")
            + QByteArray::number(i) + "','data':" + userJson("u" + QByteArray::number(i) + "@contoso.com") + '}';
    const QByteArray job
        = json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':[" + operations + "]}");
    const Statuses statuses = inParallel(2, [&](int, int) { return request("POST", "/scim/v2/Bulk", job); });
    EXPECT_EQ(count(statuses, 200), 2 * kThreads);
    EXPECT_EQ(get("/scim/v2/Users").total(), kUsers);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'user.create'")), kUsers);
}

} // namespace rollcall::service
