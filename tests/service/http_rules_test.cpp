// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include "scim/schema_uris.h"
#include "service/custom_attributes.h"

// Routes, credentials, bodies and headers: what is answered to whom, and with which error.
namespace rollcall::service
{

class Http : public ServiceFixture
{
protected:
    Reply raw(const QByteArray &contentType, const QByteArray &body)
    {
        Request request;
        request.method = "POST";
        request.path = "/scim/v2/Users";
        request.headers = {{"authorization", "bearer  " + m_bearer}};
        if (!contentType.isNull())
            request.headers.emplaceBack("content-type", contentType);
        request.body = body;
        Reply reply;
        reply.raw = m_processor->process(request);
        reply.status = reply.raw.status;
        reply.json = QJsonDocument::fromJson(reply.raw.body).object();
        return reply;
    }
};

TEST_F(Http, EveryoneElseIsUnauthorized)
{
    for (const QByteArray &bearer : {QByteArray(), QByteArray("rc_scim_wrong"), QByteArray("rc_key_wrong"),
             m_mdm.reveal().chopped(1), m_mdm.reveal() + 'x', QByteArray(100'000, 'x'), QByteArray("\xff\xfe")}) {
        m_bearer = bearer;
        for (const char *target : {"/scim/v2/Users", "/scim/v2/Users/x", "/scim/v2/Groups", "/scim/v2/Schemas",
                 "/scim/v2/nothing", "/scim/v2"}) {
            const Reply reply = get(target);
            EXPECT_EQ(reply.status, 401) << target;
            EXPECT_EQ(reply.header("WWW-Authenticate"), "Bearer realm=\"rollcall\"");
            EXPECT_EQ(reply.json.value(QLatin1String("schemas")).toArray(), QJsonArray{QString(scim::kError)});
            EXPECT_EQ(reply.json.value(QLatin1String("status")).toString(), QStringLiteral("401"));
        }
        const Reply admin = get("/admin/v1/me");
        EXPECT_EQ(admin.status, 401);
        EXPECT_EQ(admin.raw.contentType, "application/problem+json");
        EXPECT_EQ(admin.header("WWW-Authenticate"), "Bearer realm=\"rollcall\"");
    }
    // A token in the wrong place is none.
    m_bearer.clear();
    EXPECT_EQ(get("/scim/v2/Users?access_token=" + m_mdm.reveal()).status, 401);
    m_headers = {{"authorization", "Basic " + m_mdm.reveal()}};
    EXPECT_EQ(get("/scim/v2/Users").status, 401);
    m_headers = {{"authorization", m_mdm.reveal()}};
    EXPECT_EQ(get("/scim/v2/Users").status, 401);
}

TEST_F(Http, OnlyTheAuditLogSaysWhyATokenOpensNothing)
{
    m_bearer = "rc_scim_nobody-has-this";
    const QString detail = get("/scim/v2/Users").detail();
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::TokenUnknown);
    EXPECT_EQ(lastAudit().address, QStringLiteral("203.0.113.7"));
    m_bearer = m_mdm.reveal();
    ASSERT_TRUE(setTokenState(*m_repository, QStringLiteral("entra"), TokenState::Inactive, m_clock).ok());
    EXPECT_EQ(get("/scim/v2/Users").detail(), detail);
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::TokenInactive);
    EXPECT_EQ(lastAudit().actor, QStringLiteral("token:entra"));
    ASSERT_TRUE(setTokenState(*m_repository, QStringLiteral("entra"), TokenState::Active, m_clock).ok());
    EXPECT_EQ(get("/scim/v2/Users").status, 200);
    execute(QStringLiteral("UPDATE tokens SET expires = %1").arg(m_clock.now().toMSecsSinceEpoch()));
    EXPECT_EQ(get("/scim/v2/Users").detail(), detail);
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::TokenExpired);
    // A flood is told once a minute.
    const auto entries = audit(1000).size();
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(get("/scim/v2/Users").status, 401);
    EXPECT_EQ(audit(1000).size(), entries);
    m_clock.advance(std::chrono::seconds(61));
    EXPECT_EQ(get("/scim/v2/Users").status, 401);
    EXPECT_EQ(audit(1000).size(), entries + 1);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE detail LIKE '%nobody-has-this%'")), 0);
}

