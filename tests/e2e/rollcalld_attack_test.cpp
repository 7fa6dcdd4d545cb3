// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/rollcalld_fixture.h"
#include "scim/json.h"
#include "service/http_attacks.h"

#include <QElapsedTimer>

// What nobody should send, to the real program: the right status, at once, and it goes on serving.
namespace rollcall::test
{

class RollcalldAttack : public Rollcalld
{
protected:
    void SetUp() override
    {
        token = newToken();
        daemon = std::make_unique<DaemonProcess>(listening({QStringLiteral("--no-access-log")}));
        ASSERT_NE(daemon->port(), 0);
    }

    QByteArray send(const QByteArray &verb, const QByteArray &target, const QByteArray &body = {}) const
    {
        return request(daemon->port(), verb, target, token, body);
    }
    QByteArray filtered(const QByteArray &filter) const
    {
        return send("GET", "/scim/v2/Users?filter=" + filter.toPercentEncoding());
    }
    /// The status, and the scimType of a refusal: `400 invalidValue`.
    static QByteArray outcomeOf(const QByteArray &answer)
    {
        const auto body = scim::parseObject(bodyOf(answer));
        const QString scimType = body ? body->value(QLatin1String("scimType")).toString() : QString();
        return QByteArray::number(statusOf(answer)) + (scimType.isEmpty() ? QByteArray() : ' ' + scimType.toLatin1());
    }
    void expectServing() const { EXPECT_EQ(statusOf(send("GET", "/scim/v2/Users")), 200); }

