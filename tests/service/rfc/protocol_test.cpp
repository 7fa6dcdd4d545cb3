// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/rfc/rfc_fixture.h"

#include "scim/schema_uris.h"

// RFC 7644, but for PATCH and for reading.
namespace rollcall::service
{

RFC_TEST(TheServiceSaysHowToAuthenticate, "RFC7644-2-L307", "RFC7643-5-L1581", "RFC7644-4-L4068")
{
    for (const char *bearer : {"", "wrong"}) {
        m_bearer = bearer;
        const Reply reply = get("/scim/v2/Users");
        EXPECT_EQ(reply.status, 401);
        EXPECT_TRUE(reply.header("WWW-Authenticate").startsWith("Bearer"));
        EXPECT_EQ(reply.at(QStringLiteral("schemas")), QJsonArray{QString(scim::kError)});
    }
    m_bearer.clear();
    const Reply config = get("/scim/v2/ServiceProviderConfig");
    EXPECT_EQ(config.status, 200);
    EXPECT_EQ(config.at(QStringLiteral("schemas")), QJsonArray{QString(scim::kSpc)});
    for (const char *member : {"type", "name", "description", "specUri"})
        EXPECT_FALSE(
            config.at(QStringLiteral("authenticationSchemes/0/") + QLatin1String(member)).toString().isEmpty());
    for (const char *feature : {"patch", "bulk", "filter", "changePassword", "sort", "etag"})
        EXPECT_TRUE(config.at(QLatin1String(feature) + QStringLiteral("/supported")).isBool()) << feature;
}

RFC_TEST(MessagesHaveTheirSchemas, "RFC7644-3.1-L436", "RFC7644-3.4.2-L817", "RFC7644-3.12-L3707", "RFC7644-3.4.2-L847")
{
    const QString prefix = QStringLiteral("urn:ietf:params:scim:api:messages:2.0:");
    const Reply nobody = find("userName eq \"nobody\"");
    EXPECT_EQ(nobody.status, 200);
    EXPECT_EQ(nobody.text("schemas/0"), prefix + QStringLiteral("ListResponse"));
    EXPECT_EQ(nobody.total(), 0);
    m_headers = {{"accept", "text/html"}};
    for (const Reply &error :
        {get("/scim/v2/Users/none"), get("/scim/v2/none"), find("userName eq"), post("/scim/v2/Users", "{"),
            post("/scim/v2/Schemas", "{}"), change("/scim/v2/Users/none", "{'op':'x'}")}) {
        EXPECT_EQ(error.text("schemas/0"), prefix + QStringLiteral("Error")) << testing::PrintToString(error);
        EXPECT_EQ(error.text("status"), QString::number(error.status));
        EXPECT_FALSE(error.detail().isEmpty());
        EXPECT_EQ(error.raw.contentType, "application/scim+json");
    }
}

RFC_TEST(MeIsNotOffered, "RFC7644-3.11-L3683")
{
    // So there is no Location to give: 501, as §3.11 has it for a service without the alias.
    for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
        const Reply reply = send(method, "/scim/v2/Me", method == QByteArray("GET") ? QByteArray() : user("me"));
        EXPECT_EQ(reply.status, 501) << method;
        EXPECT_EQ(reply.text("schemas/0"), QString(scim::kError));
    }
}

RFC_TEST(AnotherVersionOfTheProtocolIsRejected, "RFC7644-3.13-L3956")
{
    // §3.13 is about the version in the path. One in a body is the resource's, part of meta, and so ignored (RFC 7643
    // §3.1): a client that wants its PUT to depend on it sends If-Match (§3.14).
    EXPECT_EQ(get("/scim/v2/Users").status, 200);
    for (const char *target : {"/scim/v1/Users", "/scim/v3/Users", "/scim/Users", "/v2/Users"})
        EXPECT_EQ(get(target).status, 404) << target;
}

RFC_TEST(APostCreates, "RFC7644-3.3-L602", "RFC7644-3.3-L603", "RFC7644-3.8-L3537", "RFC7644-3.8-L3551")
{
    m_headers = {{"accept", "application/scim+json"}};
    const Reply created = postUser("日本 ü 😀", "'displayName':'Ünï'");
    EXPECT_EQ(created.status, 201);
    EXPECT_EQ(created.raw.contentType, "application/scim+json");
    EXPECT_TRUE(created.raw.body.contains("日本 ü 😀"));
    EXPECT_EQ(created.raw.body, get(targetOf(created.text("meta/location"))).raw.body);
    m_headers = {{"accept", "application/json"}};
    EXPECT_EQ(get(targetOf(created.text("meta/location"))).status, 200);
    EXPECT_EQ(post("/scim/v2/Users", "{\"userName\":\"\xff\"}").status, 400);
    EXPECT_EQ(post("/scim/v2/Groups", group("G")).status, 201);
}