TEST_F(Http, KeysReadAndTokensProvision)
{
    const QString id = createUser("ana@example.com");
    for (const Secret *key : {&m_administrator, &m_helpdesk}) {
        m_bearer = key->reveal();
        EXPECT_EQ(get("/scim/v2/Users/" + id.toLatin1()).status, 200);
        EXPECT_EQ(post("/scim/v2/Users", userJson("bo@example.com")).status, 403);
        EXPECT_EQ(put("/scim/v2/Users/" + id.toLatin1(), userJson("ana@example.com")).status, 403);
        EXPECT_EQ(patchOps("/scim/v2/Users/" + id.toLatin1(), "{}").status, 403);
        EXPECT_EQ(remove("/scim/v2/Users/" + id.toLatin1()).status, 403);
        EXPECT_EQ(post("/scim/v2/Groups", "{}").status, 403);
    }
    m_bearer = m_mdm.reveal();
    const Reply admin = get("/admin/v1/me");
    EXPECT_EQ(admin.status, 403);
    EXPECT_EQ(admin.json.value(QLatin1String("code")).toString(), QStringLiteral("key-required"));
}

TEST_F(Http, AdminSaysWhoIsAsking)
{
    m_bearer = m_administrator.reveal();
    const Reply reply = get("/admin/v1/me");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.raw.contentType, "application/json");
    EXPECT_EQ(reply.json,
        (QJsonObject{{QStringLiteral("name"), QStringLiteral("ada")},
            {QStringLiteral("role"), QStringLiteral("administrator")},
            {QStringLiteral("targetScimUrl"), QStringLiteral("https://mdm.example.com/scim/v2")}}));
    m_bearer = m_helpdesk.reveal();
    EXPECT_EQ(get("/admin/v1/me").json.value(QLatin1String("role")).toString(), QStringLiteral("helpdesk"));
    EXPECT_EQ(get("/admin/v1/me/").status, 200);
    const Reply wrong = post("/admin/v1/me", "{}");
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.header("Allow"), "GET");
    EXPECT_EQ(wrong.json.value(QLatin1String("code")).toString(), QStringLiteral("method-not-allowed"));
    EXPECT_EQ(get("/admin/v1/you").status, 404);
    EXPECT_EQ(get("/admin/v1").status, 404);
}

TEST_F(Http, RoutesBeforeItDecodes)
{
    EXPECT_EQ(get("/").status, 404);
    EXPECT_EQ(get("/scim").status, 404);
    EXPECT_EQ(get("/scim/v1/Users").status, 404);
    EXPECT_EQ(get("/scim/v2/Users/a%2Fb").status, 404);
    EXPECT_EQ(get("/scim/v2/Users/a%2Fb").detail(), QStringLiteral("Resource a/b not found."));
    EXPECT_EQ(get("/scim/v2/Users/a/b").status, 404);
    EXPECT_EQ(get("/scim/v2/Users%2Fx").status, 404);
    EXPECT_EQ(get("/scim/v2/Users/%").status, 404);
    EXPECT_EQ(get("/scim/v2/Users/%ff%fe").status, 404);
    EXPECT_EQ(get("/scim/v2/Users/%00").status, 404);
    EXPECT_EQ(get("/scim/v2/Users/").status, 200);
    EXPECT_EQ(get("/scim/v2/users").status, 404);
    EXPECT_EQ(get("/scim/v2/Me").status, 501);
    const Reply wrong = put("/scim/v2/Users", "{}");
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.header("Allow"), "GET, POST");
    EXPECT_EQ(post("/scim/v2/Users/x", "{}").header("Allow"), "GET, PUT, PATCH, DELETE");
    EXPECT_EQ(post("/scim/v2/Schemas", "{}").status, 405);
}

