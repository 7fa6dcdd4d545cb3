// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_fixture.h"

namespace rollcall::sync
{
namespace
{

using End = ScriptedAnswer::End;

struct Fault {
    const char *name;
    ScriptedAnswer answer;
    ErrorCode code; ///< If it stays.
    bool passing; ///< Once is overcome.
};

ScriptedAnswer json(const QByteArray &body)
{
    return ScriptedAnswer::http(200, body);
}

ScriptedAnswer ok(const QByteArray &headers, const QByteArray &body, End end = End::Close)
{
    return ScriptedAnswer::bytes(
        "HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\n" + headers + "\r\n" + body, end);
}

class ServiceWith : public SyncTest, public testing::WithParamInterface<Fault>
{
protected:
    void SetUp() override
    {
        SyncTest::SetUp();
        options.pageSize = 20;
        service.putUsers(100);
        service.put("Groups", "g1", "Ventes");
        ASSERT_TRUE(isOk(sync()));
        service.remove("Users", "u50");
        service.put("Users", "u51", "Changed");
    }
};

} // namespace

TEST_P(ServiceWith, OnceIsOvercome)
{
    if (!GetParam().passing)
        GTEST_SKIP() << "it is not tried again";
    for (int request : {1, 3, 5, 7, 8}) {
        service.bend([request](const ReceivedRequest &, int number) {
            return number == request ? std::optional(GetParam().answer) : std::nullopt;
        });
        ASSERT_TRUE(isOk(sync())) << request;
        ASSERT_TRUE(mirrorsTheService()) << request;
    }
}

TEST_P(ServiceWith, ForEverIsSaidAndKeepsWhatWasThere)
{
    const State before = cachedUsers();
    for (int first : {1, 4}) {
        service.bend([first](const ReceivedRequest &, int number) {
            return number >= first ? std::optional(GetParam().answer) : std::nullopt;
        });
        const auto summary = sync();
        ASSERT_FALSE(summary.ok()) << first;
        EXPECT_EQ(summary.error().code, GetParam().code) << testing::PrintToString(summary.error());
        EXPECT_EQ(cachedUsers().keys(), before.keys()) << first;
        EXPECT_EQ(cachedGroups().size(), 1);
    }
    service.bend({});
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

INSTANTIATE_TEST_SUITE_P(Table, ServiceWith,
    testing::Values(Fault{"AClosedConnection", ScriptedAnswer::nothing(End::Close), ErrorCode::ConnectionLost, true},
        Fault{"AResetConnection", ScriptedAnswer::nothing(End::Reset), ErrorCode::ConnectionLost, true},
        Fault{"APageCutHalfWay", ok("Content-Length: 5000\r\n", R"({"totalResults":99,"Resources":[{"id":"u0"},{"i)"),
            ErrorCode::TruncatedResponse, true},
        Fault{"APageCutWithoutLength", ok({}, R"({"totalResults":99,"Resources":[{"id":"u0"},{"i)"),
            ErrorCode::TruncatedResponse, true},
        Fault{"ABadChunk", ok("Transfer-Encoding: chunked\r\n", "ZZ\r\n{}\r\n0\r\n\r\n"), ErrorCode::TruncatedResponse,
            true},
        Fault{"MalformedJson", json(R"({"totalResults":1,"Resources":[}})"), ErrorCode::MalformedJson, true},
        Fault{"InvalidUtf8", json("{\"totalResults\":0,\"Resources\":[],\"x\":\"\xc3\x28\"}"), ErrorCode::MalformedJson,
            true},
        Fault{"ADuplicateKey", json(R"({"totalResults":0,"Resources":[],"Resources":[]})"), ErrorCode::MalformedJson,
            true},
        Fault{"AnEmptyAnswer", json({}), ErrorCode::TruncatedResponse, true},
        Fault{"AMissingId", json(R"({"totalResults":1,"startIndex":1,"Resources":[{"userName":"x"}]})"),
            ErrorCode::ProtocolViolation, true},
        Fault{"AWrongStartIndex", json(R"({"totalResults":99,"startIndex":7,"Resources":[{"id":"x"}]})"),
            ErrorCode::ProtocolViolation, true},
        Fault{"ACaptivePortal", ScriptedAnswer::http(200, "<html>", "text/html"), ErrorCode::NotScim, false},
        Fault{"SomethingElse", json(R"({"hello":"world"})"), ErrorCode::NotScim, false},
        Fault{"ARefusedToken", ScriptedAnswer::http(401, "{}"), ErrorCode::Unauthorized, false},
        Fault{"AForbiddenList", ScriptedAnswer::http(403, "{}"), ErrorCode::Forbidden, false},
        Fault{"ARedirect", ScriptedAnswer::http(302, {}, "text/plain", {"Location: https://login.example/"}),
            ErrorCode::Redirected, false},
        Fault{"AWrongPath", ScriptedAnswer::http(404, "<html>", "text/html"), ErrorCode::NotScim, false},
        Fault{"AFailure", ScriptedAnswer::http(500, "{}"), ErrorCode::ServerFailed, true},
        Fault{"Maintenance", ScriptedAnswer::http(503, "{}", "application/json", {"Retry-After: 2"}),
            ErrorCode::ServerFailed, true},
        Fault{"ALimit", ScriptedAnswer::http(429, "{}", "application/json", {"Retry-After: 3"}),
            ErrorCode::TooManyRequests, true}),
    [](const auto &instance) { return std::string(instance.param.name); });

class Limits : public SyncTest
{
protected:
    void answerFirstWith(const ScriptedAnswer &answer)
    {
        service.bend([answer](const ReceivedRequest &, int number) {
            return number == 1 ? std::optional(answer) : std::nullopt;
        });
    }

    /// Requests so far, without the one that found no change feed.
    [[nodiscard]] int asked() const
    {
        const auto requests = service.server().requests();
        return static_cast<int>(std::count_if(requests.begin(), requests.end(),
            [](const ReceivedRequest &request) { return request.path().startsWith("/scim/"); }));
    }
};

TEST_F(Limits, NothingIsAskedBeforeRetryAfter)
{
    service.putUsers(10);
    answerFirstWith(ScriptedAnswer::http(429, "{}", "application/json", {"Retry-After: 7"}));
    int askedBefore = -1;
    options.pause = [&](std::chrono::milliseconds duration, const std::stop_token &) {
        longestPause = duration.count();
        askedBefore = asked();
        return true;
    };
    ASSERT_TRUE(isOk(sync()));
    EXPECT_GE(longestPause, 7'000);
    EXPECT_LT(longestPause, 7'100);
    EXPECT_EQ(askedBefore, 1);
}

TEST_F(Limits, AServiceThatWantsToBeLeftAloneForHoursIs)
{
    answerFirstWith(ScriptedAnswer::http(503, "{}", "application/json", {"Retry-After: 86400"}));
    const Error error = sync().error();
    EXPECT_EQ(error.code, ErrorCode::ServerFailed);
    EXPECT_EQ(error.retryAfter, 86'400);
    EXPECT_EQ(pauses, 0);
    EXPECT_EQ(asked(), 1);
}

TEST_F(Limits, HoldForTheChangeFeedAsWell)
{
    service.openFeed();
    answerFirstWith(ScriptedAnswer::http(503, "{}", "application/json", {"Retry-After: 86400"}));
    EXPECT_EQ(sync().error().code, ErrorCode::ServerFailed);
    EXPECT_EQ(asked(), 0) << "nothing else is asked of a service that wants to be left alone";
    answerFirstWith(ScriptedAnswer::http(429, "{}", "application/json", {"Retry-After: 7"}));
    ASSERT_TRUE(isOk(sync()));
    EXPECT_GE(longestPause, 7'000);
}

TEST_F(Limits, CancelReachesAWait)
{
    answerFirstWith(ScriptedAnswer::http(429, "{}", "application/json", {"Retry-After: 600"}));
    options.pause = pauseFor;
    const auto running = engine();
    const auto run = running->run({}, {});
    ASSERT_TRUE(test::waitUntil([this] { return asked() == 1; }));
    running->cancel();
    EXPECT_EQ(test::await(run, 3'000).error().code, ErrorCode::Cancelled);
}

TEST_F(Limits, AServiceThatIsTooSlowForLargePagesIsAskedForSmallOnes)
{
    options.deadline = std::chrono::milliseconds(150);
    service.putUsers(100);
    service.bend([](const ReceivedRequest &request, int) {
        return request.parameter(QStringLiteral("count")).toInt() > 30
            ? std::optional(ScriptedAnswer::nothing(End::Silence))
            : std::nullopt;
    });
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Limits, PagesBecomeSmallerInTheMiddleToo)
{
    options.deadline = std::chrono::milliseconds(150);
    service.putUsers(400);
    service.bend([](const ReceivedRequest &request, int) {
        const bool late = request.parameter(QStringLiteral("startIndex")).toInt() > 150;
        return late && request.parameter(QStringLiteral("count")).toInt() > 30
            ? std::optional(ScriptedAnswer::nothing(End::Silence))
            : std::nullopt;
    });
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Limits, PagesThatAreTooLargeAreFetchedInParts)
{
    const QByteArray notes(400'000, 'x');
    for (int i = 0; i < 90; ++i) {
        const QByteArray id = "u" + QByteArray::number(i);
        service.putRaw("Users", id, "{\"id\":\"" + id + "\",\"displayName\":\"P\",\"notes\":\"" + notes + "\"}");
    }
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

} // namespace rollcall::sync