RFC_TEST(ADuplicateIsAConflict, "RFC7644-3.3-L625")
{
    const QByteArray ann = newUser("Ann");
    const QByteArray bob = newUser("bob");
    for (const char *name : {"Ann", "ANN", "ａｎｎ"}) {
        expectRefused(postUser(name), 409, "uniqueness");
        expectRefused(put(bob, user(name)), 409, "uniqueness");
        expectRefused(
            change(bob, "{'op':'replace','path':'userName','value':'" + QByteArray(name) + "'}"), 409, "uniqueness");
    }
    EXPECT_EQ(put(ann, user("ANN")).status, 200); // Oneself is no other.
    EXPECT_EQ(get("/scim/v2/Users").total(), 2);
}

RFC_TEST(
    PutReplacesAndNeverCreates, "RFC7644-3.2-L490", "RFC7644-3.5-L1607", "RFC7644-3.5.1-L1637", "RFC7644-3.5.1-L1644")
{
    EXPECT_EQ(put("/scim/v2/Users/2819c223-7f76-453a-919d-413861904646", user("new")).status, 404);
    EXPECT_EQ(put("/scim/v2/Groups/none", group("new")).status, 404);
    EXPECT_EQ(put("/scim/v2/Users", user("new")).status, 405);
    EXPECT_EQ(get("/scim/v2/Users").total(), 0);
    const QByteArray ann = newUser("ann",
        "'title':'T','nickName':'N','active':false,'name':{'givenName':'G','familyName':'F'},'emails':[{'value':'a@b.c'"
        "},"
        "{'value':'d@e.f'}],'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'division':'D'}");
    const QByteArray staff = newGroup("Staff", "'externalId':'x','members':[{'value':'" + idIn(ann) + "'}]");
    m_clock.advance(std::chrono::seconds(1));
    const Reply reply = put(ann, user("ann2", "'nickName':'M','name':{'givenName':'H'},'emails':[{'value':'g@h.i'}]"));
    ASSERT_EQ(reply.status, 200) << testing::PrintToString(reply);
    EXPECT_EQ(reply.text("userName"), QStringLiteral("ann2"));
    EXPECT_EQ(reply.text("nickName"), QStringLiteral("M"));
    EXPECT_EQ(
        reply.at(QStringLiteral("name")), QJsonValue(QJsonObject{{QStringLiteral("givenName"), QStringLiteral("H")}}));
    EXPECT_EQ(reply.at(QStringLiteral("emails")).toArray().size(), 1);
    EXPECT_EQ(reply.at(QStringLiteral("active")), QJsonValue(true)); // The service's default, as on creation.
    EXPECT_FALSE(reply.json.contains(QLatin1String("title")));
    EXPECT_FALSE(reply.json.contains(scim::kEnterpriseSchema));
    EXPECT_EQ(reply.at(QStringLiteral("groups")).toArray().size(), 1);
    EXPECT_EQ(reply.raw.body, get(ann).raw.body);
    EXPECT_NE(reply.text("meta/lastModified"), reply.text("meta/created"));
    const Reply cleared = put(staff, group("Staff"));
    EXPECT_EQ(cleared.status, 200);
    EXPECT_FALSE(cleared.json.contains(QLatin1String("externalId")));
    EXPECT_TRUE(cleared.at(QStringLiteral("members")).toArray().isEmpty());
}