TEST_F(Http, TakesJsonUnderBothNames)
{
    for (const char *type : {"application/scim+json", "application/json", "application/json; charset=utf-8",
             "Application/SCIM+JSON;charset=UTF-8"})
        EXPECT_EQ(raw(type, userJson(QByteArray(type).toHex() + "@example.com")).status, 201) << type;
    EXPECT_EQ(raw({}, userJson("none@example.com")).status, 201);
    for (const char *type : {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
        EXPECT_EQ(raw(type, userJson("x@example.com")).status, 415) << type;
}

TEST_F(Http, RefusesBodiesThatAreNoResource)
{
    QByteArray deep = R"({"userName":"a","x":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    for (const QByteArray &body : {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("\"x\""),
             QByteArray("{}{}"), QByteArray(R"({"userName":"a","userName":"b"})"),
             QByteArray("{\"userName\":\"\xff\"}"), QByteArray(R"({"userName":"\ud800"})"), deep}) {
        const Reply reply = raw("application/json", body);
        EXPECT_EQ(reply.status, 400) << body.left(40).constData();
        EXPECT_EQ(reply.scimType(), QStringLiteral("invalidSyntax")) << body.left(40).constData();
    }
    struct Case {
        const char *body;
        const char *scimType;
    };
    for (const Case &c :
        {Case{"{}", "invalidValue"}, Case{R"({"userName":7,"emails":[{"value":"a@example.com"}]})", "invalidValue"},
            Case{R"({"userName":"a","emails":"a@example.com x"})", "invalidValue"},
            Case{R"({"userName":"a","active":"maybe"})", "invalidValue"},
            Case{
                R"({"userName":" ","name":{"givenName":"A"},"emails":[{"value":"a@example.com"}]})", "invalidValue"}}) {
        const Reply reply = raw("application/json", c.body);
        EXPECT_EQ(reply.status, 400) << c.body;
        EXPECT_EQ(reply.scimType(), QLatin1String(c.scimType)) << c.body << testing::PrintToString(reply);
    }
    EXPECT_EQ(get("/scim/v2/Users").total(), 0);
    const QByteArray ana = "/scim/v2/Users/" + createUser("ana@example.com").toLatin1();
    for (const Case &c : {Case{R"({"Operations":[]})", "invalidSyntax"}, Case{R"({"Operations":"x"})", "invalidSyntax"},
             Case{"{}", "invalidSyntax"}}) {
        const Reply reply = patch(ana, c.body);
        EXPECT_EQ(reply.status, 400) << c.body;
        EXPECT_EQ(reply.scimType(), QLatin1String(c.scimType)) << c.body << testing::PrintToString(reply);
    }
    for (const Case &c : {Case{R"({"op":"Replace","path":"id","value":"x"})", "mutability"},
             Case{R"({"op":"Replace","path":"groups","value":[]})", "mutability"},
             Case{R"({"op":"Replace","path":"meta.created","value":"x"})", "mutability"},
             Case{R"({"op":"Remove","path":"userName"})", "mutability"},
             Case{R"({"op":"Replace","path":"a b","value":"x"})", "invalidPath"}}) {
        const Reply reply = patchOps(ana, c.body);
        EXPECT_EQ(reply.status, 400) << c.body;
        EXPECT_EQ(reply.scimType(), QLatin1String(c.scimType)) << c.body << testing::PrintToString(reply);
    }
    // An atomic PATCH: the good operation before the bad one is not kept.
    EXPECT_EQ(
        patchOps(ana, R"({"op":"Replace","path":"title","value":"Boss"},{"op":"Replace","path":"id","value":"x"})")
            .status,
        400);
    EXPECT_FALSE(get(ana).json.contains(QLatin1String("title")));
}

TEST_F(Http, ReadOnlyAttributesOfABodyAreIgnored)
{
    const Reply reply = post("/scim/v2/Users",
        userJson("ana@example.com",
            R"("id":"mine","meta":{"created":"1999-01-01T00:00:00Z"},"groups":[{"value":"g"}],"urn:ietf:params:scim:schemas:extension:rollcall:2.0:User":{"source":"local","state":"disabled"})"));
    ASSERT_EQ(reply.status, 201) << testing::PrintToString(reply);
    EXPECT_NE(reply.id(), QStringLiteral("mine"));
    EXPECT_FALSE(reply.json.contains(QLatin1String("groups")));
    EXPECT_FALSE(reply.raw.body.contains("1999"));
    EXPECT_EQ(extensionOf(reply.id()).value(QLatin1String("source")).toString(), QStringLiteral("scim-entra-id"));
}

TEST_F(Http, EntityTagsGuardWritesAndSaveReads)
{
    const QByteArray ana = "/scim/v2/Users/" + createUser("ana@example.com").toLatin1();
    const QByteArray operation = R"({"op":"Replace","path":"title","value":"Boss"})";
    m_headers = {{"if-match", "W/\"7\""}};
    EXPECT_EQ(patchOps(ana, operation).status, 412);
    EXPECT_EQ(put(ana, userJson("ana@example.com")).status, 412);
    EXPECT_EQ(remove(ana).status, 412);
    m_headers = {{"if-match", "\"5\", W/\"1\""}};
    EXPECT_EQ(patchOps(ana, operation).status, 200);
    m_headers = {{"if-match", "*"}};
    EXPECT_EQ(put(ana, userJson("ana@example.com", R"("title":"Chief")")).status, 200);
    m_headers = {{"if-none-match", "W/\"3\""}};
    const Reply unchanged = get(ana);
    EXPECT_EQ(unchanged.status, 304);
    EXPECT_TRUE(unchanged.raw.body.isEmpty());
    EXPECT_EQ(unchanged.header("ETag"), "W/\"3\"");
    m_headers = {{"if-none-match", "W/\"2\""}};
    EXPECT_EQ(get(ana).status, 200);
}

