// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_client.h"

#include "support/await.h"
#include "support/fake_http_server.h"
#include "support/printers.h"

namespace rollcall::net
{
namespace
{

using test::FakeHttpServer;
using test::ScriptedAnswer;

class Admin : public testing::Test
{
protected:
    FakeHttpServer server;
    HttpTransport transport;
    const AdminClient client{
        transport, Endpoint::fromUrl(server.url(QStringLiteral("/tenant/scim")), Secret("rc_key_1")).value()};
};

} // namespace

TEST_F(Admin, SaysWhoTheKeyBelongsTo)
{
    server.answer({ScriptedAnswer::http(200, R"({"name":"Ana","role":"helpdesk"})", "application/json")});
    const auto me = test::await(client.me());
    ASSERT_TRUE(test::isOk(me));
    EXPECT_EQ(me->name, QStringLiteral("Ana"));
    EXPECT_EQ(me->role, QStringLiteral("helpdesk"));
    EXPECT_EQ(server.requests().first().target, "/admin/v1/me");
    EXPECT_EQ(server.requests().first().header("authorization"), "Bearer rc_key_1");
}

TEST_F(Admin, AServiceWithoutAnAdminApiIsToldFromARefusedKey)
{
    server.answer({ScriptedAnswer::http(404, "not here", "text/plain")});
    EXPECT_EQ(test::await(client.me()).error().code, ErrorCode::NotFound);
    server.answer({ScriptedAnswer::http(401, R"({"title":"no"})", "application/problem+json")});
    const Error refused = test::await(client.me()).error();
    EXPECT_EQ(refused.code, ErrorCode::Unauthorized);
    EXPECT_EQ(refused.line, 401);
    EXPECT_EQ(refused.subject, QStringLiteral("127.0.0.1"));
    server.answer({ScriptedAnswer::http(200, "<html>", "text/html")});
    EXPECT_EQ(test::await(client.me()).error().code, ErrorCode::NotScim);
    server.answer({ScriptedAnswer::http(200, R"({"hello":"world"})", "application/json")});
    EXPECT_EQ(test::await(client.me()).error().code, ErrorCode::NotScim);
}

} // namespace rollcall::net