RFC_TEST(ADeletedResourceIsGone, "RFC7644-3.6-L2642", "RFC7644-3.6-L2644", "RFC7644-3.6-L2657")
{
    const QByteArray ann = newUser("ann", "'externalId':'x'");
    const QByteArray staff = newGroup("Staff", "'members':[{'value':'" + idIn(ann) + "'}]");
    for (const QByteArray &target : {ann, staff}) {
        const bool isUser = target == ann;
        const Reply deleted = remove(target);
        EXPECT_EQ(deleted.status, 204);
        EXPECT_TRUE(deleted.raw.body.isEmpty());
        EXPECT_EQ(get(target).status, 404);
        EXPECT_EQ(put(target, isUser ? user("ann") : group("Staff")).status, 404);
        EXPECT_EQ(change(target, "{'op':'add','path':'externalId','value':'y'}").status, 404);
        EXPECT_EQ(remove(target).status, 404);
        EXPECT_EQ(get(isUser ? "/scim/v2/Users" : "/scim/v2/Groups").total(), 0);
        EXPECT_EQ(find("externalId eq \"x\"", isUser ? "Users" : "Groups").total(), 0);
        if (isUser) {
            EXPECT_TRUE(get(staff).at(QStringLiteral("members")).toArray().isEmpty());
            EXPECT_EQ(find("members pr", "Groups").total(), 0);
        }
    }
    // No conflict with what is gone, and not the same resource again.
    EXPECT_NE(newUser("ann", "'externalId':'x'"), ann);
}

RFC_TEST(DiscoveryIgnoresQueries, "RFC7644-4-L4125")
{
    for (const char *target : {"/scim/v2/Schemas", "/scim/v2/ResourceTypes", "/scim/v2/ServiceProviderConfig"}) {
        const QByteArray asked = QByteArray(target) + "?sortBy=name&sortOrder=descending&startIndex=2&count=1";
        EXPECT_EQ(get(asked).raw.body, get(target).raw.body) << target;
        EXPECT_EQ(get(QByteArray(target) + "?filter=id+pr").status, 403) << target; // So §4 has it for filters.
    }
}

// Bulk (RFC 7644 §3.7): what is behind these few lines is in bulk_test.cpp.
RFC_TEST(BulkDoesWhatItCan, "RFC7644-3.7-L2775", "RFC7644-3.7-L2779", "RFC7644-3.7-L2789", "RFC7644-3.7.1-L2814",
    "RFC7644-3.7.3-L3201", "RFC7644-3.7.3-L3206")
{
    newUser("taken");
    const QByteArray post_ = "{'method':'POST','path':'/";
    const auto member = [](const QByteArray &id) { return "'members':[{'value':'bulkId:" + id + "'}]"; };
    const Reply reply = post("/scim/v2/Bulk",
        json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':[" + post_
            + "Users','bulkId':'1','data':" + user("taken") + "}," + post_ + "Users','bulkId':'2','data':"
            + user("free") + "}," + post_ + "Groups','bulkId':'3','data':" + group("A", member("4")) + "}," + post_
            + "Groups','bulkId':'4','data':" + group("B", member("3")) + "}]}"));
    ASSERT_EQ(reply.status, 200) << testing::PrintToString(reply);
    EXPECT_EQ(reply.text("schemas/0"), QString(scim::kBulkResponse));
    ASSERT_EQ(reply.at(QStringLiteral("Operations")).toArray().size(), 4);
    EXPECT_EQ(reply.text("Operations/0/status"), QStringLiteral("409"));
    EXPECT_EQ(reply.text("Operations/0/response/scimType"), QStringLiteral("uniqueness"));
    for (int i = 1; i < 4; ++i) {
        const QString operation = QStringLiteral("Operations/%1/").arg(i);
        EXPECT_EQ(reply.at(operation + QStringLiteral("status")).toString(), QStringLiteral("201"));
        EXPECT_EQ(reply.at(operation + QStringLiteral("bulkId")).toString(), QString::number(i + 1));
        EXPECT_EQ(get(targetOf(reply.at(operation + QStringLiteral("location")).toString())).status, 200);
    }
    EXPECT_EQ(find("members pr", "Groups").total(), 2);
}

RFC_TEST(BulkHasLimits, "RFC7644-3.7.4-L3495", "RFC7644-3.7.4-L3499")
{
    const Reply config = get("/scim/v2/ServiceProviderConfig");
    const int operations = config.at(QStringLiteral("bulk/maxOperations")).toInt();
    const int bytes = config.at(QStringLiteral("bulk/maxPayloadSize")).toInt();
    ASSERT_GT(operations, 0);
    ASSERT_GT(bytes, 0);
    const auto job = [](const QByteArray &list) {
        return R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[)" + list + "]}";
    };
    const QByteArray one = json("{'method':'DELETE','path':'/Users/none'}");
    EXPECT_EQ(post("/scim/v2/Bulk", job(one)).status, 200);
    EXPECT_EQ(post("/scim/v2/Bulk", job((one + ',').repeated(operations) + one)).status, 413);
    EXPECT_EQ(post("/scim/v2/Bulk", job(one + QByteArray(bytes, ' '))).status, 413);
}

} // namespace rollcall::service