    QByteArray token;
    std::unique_ptr<DaemonProcess> daemon;
};

TEST_F(RollcalldAttack, OnHttpIsAnsweredAtOnceAndOnce)
{
    for (const HttpAttack &attack : httpAttacks(service::ServerOptions())) {
        QElapsedTimer timer;
        timer.start();
        const QByteArray answer = exchange(daemon->port(), attack.bytes);
        EXPECT_EQ(statusOf(answer), attack.status) << attack.name << ": " << answer.left(500).toStdString();
        EXPECT_EQ(answer.count("HTTP/1.1 "), 1) << attack.name;
        EXPECT_LT(timer.elapsed(), 8'000) << attack.name << " waited for a time-out";
    }
    expectServing();
}

TEST_F(RollcalldAttack, ByBodiesIsRefusedWithTheReason)
{
    const QByteArray user = "/scim/v2/Users";
    const QByteArray good = person("ada@example.com");
    ASSERT_EQ(statusOf(send("POST", user, good)), 201);
    const auto with = [&](const QByteArray &more) { return person("bo@example.com").chopped(1) + ',' + more + '}'; };
    struct Case {
        const char *what;
        QByteArray outcome;
        QByteArray body;
    };
    const Case cases[] = {
        {"no JSON", "400 invalidSyntax", "userName=bo"},
        {"half of it", "400 invalidSyntax", good.left(good.size() / 2)},
        {"two of them", "400 invalidSyntax", good + good},
        {"an array", "400 invalidSyntax", '[' + good + ']'},
        {"a byte order mark", "400 invalidSyntax", "\xEF\xBB\xBF" + good},
        {"UTF-16", "400 invalidSyntax", QByteArray::fromHex("fffe7b007d00")},
        {"Latin-1", "400 invalidSyntax", with("\"title\":\"caf\xe9\"")},
        {"an overlong slash", "400 invalidSyntax", with("\"title\":\"\xc0\xaf\"")},
        {"half a surrogate pair", "400 invalidSyntax", with(R"("title":"\ud800")")},
        {"half a surrogate pair in UTF-8", "400 invalidSyntax", with("\"title\":\"\xed\xa0\x80\"")},
        {"a raw line feed", "400 invalidSyntax", with("\"title\":\"a\nb\"")},
        {"a raw NUL", "400 invalidSyntax", with("\"title\":\"a") + QByteArray(1, '\0') + "b\"}"},
        {"U+0000", "400 invalidValue", with(R"("title":"a\u0000b")")},
        {"a key twice", "400 invalidSyntax", with(R"("title":"a","title":"b")")},
        {"a name twice", "400 invalidSyntax", with(R"("title":"a","TITLE":"b")")},
        {"depth 1,000,000", "400 invalidSyntax", with("\"title\":" + QByteArray(1'000'000, '['))},
        {"depth 65", "400 invalidSyntax", with("\"x\":" + QByteArray(65, '[') + QByteArray(65, ']'))},
        {"Infinity", "400 invalidSyntax", with("\"title\":Infinity")},
        {"1e999", "400 invalidSyntax", with("\"title\":1e999")},
        {"an object for a string", "400 invalidValue", with(R"("title":{"a":1})")},
        {"a number for an object", "400 invalidValue", with(R"("manager":7)")},
        {"text for a boolean", "400 invalidValue", with(R"("phoneNumbers":[{"value":"1","primary":"maybe"}])")},
        {"no base64", "400 invalidValue", with(R"("x509Certificates":[{"value":"!"}])")},
        {"1,001 e-mail addresses", "400 invalidValue",
            with("\"phoneNumbers\":[" + QByteArray("\"1\",").repeated(1'000) + "\"2\"]")},
        {"a name of a million letters", "400 invalidValue", person(QByteArray(1'000'000, 'x'))},
        {"unknown attributes", "201", with(R"("shoeSize":44,"urn:x:y":{"z":[{}]},"":"")")},
    };
    for (const Case &c : cases) {
        EXPECT_EQ(outcomeOf(send("POST", user, c.body)), c.outcome) << c.what;
    }
    expectServing();
}

TEST_F(RollcalldAttack, ByAPatchChangesNothing)
{
    const QByteArray created = send("POST", "/scim/v2/Users", person("ada@example.com"));
    ASSERT_EQ(statusOf(created), 201);
    const auto id = scim::parseObject(bodyOf(created))->value(QLatin1String("id")).toString().toLatin1();
    const QByteArray user = "/scim/v2/Users/" + id;
    struct Case {
        const char *operation;
        QByteArray outcome;
    };
    const Case cases[] = {
        {R"({"op":"explode","path":"title"})", "400 invalidSyntax"},
        {R"({"op":"Replace","path":"title"})", "400 invalidValue"},
        {R"({"op":"Replace","path":7,"value":"x"})", "400 invalidPath"},
        {R"({"op":"Replace","path":"emails[","value":"x"})", "400 invalidPath"},
        {R"({"op":"Replace","path":"emails[type eq]","value":"x"})", "400 invalidFilter"},
        {R"({"op":"Replace","path":"emails[shoeSize eq 44]","value":"x"})", "400 invalidFilter"},
        {R"({"op":"Replace","path":"name.givenName.x","value":"x"})", "400 invalidPath"},
        {R"({"op":"Replace","path":"id","value":"x"})", "400 mutability"},
        {R"({"op":"Replace","path":"meta.version","value":"x"})", "400 mutability"},
        {R"({"op":"Remove","path":"userName"})", "400 mutability"},
        {R"({"op":"Remove"})", "400 noTarget"},
        {R"("Replace")", "400 invalidSyntax"},
    };
    const QByteArray head = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[)"
                            R"({"op":"Replace","path":"title","value":"changed"},)";
    for (const Case &c : cases)
        EXPECT_EQ(outcomeOf(send("PATCH", user, head + c.operation + "]}")), c.outcome) << c.operation;
    EXPECT_FALSE(send("GET", user).contains("changed")) << "an atomic PATCH keeps nothing of what was refused";
}

TEST_F(RollcalldAttack, ByQueriesIsRefusedOrHeldToTheLimits)
{
    ASSERT_EQ(statusOf(send("POST", "/scim/v2/Users", person("ada@example.com"))), 201);
    const QByteArray term = "id eq \"x\" or ";
    EXPECT_EQ(statusOf(filtered(term.repeated(10'000) + "id pr")), 414) << "longer than a target may be";
    EXPECT_EQ(outcomeOf(filtered(term.repeated(250) + "id pr")), "400 invalidFilter") << "more than 200 parts";
    EXPECT_EQ(outcomeOf(filtered(QByteArray(2'000, '('))), "400 invalidFilter");
    EXPECT_EQ(outcomeOf(filtered("userName eq \"a\\u0000\"")), "400 invalidFilter");
    EXPECT_EQ(outcomeOf(filtered("password sw \"a\"")), "400 invalidFilter");
    EXPECT_EQ(outcomeOf(filtered("shoeSize eq 44")), "400 invalidFilter");
    EXPECT_EQ(outcomeOf(filtered("userName eq \"'; DROP TABLE users; --\"")), "200");
    const std::pair<const char *, int> counts[] = {{"-1", 0}, {"0", 0}, {"-9223372036854775808", 0},
        {"9223372036854775807", 1}, {"9223372036854775808", 1}, {"99999999999999999999999999", 1}};
    for (const auto &[count, items] : counts) {
        const QByteArray answer = send("GET", QByteArray("/scim/v2/Users?count=") + count);
        EXPECT_EQ(statusOf(answer), 200) << count;
        const auto body = scim::parseObject(bodyOf(answer));
        ASSERT_TRUE(isOk(body)) << count;
        EXPECT_EQ(body->value(QLatin1String("itemsPerPage")).toInt(-1), items) << count;
        EXPECT_EQ(body->value(QLatin1String("totalResults")).toInt(-1), 1) << count;
    }
    for (const char *query : {"count=ten", "count=1e3", "startIndex=0x1", "count=%31%", "filter=%FF", "filter=a%00"})
        EXPECT_EQ(statusOf(send("GET", QByteArray("/scim/v2/Users?") + query)), 400) << query;
    for (const char *path :
        {"/scim/v2/Users/%00", "/scim/v2/Users/%C0%AF", "/scim/v2/Users%2F", "/scim/v2/../admin/v1/me"})
        EXPECT_EQ(statusOf(send("GET", path)), 404) << path;
    expectServing();
}

// It is open to everybody.
TEST_F(RollcalldAttack, OnTheRegistrationPageOpensNothing)
{
    const quint16 port = daemon->port();
    for (const QByteArray &code : {QByteArray("nobody"), QByteArray(7'000, 'x'), QByteArray("%3Cscript%3E"), token,
             QByteArray("%00"), QByteArray("%FF"), QByteArray("a%2Fb"), QByteArray("a/b"), QByteArray()}) {
        for (const char *verb : {"GET", "POST"}) {
            const QByteArray answer
                = request(port, verb, "/register/" + code, {}, QByteArray(verb) == "POST" ? "a=b" : "");
            EXPECT_EQ(statusOf(answer), 404) << verb << ' ' << code.left(30).toStdString();
            EXPECT_FALSE(answer.contains("script>")) << "what was sent comes back as markup";
        }
    }
    EXPECT_EQ(statusOf(request(port, "DELETE", "/register/nobody", {})), 405);
    EXPECT_EQ(statusOf(request(port, "GET", "/register/" + QByteArray(9'000, 'x'), {})), 414);
}

TEST_F(RollcalldAttack, OnTheAdminApiIsRefusedWithTheReason)
{
    daemon.reset();
    DaemonProcess own(embedded());
    const QByteArray key = own.key();
    const QByteArray path = "/admin/v1/settings";
    const auto sent = [&](const QByteArray &verb, const QByteArray &target, const QByteArray &headers,
                          const QByteArray &body = {}) {
        return exchange(own.port(),
            verb + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    };
    const QByteArray bearer = "Authorization: Bearer " + key + "\r\n";
    const QByteArray json = bearer + "Content-Type: application/json\r\nIf-Match: *\r\n";
    EXPECT_EQ(statusOf(sent("PUT", path, {}, "{}")), 401);
    EXPECT_EQ(statusOf(sent("PUT", path, "Authorization: Bearer " + token + "\r\n", "{}")), 403) << "a token is no key";
    EXPECT_EQ(statusOf(sent("PUT", path, bearer + "Content-Type: text/plain\r\nIf-Match: *\r\n", "{}")), 415);
    EXPECT_EQ(statusOf(sent("PUT", path, json, QByteArray(300'000, ' '))), 413);
    for (const QByteArray &body :
        {QByteArray("{"), QByteArray("[]"), QByteArray("{\"a\":1,\"a\":2}"), QByteArray("{\"a\":\"\xff\"}"),
            QByteArray("{\"a\":\"\\u0000\"}"), QByteArray(200'000, '['), QByteArray("{\"shoeSize\":44}")})
        EXPECT_EQ(statusOf(sent("PUT", path, json, body)), 400) << body.left(30).toStdString();
    EXPECT_EQ(statusOf(sent("GET", "/admin/v1/users/%00", bearer)), 404);
    EXPECT_EQ(statusOf(sent("PATCH", path, json, "{}")), 405);
    EXPECT_EQ(statusOf(sent("GET", path, bearer)), 200);
}

TEST_F(RollcalldAttack, WithATokenInTheWrongPlaceIsUnauthorized)
{
    const quint16 port = daemon->port();
    const QByteArray close = "Host: localhost\r\nConnection: close\r\n";
    const QByteArray basic = (":" + token).toBase64();
    const QByteArray form = "access_token=" + token;
    for (const QByteArray &headers : {"Cookie: token=" + token, "Authorization: Basic " + basic,
             "Authorization: Basic " + token, "Authorization: " + token, "Authorization: Bearer" + token,
             "X-Authorization: Bearer " + token, "Proxy-Authorization: Bearer " + token,
             "Authorization: Bearer \"" + token + '"', "Authorization: Bearer " + token + ", Bearer x",
             "Authorization: Bearer " + token.chopped(1), "Authorization: Bearer " + token + 'x'})
        EXPECT_EQ(statusOf(exchange(port, "GET /scim/v2/Users HTTP/1.1\r\n" + close + headers + "\r\n\r\n")), 401)
            << headers.left(30).toStdString();
    EXPECT_EQ(statusOf(request(port, "GET", "/scim/v2/Users?access_token=" + token, {})), 401);
    EXPECT_EQ(statusOf(exchange(port,
                  "POST /scim/v2/Users HTTP/1.1\r\n" + close + "Content-Type: application/x-www-form-urlencoded\r\n"
                      + "Content-Length: " + QByteArray::number(form.size()) + "\r\n\r\n" + form)),
        401);
    expectServing();
}

} // namespace rollcall::test
