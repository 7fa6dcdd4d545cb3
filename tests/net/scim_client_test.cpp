// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/scim_client.h"

#include "scim/json.h"
#include "support/await.h"
#include "support/fake_http_server.h"
#include "support/printers.h"

namespace rollcall::net
{
namespace
{

using scim::ResourceType;
using test::FakeHttpServer;
using test::ReceivedRequest;
using test::ScriptedAnswer;

class Client : public testing::Test
{
protected:
    FakeHttpServer server;
    HttpTransport transport;
    const ScimClient client{
        transport, Endpoint::fromUrl(server.url(QStringLiteral("/tenant/scim")), Secret("rc_key_1")).value()};

    void answer(int status, const QByteArray &body) { server.answer({ScriptedAnswer::http(status, body)}); }
    [[nodiscard]] ReceivedRequest received() const { return server.requests().value(0); }
};

const QByteArray kAna = R"({"id":"a","userName":"ana"})";

} // namespace

TEST_F(Client, ListsAsItIsAsked)
{
    answer(200, R"({"totalResults":901,"startIndex":801,"itemsPerPage":1,"Resources":[{"id":"a","userName":"ana"}]})");
    ListQuery query;
    query.startIndex = 801;
    query.count = 100;
    query.excludedAttributes = {QStringLiteral("members"), QStringLiteral("groups")};
    const auto list = test::await(client.list(ResourceType::User, query));
    ASSERT_TRUE(test::isOk(list));
    EXPECT_EQ(list->totalResults, 901);
    ASSERT_EQ(list->resources.size(), 1);
    EXPECT_EQ(list->resources.first().userName(), QStringLiteral("ana"));
    EXPECT_EQ(received().verb, "GET");
    EXPECT_EQ(received().target, "/tenant/scim/Users?startIndex=801&count=100&excludedAttributes=members%2Cgroups");
    EXPECT_EQ(received().header("accept"), "application/scim+json, application/json");
    EXPECT_EQ(received().header("authorization"), "Bearer rc_key_1");
    EXPECT_EQ(received().body, "");
}

TEST_F(Client, AFilterArrivesToTheCharacter)
{
    answer(200, R"({"totalResults":0,"Resources":[]})");
    ListQuery query;
    query.filter = QStringLiteral("userName eq \"a+b&c=d%20#é太\\\"\"");
    query.count = 2;
    ASSERT_TRUE(test::isOk(test::await(client.list(ResourceType::Group, query))));
    EXPECT_EQ(received().path(), "/tenant/scim/Groups");
    EXPECT_TRUE(received().target.contains("a%2Bb%26c%3Dd%2520%23")) << received().target.toStdString();
    EXPECT_FALSE(received().target.contains('+'));
    EXPECT_EQ(received().parameter(QStringLiteral("filter")), query.filter);
}

TEST_F(Client, ACursorTakesThePlaceOfAnIndex)
{
    answer(200, R"({"Resources":[{"id":"a"}],"nextCursor":"n"})");
    ListQuery query;
    query.cursor = QStringLiteral("a/b+c=");
    const auto list = test::await(client.list(ResourceType::User, query));
    EXPECT_EQ(list->nextCursor, QStringLiteral("n"));
    EXPECT_EQ(received().target, "/tenant/scim/Users?cursor=a%2Fb%2Bc%3D&count=100");
}

TEST_F(Client, AnIdIsOneSegmentOfThePathWhateverIsInIt)
{
    const QVector<std::pair<QString, QByteArray>> table{{QStringLiteral("2819c223"), "2819c223"},
        {QStringLiteral("ana@example.com"), "ana%40example.com"}, {QStringLiteral("a/b"), "a%2Fb"},
        {QStringLiteral("a b"), "a%20b"}, {QStringLiteral("a?b#c"), "a%3Fb%23c"}, {QStringLiteral("100%"), "100%25"},
        {QStringLiteral("../admin"), "..%2Fadmin"}, {QStringLiteral("a%2Fb"), "a%252Fb"},
        {QStringLiteral("太郎"), "%E5%A4%AA%E9%83%8E"}, {QStringLiteral("a+b"), "a%2Bb"}};
    for (const auto &[id, encoded] : table) {
        server.answer({ScriptedAnswer::http(204, {})});
        ASSERT_TRUE(test::isOk(test::await(client.remove(ResourceType::User, id))));
        EXPECT_EQ(server.requests().last().target, "/tenant/scim/Users/" + encoded);
    }
}

TEST_F(Client, AnIdThatNamesAnotherPlaceIsRefusedUnsent)
{
    for (const QString &id : {QString(), QStringLiteral("."), QStringLiteral("..")}) {
        EXPECT_EQ(test::await(client.get(ResourceType::User, id)).error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(test::await(client.remove(ResourceType::User, id)).error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(test::await(client.patch(ResourceType::User, id, {})).error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(test::await(client.replace(ResourceType::User, id, {})).error().code, ErrorCode::InvalidArgument);
    }
    EXPECT_EQ(server.requests().size(), 0);
}

TEST_F(Client, ReadsOne)
{
    answer(200, kAna);
    const auto ana = test::await(client.get(ResourceType::Group, QStringLiteral("a"), {QStringLiteral("members")}));
    ASSERT_TRUE(test::isOk(ana));
    EXPECT_EQ(ana->json(), kAna);
    EXPECT_EQ(received().target, "/tenant/scim/Groups/a?excludedAttributes=members");
}

TEST_F(Client, WritesJson)
{
    const QJsonObject body{{QStringLiteral("userName"), QStringLiteral("太郎")}};
    answer(201, kAna);
    ASSERT_TRUE(test::isOk(test::await(client.create(ResourceType::User, body))));
    answer(200, kAna);
    ASSERT_TRUE(test::isOk(test::await(client.replace(ResourceType::User, QStringLiteral("a"), body))));
    ASSERT_TRUE(test::isOk(test::await(client.patch(ResourceType::User, QStringLiteral("a"), body))));
    const QVector<ReceivedRequest> all = server.requests();
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all.at(0).verb + ' ' + all.at(0).target, "POST /tenant/scim/Users");
    EXPECT_EQ(all.at(1).verb + ' ' + all.at(1).target, "PUT /tenant/scim/Users/a");
    EXPECT_EQ(all.at(2).verb + ' ' + all.at(2).target, "PATCH /tenant/scim/Users/a");
    for (const ReceivedRequest &request : all) {
        EXPECT_EQ(request.header("content-type"), "application/scim+json");
        EXPECT_EQ(scim::parseObject(request.body).value(), body);
    }
}

TEST_F(Client, ARefusalCarriesTheServicesWords)
{
    answer(409, R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"409","scimType":"uniqueness",
        "detail":"[group-duplicate] There is a group of this name."})");
    const Error error = test::await(client.create(ResourceType::Group, {})).error();
    EXPECT_EQ(error.code, ErrorCode::Conflict);
    EXPECT_EQ(error.line, 409);
    EXPECT_EQ(error.detail, QStringLiteral("[group-duplicate] There is a group of this name."));
    EXPECT_EQ(error.subject, QStringLiteral("127.0.0.1"));
}

TEST_F(Client, ALimitCarriesItsWait)
{
    server.answer({ScriptedAnswer::http(429, "{}", "application/json", {"Retry-After: 12"})});
    const Error error = test::await(client.list(ResourceType::User, {})).error();
    EXPECT_EQ(error.code, ErrorCode::TooManyRequests);
    EXPECT_EQ(error.retryAfter, 12);
}

TEST_F(Client, RemovingWhatIsNotThereSucceeds)
{
    answer(404, R"({"status":"404"})");
    EXPECT_TRUE(test::isOk(test::await(client.remove(ResourceType::User, QStringLiteral("a")))));
}

TEST_F(Client, StoppingEndsItsRequests)
{
    server.answer({ScriptedAnswer::nothing(ScriptedAnswer::End::Silence)});
    std::stop_source stop;
    const auto list = client.stoppedBy(stop.get_token()).list(ResourceType::User, {});
    ASSERT_TRUE(test::waitUntil([this] { return !server.requests().isEmpty(); }));
    stop.request_stop();
    EXPECT_EQ(test::await(list).error().code, ErrorCode::Cancelled);
}

TEST_F(Client, ADeadlineOfItsOwn)
{
    server.answer({ScriptedAnswer::nothing(ScriptedAnswer::End::Silence)});
    const auto list = client.withDeadline(std::chrono::milliseconds(100)).list(ResourceType::User, {});
    EXPECT_EQ(test::await(list).error().code, ErrorCode::TimedOut);
}

TEST_F(Client, ReadsWhatTheServiceSaysOfItself)
{
    answer(200, R"({"patch":{"supported":true}})");
    const auto config = test::await(client.serviceProviderConfig());
    ASSERT_TRUE(test::isOk(config));
    EXPECT_TRUE(config->value(QStringLiteral("patch")).isObject());
    EXPECT_EQ(received().target, "/tenant/scim/ServiceProviderConfig");
}

} // namespace rollcall::net