TEST_F(Http, DiscoveryTellsWhatWorks)
{
    m_bearer.clear();
    const Reply config = get("/scim/v2/ServiceProviderConfig");
    ASSERT_EQ(config.status, 200);
    const auto supports = [&](const char *feature) {
        return config.json.value(QLatin1String(feature)).toObject().value(QLatin1String("supported")).toBool();
    };
    EXPECT_TRUE(supports("patch") && supports("bulk") && supports("filter") && supports("etag") && supports("sort"));
    EXPECT_FALSE(supports("changePassword"));
    EXPECT_EQ(config.json.value(QLatin1String("authenticationSchemes"))
                  .toArray()
                  .at(0)
                  .toObject()
                  .value(QLatin1String("type"))
                  .toString(),
        QStringLiteral("oauthbearertoken"));
    m_bearer = "wrong"; // Whoever shows credentials learns whether they are good.
    EXPECT_EQ(get("/scim/v2/ServiceProviderConfig").status, 401);

    m_bearer = m_mdm.reveal();
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("custAttr1"), m_clock).ok());
    const Reply types = get("/scim/v2/ResourceTypes");
    ASSERT_EQ(types.total(), 2);
    EXPECT_EQ(types.resources().at(0).toObject().value(QLatin1String("endpoint")).toString(), QStringLiteral("/Users"));
    EXPECT_EQ(get("/scim/v2/ResourceTypes/Group").json.value(QLatin1String("endpoint")).toString(),
        QStringLiteral("/Groups"));
    EXPECT_EQ(get("/scim/v2/ResourceTypes/Device").status, 404);
    const Reply schemas = get("/scim/v2/Schemas");
    QStringList ids;
    const QJsonArray list = schemas.resources();
    for (const QJsonValue &schema : list)
        ids.append(schema.toObject().value(QLatin1String("id")).toString());
    for (const QLatin1String urn : {scim::kUserSchema, scim::kGroupSchema, scim::kEnterpriseSchema, scim::kIvantiSchema,
             scim::kRollcallSchema, scim::kRollcallGroupSchema})
        EXPECT_TRUE(ids.contains(urn)) << urn.data();
    const QJsonArray custom = get("/scim/v2/Schemas/" + QByteArray(scim::kIvantiSchema.data()))
                                  .json.value(QLatin1String("attributes"))
                                  .toArray();
    ASSERT_EQ(custom.size(), 1);
    EXPECT_EQ(custom.at(0).toObject().value(QLatin1String("name")).toString(), QStringLiteral("custAttr1"));
    EXPECT_EQ(get("/scim/v2/Schemas/urn:nothing").status, 404);
    for (const char *endpoint : {"ServiceProviderConfig", "ResourceTypes", "Schemas", "ResourceTypes/User"}) {
        const QByteArray target = QByteArray("/scim/v2/") + endpoint;
        for (const char *query : {"?filter=id+eq+%22x%22", "?count=1&FILTER=", "?%66ilter=x"})
            EXPECT_EQ(get(target + query).status, 403) << endpoint << query;
        // The rest has nothing to do here.
        EXPECT_EQ(get(target + "?sortBy=id&startIndex=2&count=1&attributes=id&cursor=x").json, get(target).json);
        for (const char *method : {"POST", "PUT", "PATCH", "DELETE"}) {
            const Reply refused = send(method, target, "{}");
            EXPECT_EQ(refused.status, 405) << method << endpoint;
            EXPECT_EQ(refused.header("Allow"), "GET") << method << endpoint;
        }
    }
    EXPECT_FALSE(schemas.raw.body.contains("null"));
}

TEST_F(Http, EveryAnswerOfAResourceIsExplainedBySchemas)
{
    const QString id
        = createUser("ana@example.com", R"("displayName":"A","title":"T","nickName":"N","externalId":"e")");
    QSet<QString> known{
        QStringLiteral("id"), QStringLiteral("externalId"), QStringLiteral("meta"), QStringLiteral("schemas")};
    const QJsonArray schemas = get("/scim/v2/Schemas").resources();
    for (const QJsonValue &schema : schemas) {
        known.insert(schema.toObject().value(QLatin1String("id")).toString());
        const QJsonArray attributes = schema.toObject().value(QLatin1String("attributes")).toArray();
        for (const QJsonValue &attribute : attributes)
            known.insert(attribute.toObject().value(QLatin1String("name")).toString());
    }
    const QStringList keys = asAdmin("/scim/v2/Users/" + id.toLatin1()).json.keys();
    for (const QString &key : keys)
        EXPECT_TRUE(known.contains(key)) << key.toStdString();
}

} // namespace rollcall::service
