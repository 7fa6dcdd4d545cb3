// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_client.h"
#include "net/curl_command.h"
#include "net/scim_client.h"
#include "net/traffic_log.h"
#include "net/traffic_redaction.h"

#include "scim/json.h"
#include "support/await.h"
#include "support/fake_http_server.h"
#include "support/printers.h"

#include <QSignalSpy>

namespace rollcall::net
{
namespace
{

using test::FakeHttpServer;
using test::ScriptedAnswer;

const QByteArray kKey = "rc_key_9fKCANARY-key_x7";
const QByteArray kToken = "rc_scim_GENERATED-CANARY_55";
const QByteArray kPassword = "pa$$ \"CANARY\"/word";

/// Everything that the log holds of one exchange, in one text.
QByteArray everything(const TrafficEntry &entry)
{
    QByteArray text = entry.url.toEncoded() + '\n' + QByteArray::fromPercentEncoding(entry.url.toEncoded()) + '\n'
        + entry.requestBody + '\n' + entry.responseBody + '\n';
    for (const HttpHeaders &headers : {entry.requestHeaders, entry.responseHeaders}) {
        for (const auto &[name, value] : headers)
            text += name + ": " + value + '\n';
    }
    if (entry.error)
        text += entry.error->detail.toUtf8() + '\n' + entry.error->subject.toUtf8();
    return text;
}

class Traffic : public testing::Test
{
protected:
    [[nodiscard]] TransportOptions options()
    {
        TransportOptions options;
        options.traffic = &log;
        return options;
    }
    TrafficEntry exchange(const QByteArray &verb, const QByteArray &body, const ScriptedAnswer &answer,
        const QString &userName = {}, const QByteArray &secret = kKey, const QString &path = QStringLiteral("/Users"))
    {
        server.answer({answer});
        HttpRequest request{verb, server.url(path)};
        request.body = body;
        request.bearer = Secret(secret);
        request.userName = userName;
        (void)test::await(transport.send(request));
        return log.entries().isEmpty() ? TrafficEntry{} : log.entries().constLast();
    }

