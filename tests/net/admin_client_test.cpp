// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_client.h"

#include "net/admin_answer.h"

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

TEST_F(Admin, SaysWhatEntraConnectsToIfTheServiceDoes)
{
    const auto targetIn = [this](const QByteArray &value) {
        server.answer({ScriptedAnswer::http(
            200, R"({"name":"Ana","role":"helpdesk","targetScimUrl":)" + value + "}", "application/json")});
        return test::await(client.me()).value().targetScimUrl;
    };
    EXPECT_EQ(
        targetIn(R"("https://mdm.example.com/scim/v2")"), QUrl(QStringLiteral("https://mdm.example.com/scim/v2")));
    for (const char *odd :
        {"5", "null", R"("")", R"("ftp://x/scim")", R"("https://key:word@x/scim/v2")", R"("not a url")"})
        EXPECT_FALSE(targetIn(odd).isValid()) << odd;
}

TEST_F(Admin, AServiceWithoutAnAdminApiIsToldFromARefusedKey)
{
    server.answer({ScriptedAnswer::http(404, "not here", "text/plain")});
    EXPECT_TRUE(isUnsupported(test::await(client.me()).error()));
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

TEST_F(Admin, TellsAServiceThatHasNoSuchFunctionFromOneThatHasNoSuchThing)
{
    const QByteArray problem = R"({"status":404,"code":"not-found","detail":"There is no such token."})";
    server.answer({ScriptedAnswer::http(404, problem, "application/problem+json")});
    const Error gone = test::await(client.setTokenActive(QStringLiteral("t1"), true)).error();
    EXPECT_EQ(gone.code, ErrorCode::NotFound);
    EXPECT_FALSE(isUnsupported(gone));
    EXPECT_TRUE(isUnsupported(test::await(client.tokens()).error())) << "a listing is there, or the function is not";

    const QByteArray nowhere = R"({"status":404,"code":"no-such-endpoint","detail":"There is nothing at this path."})";
    server.answer({ScriptedAnswer::http(404, nowhere, "application/problem+json")});
    EXPECT_TRUE(isUnsupported(test::await(client.setTokenActive(QStringLiteral("t1"), true)).error()));

    server.answer({ScriptedAnswer::http(404, "<h1>Not Found</h1>", "text/html")});
    EXPECT_TRUE(isUnsupported(test::await(client.setTokenActive(QStringLiteral("t1"), true)).error()));
    server.answer({ScriptedAnswer::http(405, {}, "text/plain")});
    EXPECT_TRUE(isUnsupported(test::await(client.renewToken(QStringLiteral("t1"))).error()));
}

TEST_F(Admin, BringsWhatIsWrongWithTheSettingsByField)
{
    server.answer({ScriptedAnswer::http(400,
        R"({"code":"validation-failed","detail":"x","errors":[)"
        R"({"field":"managedAppleId.attribute","code":"attribute-unknown","detail":"There is none."},)"
        R"({"field":"autoInvite","code":"wrong-type","detail":"It is true or false."}]})",
        "application/problem+json")});
    const auto saved = test::await(client.saveSettings({{QStringLiteral("autoInvite"), 1}}, "\"3\""));
    ASSERT_TRUE(test::isOk(saved));
    EXPECT_EQ(saved->kind, SaveOutcome<Fetched<QJsonObject>>::Kind::Invalid);
    ASSERT_EQ(saved->faults.size(), 2);
    EXPECT_EQ(saved->faults.first().field, QStringLiteral("managedAppleId.attribute"));
    EXPECT_EQ(saved->faults.first().code, QStringLiteral("attribute-unknown"));
    EXPECT_EQ(server.requests().first().header("if-match"), "\"3\"");
    EXPECT_EQ(server.requests().first().body, R"({"autoInvite":1})");
}

TEST_F(Admin, BringsTheNewerSettingsWhenSomebodyElseWasFaster)
{
    server.answer({ScriptedAnswer::http(
        412, R"({"code":"precondition-failed","current":{"autoInvite":true}})", "application/problem+json")});
    const auto saved = test::await(client.saveSettings({}, "\"3\""));
    ASSERT_TRUE(test::isOk(saved));
    EXPECT_EQ(saved->kind, SaveOutcome<Fetched<QJsonObject>>::Kind::Conflict);
    EXPECT_TRUE(saved->value.value.value(QStringLiteral("autoInvite")).toBool());
}

TEST_F(Admin, GivesTheSecretOnce)
{
    const QByteArray token = R"("id":"t1","name":"Entra","profile":"mdm","state":"active",)"
                             R"("createdAt":"2026-01-02T03:04:05Z","expiresAt":null,"expiresSoon":false)";
    server.answer({ScriptedAnswer::http(201, '{' + token + R"(,"secret":"rc_scim_x"})", "application/json")});
    const auto issued = test::await(client.addToken({QStringLiteral("Entra"), QStringLiteral("mdm"), 30}));
    ASSERT_TRUE(test::isOk(issued));
    EXPECT_EQ(issued->secret.reveal(), "rc_scim_x");
    EXPECT_EQ(issued->token.createdAt, QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC));
    EXPECT_FALSE(issued->token.expiresAt.isValid());
    EXPECT_EQ(server.requests().first().body, R"({"expiresDays":30,"name":"Entra","profile":"mdm"})");

    server.answer({ScriptedAnswer::http(201, '{' + token + '}', "application/json")});
    EXPECT_EQ(test::await(client.addToken({QStringLiteral("Entra")})).error().code, ErrorCode::ProtocolViolation)
        << "a token without its secret is none";
}

TEST_F(Admin, NamesTheFieldThatATokenFailedBy)
{
    server.answer({ScriptedAnswer::http(400,
        R"({"code":"validation-failed","errors":[{"field":"name","code":"malformed","detail":"1 to 100."}]})",
        "application/problem+json")});
    const Error error = test::await(client.addToken({QStringLiteral(" ")})).error();
    EXPECT_EQ(error.code, ErrorCode::InvalidArgument);
    EXPECT_EQ(error.subject, QStringLiteral("name"));
    EXPECT_EQ(error.detail, QStringLiteral("[malformed] 1 to 100."));
    server.answer({ScriptedAnswer::http(
        409, R"({"code":"token-limit","detail":"There are 2 tokens already."})", "application/problem+json")});
    EXPECT_EQ(test::await(client.addToken({QStringLiteral("C")})).error(),
        (Error{ErrorCode::Conflict, QStringLiteral("[token-limit] There are 2 tokens already."),
            QStringLiteral("127.0.0.1"), 409}));
}

TEST_F(Admin, RefusesDocumentsThatAreNotAsDescribed)
{
    for (const char *body : {R"({"items":{}})", R"({"items":[1]})", R"({"items":[{"id":1}]})", R"([])", R"({})",
             R"({"items":[{"id":"1","name":"a","profile":"mdm","state":"asleep","createdAt":"2026-01-02T03:04:05Z"}]})",
             R"({"items":[{"id":"1","name":"a","profile":"mdm","state":"active","createdAt":"yesterday"}]})"}) {
        server.answer({ScriptedAnswer::http(200, body, "application/json")});
        const auto tokens = test::await(client.tokens());
        ASSERT_FALSE(tokens.ok()) << body;
        EXPECT_TRUE(
            tokens.error().code == ErrorCode::ProtocolViolation || tokens.error().code == ErrorCode::MalformedJson)
            << body;
        EXPECT_EQ(tokens.error().line, 200);
    }
}

TEST_F(Admin, EscapesWhatIsPartOfAPath)
{
    server.answer({ScriptedAnswer::http(204, {})});
    EXPECT_TRUE(test::isOk(test::await(client.removeToken(QStringLiteral("a/../b?c#d é")))));
    EXPECT_EQ(server.requests().first().target, "/admin/v1/tokens/a%2F..%2Fb%3Fc%23d%20%C3%A9");
    EXPECT_EQ(server.requests().first().verb, "DELETE");
}

TEST_F(Admin, AsksForTheAuditLogPageByPage)
{
    server.answer({ScriptedAnswer::http(200,
        R"({"items":[{"seq":7,"at":"2026-01-02T03:04:05.678Z","action":"token.create","actor":"Ana","after":{"a":1}}],)"
        R"("nextCursor":"5.7"})",
        "application/json")});
    AuditQuery query;
    query.resourceName = QStringLiteral("a+b&c=é");
    query.from = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC);
    query.refusalsOnly = true;
    const auto page = test::await(client.audit(query, QStringLiteral("9.9")));
    ASSERT_TRUE(test::isOk(page));
    ASSERT_EQ(page->records.size(), 1);
    EXPECT_EQ(page->records.first().after, R"({"a":1})");
    EXPECT_EQ(page->nextCursor, QStringLiteral("5.7"));
    const QByteArray target = server.requests().first().target;
    EXPECT_TRUE(target.contains("name=a%2Bb%26c%3D%C3%A9")) << target.constData();
    EXPECT_TRUE(target.contains("outcome=refused")) << target.constData();
    EXPECT_TRUE(target.contains("from=2026-01-01T00")) << target.constData();
}

} // namespace rollcall::net