    FakeHttpServer server;
    TrafficLog log;
    HttpTransport transport{options()};
};

} // namespace

TEST_F(Traffic, AnExchangeIsKeptWithItsFigures)
{
    const TrafficEntry entry = exchange(
        "POST", "{\"a\":1}", ScriptedAnswer::http(201, "{\"id\":\"1\"}", "application/scim+json", {"X-A: b"}));
    EXPECT_EQ(entry.verb, "POST");
    EXPECT_EQ(entry.url, server.url(QStringLiteral("/Users")));
    EXPECT_EQ(entry.status, 201);
    EXPECT_EQ(entry.sentBytes, 7);
    EXPECT_EQ(entry.receivedBytes, 10);
    EXPECT_EQ(entry.requestBody, "{\"a\":1}");
    EXPECT_EQ(entry.responseBody, "{\"id\":\"1\"}");
    EXPECT_FALSE(entry.responseCut);
    EXPECT_FALSE(entry.error);
    EXPECT_TRUE(entry.at.isValid());
    EXPECT_TRUE(everything(entry).toLower().contains("x-a: b")) << everything(entry).toStdString();
    EXPECT_EQ(entry.signIn, TrafficEntry::SignIn::Bearer);
}

TEST_F(Traffic, WhatWentWrongIsKept)
{
    EXPECT_EQ(exchange("GET", {}, ScriptedAnswer::nothing(ScriptedAnswer::End::Close)).error->code,
        ErrorCode::ConnectionLost);
    const TrafficEntry moved = exchange(
        "GET", {}, ScriptedAnswer::http(302, {}, "text/plain", {"Location: https://x.example/?token=CANARY1"}));
    EXPECT_EQ(moved.error->code, ErrorCode::Redirected);
    EXPECT_EQ(moved.status, 302);
    EXPECT_FALSE(everything(moved).contains("CANARY")) << everything(moved).toStdString();
}

// The service is made to send back all it was sent, which a service of ours never does.
TEST_F(Traffic, NoSecretIsEverInIt)
{
    const QByteArray basic = ("ana:" + kPassword).toBase64();
    const QVector<QByteArray> bodies{
        "{\"id\":\"t1\",\"secret\":\"" + kToken + "\"}",
        "{\"token\" : \"opaque-CANARY\", \"name\":\"x\"}",
        "{\"access_token\":\"opaque-CANARY\\\"still\",\"a\":1}",
        "{\"detail\":\"the key " + kKey + " is not known\"}",
        "{\"detail\":\"{\\\"password\\\":\\\"opaque-CANARY\\\"}\"}",
        "{\"link\":\"https://mdm.example.com/register/CODE-CANARY_x\"}",
        "{\"registrationCode\":\"CODE-CANARY\"}",
        "{\"Operations\":[{\"op\":\"replace\",\"path\":\"password\",\"value\":\"opaque-CANARY\"}]}",
        "{\"Operations\":[{\"value\":\"opaque-CANARY\",\"path\":\"urn:x:User:password\"}]}",
        "{\"secret\":\"opaque-CANARY that is cut off",
        "Authorization: Bearer opaque-CANARY-0123456789",
        "Authorization: Basic " + basic,
        "jwt eyJhbGciOiJIUzI1NiJ9.CANARY-payload.CANARY-signature",
        "<a href='?session_token=opaque-CANARY&x=1'>",
        "{\"echo\":\"pa$$ \\\"CANARY\\\"/word\"}",
        "echo=" + kPassword.toPercentEncoding(),
    };
    for (const QByteArray &body : bodies) {
        for (const bool isBasic : {false, true}) {
            const ScriptedAnswer answer = ScriptedAnswer::http(
                200, body, "application/json", {"Set-Cookie: s=CANARY2", "X-Auth-Token: CANARY3", "X-Echo: " + kKey});
            const TrafficEntry entry = exchange("POST", body, answer, isBasic ? QStringLiteral("ana") : QString(),
                isBasic ? kPassword : kKey,
                QStringLiteral("/Users?api_key=CANARY4&filter=") + QString::fromLatin1(kKey));
            const bool ownKey = !isBasic;
            QByteArray kept = everything(entry);
            if (ownKey) // Another service's password, told without any name: nobody can know it.
                kept.replace(kPassword.toPercentEncoding(), {}).replace("pa$$ \\\"CANARY\\\"/word", {});
            EXPECT_FALSE(kept.contains("CANARY")) << kept.toStdString();
            EXPECT_FALSE(kept.contains(basic)) << kept.toStdString();
        }
    }
}

TEST_F(Traffic, WhatIsNoSecretStays)
{
    const QByteArray body = "{\"userName\":\"ana@example.com\",\"displayName\":\"Basic training Bearer of news\","
                            "\"externalId\":\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\",\"active\":true}";
    const TrafficEntry entry = exchange("POST", body,
        ScriptedAnswer::http(401, body, "application/scim+json", {"WWW-Authenticate: Bearer realm=\"Rollcall\""}));
    EXPECT_EQ(entry.requestBody, body);
    EXPECT_EQ(entry.responseBody, body);
    EXPECT_TRUE(everything(entry).contains("Bearer realm=\"Rollcall\"")) << everything(entry).toStdString();
    EXPECT_EQ(entry.status, 401);
}

TEST_F(Traffic, ASecretAtTheEdgeOfTheExcerptIsTakenOut)
{
    for (int before = TrafficLog::kExcerptBytes - 40; before < TrafficLog::kExcerptBytes + 10; before += 3) {
        const QByteArray body = QByteArray(before, 'x') + ' ' + kKey + ' ' + QByteArray(9'000, 'y');
        const TrafficEntry entry = exchange("GET", {}, ScriptedAnswer::http(200, body));
        EXPECT_FALSE(entry.responseBody.contains("CANARY")) << before;
        EXPECT_LE(entry.responseBody.size(), TrafficLog::kExcerptBytes);
        EXPECT_TRUE(entry.responseCut);
        EXPECT_EQ(entry.receivedBytes, body.size());
    }
}

TEST_F(Traffic, ATextOfNothingButSecretsLeavesNoPieceOfOne)
{
    const QByteArray odd = "CANARY-password-of-a-length";
    QByteArray body;
    while (body.size() < 3 * TrafficLog::kExcerptBytes)
        body += odd;
    const TrafficEntry entry = exchange("GET", {}, ScriptedAnswer::http(200, body), QStringLiteral("ana"), odd);
    EXPECT_FALSE(entry.responseBody.contains("CANARY")) << entry.responseBody.right(100).toStdString();
}

TEST_F(Traffic, TheOldestGoWhenItIsFull)
{
    for (int i = 0; i < TrafficLog::kMostEntries + 20; ++i)
        log.record({.at = QDateTime::currentDateTimeUtc(), .verb = "GET", .url = {}}, {}, {});
    const QVector<TrafficEntry> entries = log.entries();
    EXPECT_EQ(entries.size(), TrafficLog::kMostEntries);
    EXPECT_EQ(entries.constFirst().number, 21U);
    EXPECT_EQ(entries.constLast().number, 520U);
}

TEST_F(Traffic, PausedItKeepsNothingAndClearedItIsEmpty)
{
    log.setPaused(true);
    (void)exchange("GET", {}, ScriptedAnswer::http(200, "{}"));
    EXPECT_EQ(log.entries().size(), 0);
    EXPECT_EQ(server.requests().size(), 1);
    log.setPaused(false);
    (void)exchange("GET", {}, ScriptedAnswer::http(200, "{}"));
    EXPECT_EQ(log.entries().size(), 1);
    log.clear();
    EXPECT_EQ(log.entries().size(), 0);
}

TEST_F(Traffic, ItTellsOnceUntilSomebodyLooks)
{
    QSignalSpy changed(&log, &TrafficLog::changed);
    for (int i = 0; i < 5; ++i)
        log.record({.verb = "GET"}, {}, {});
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(log.entries().size(), 5);
    log.record({.verb = "GET"}, {}, {});
    EXPECT_EQ(changed.size(), 2);
}

TEST_F(Traffic, AUserNameAndPasswordAreSentAsBasic)
{
    const TrafficEntry entry
        = exchange("GET", {}, ScriptedAnswer::http(200, "{}"), QStringLiteral("ana"), "p\xC3\xA9:w");
    EXPECT_EQ(
        server.requests().constLast().header("authorization"), "Basic " + QByteArray("ana:p\xC3\xA9:w").toBase64());
    EXPECT_EQ(entry.signIn, TrafficEntry::SignIn::Basic);
    HttpRequest colon{"GET", server.url()};
    colon.userName = QStringLiteral("a:b");
    EXPECT_EQ(test::await(transport.send(colon)).error().code, ErrorCode::InvalidArgument) << "RFC 7617 §2";
}

TEST_F(Traffic, BothClientsSignInWithTheirEndpoint)
{
    server.answer({ScriptedAnswer::http(200, "{\"schemas\":[]}")});
    const auto endpoint = Endpoint::fromUrl(server.url(), Secret("word"), QStringLiteral("ana"));
    ASSERT_TRUE(test::isOk(endpoint));
    (void)test::await(ScimClient(transport, *endpoint).serviceProviderConfig());
    (void)test::await(AdminClient(transport, *endpoint).me());
    ASSERT_EQ(server.requests().size(), 2);
    for (const test::ReceivedRequest &request : server.requests())
        EXPECT_EQ(request.header("authorization"), "Basic " + QByteArray("ana:word").toBase64());
}

TEST(CurlCommand, TakesTheSecretFromAVariable)
{
    TrafficEntry entry;
    entry.verb = "GET";
    entry.url = QUrl(QStringLiteral("https://mdm.example.com/scim/v2/Users?filter=a%20eq%20%22b%22"));
    entry.signIn = TrafficEntry::SignIn::Bearer;
    entry.requestHeaders = {{"Accept", "application/json"}};
    EXPECT_EQ(curlCommand(entry),
        QStringLiteral("curl 'https://mdm.example.com/scim/v2/Users?filter=a%20eq%20%22b%22' "
                       "-H \"Authorization: Bearer $TOKEN\" -H 'Accept: application/json'"));
    entry.signIn = TrafficEntry::SignIn::Basic;
    EXPECT_TRUE(curlCommand(entry).contains(QStringLiteral(" -u \"$USERNAME:$PASSWORD\" ")));
}

TEST(CurlCommand, NothingInItIsTakenForTheShells)
{
    TrafficEntry entry;
    entry.verb = "PATCH";
    entry.url = QUrl(QStringLiteral("https://mdm.example.com/scim/v2/Users/o'neil"));
    entry.requestBody = "{\"a\":\"it's $(rm) `x`\"}";
    EXPECT_EQ(curlCommand(entry),
        QStringLiteral("curl -X 'PATCH' 'https://mdm.example.com/scim/v2/Users/o'\\''neil' "
                       "--data-raw '{\"a\":\"it'\\''s $(rm) `x`\"}'"));
    entry.requestCut = true;
    EXPECT_TRUE(curlCommand(entry).endsWith(QStringLiteral(" --data-binary @body.json")));
}

} // namespace rollcall::net
