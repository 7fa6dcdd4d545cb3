// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/rfc/rfc_fixture.h"

#include "scim/schema_uris.h"

// RFC 7644 §3.4 and §3.9: queries.
namespace rollcall::service
{

RFC_TEST(FiltersFollowTheGrammar, "RFC7644-3.4.2.2-L944", "RFC7644-3.4.2.2-L1127", "RFC7644-3.4.2.2-L1197",
    "RFC7644-3.4.2.2-L1208")
{
    newUser("bjensen",
        "'title':'Guide','active':true,'emails':[{'type':'work','value':'b@example.com'},{'type':'home',"
        "'value':'b@jensen.org'}],'name':{'familyName':'O\\u0027Malley'}");
    for (const char *filter : {"userName eq \"bjensen\"", "name.familyName co \"O'Malley\"", "userName sw \"B\"",
             "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"b\"", "title pr", "title pr and active eq true",
             "title pr or userType eq \"x\"", "not (userType pr)", "userType ne \"x\"",
             "emails[type eq \"work\" and value co \"@example.com\"] or userName eq \"x\"", "emails.type eq \"home\"",
             "emails.value ew \".org\"", "userName gt \"a\" and userName lt \"c\"",
             "(title eq \"x\" or title eq \"guide\") and not (active eq false)",
             "meta.created le \"2030-01-01T00:00:00Z\"", "schemas eq \"urn:ietf:params:scim:schemas:core:2.0:User\""}) {
        const Reply reply = find(filter);
        EXPECT_EQ(reply.status, 200) << filter << testing::PrintToString(reply);
        EXPECT_EQ(reply.total(), 1) << filter;
    }
    EXPECT_EQ(find("emails[type eq \"home\" and value co \"@example.com\"]").total(), 0);
    for (const char *filter :
        {"", " ", "userName", "userName eq", "eq \"x\"", "userName xx \"x\"", "userName eq \"x", "userName eq bjensen",
            "(userName eq \"x\"", "userName eq \"x\")", "userName eq \"x\" and", "userName pr pr", "not userName pr",
            "userName == \"x\"", "emails[type eq \"work\"", "emails[type eq \"work\"]]",
            "userName eq \"x\" xor title pr", "user name eq \"x\"", "userName eq 'x'", "name eq \"Jensen\""})
        expectRefused(find(filter), 400, "invalidFilter");
}

RFC_TEST(OrderingComparisonsNeedAnOrder, "RFC7644-3.4.2.2-L1001")
{
    newUser("ann", "'active':true,'x509Certificates':[{'value':'MIID'}]");
    for (const char *op : {"gt", "ge", "lt", "le"}) {
        expectRefused(find("active " + QByteArray(op) + " true"), 400, "invalidFilter");
        expectRefused(find("x509Certificates.value " + QByteArray(op) + " \"MIID\""), 400, "invalidFilter");
        expectRefused(find("emails[primary " + QByteArray(op) + " true]"), 400, "invalidFilter");
    }
}

RFC_TEST(PagesAreWhatWasAskedFor, "RFC7644-3.4.2.4-L1358", "RFC7644-3.4.2.4-L1363", "RFC7644-3.4.2.1-L912")
{
    insertUsers(1005);
    for (const char *start : {"0", "-7", "1"}) {
        const Reply reply = get("/scim/v2/Users?count=2&startIndex=" + QByteArray(start));
        EXPECT_EQ(reply.at(QStringLiteral("startIndex")).toInt(), 1) << start;
        EXPECT_EQ(reply.text("Resources/0/id"), QStringLiteral("user-1")) << start;
    }
    for (const int count : {0, 1, 7, 1000}) {
        const Reply reply = get("/scim/v2/Users?count=" + QByteArray::number(count));
        EXPECT_EQ(reply.resources().size(), count);
        EXPECT_EQ(reply.at(QStringLiteral("itemsPerPage")).toInt(), count);
        EXPECT_EQ(reply.total(), 1005);
    }
    // More than the most that is given at a time is paged, so there are never too many (400 tooMany).
    const Reply many = get("/scim/v2/Users?count=100000");
    EXPECT_EQ(many.resources().size(), 1000);
    EXPECT_EQ(get("/scim/v2/Users?count=100000&startIndex=1001").resources().size(), 5);
    EXPECT_EQ(get("/scim/v2/Users?startIndex=1006").resources().size(), 0);
    EXPECT_EQ(get("/scim/v2/Users?count=-1").resources().size(), 0);
}

RFC_TEST(AttributesAreChosen, "RFC7644-3.4.2.5-L1438", "RFC7644-3.4.2.5-L1449", "RFC7644-3.9-L3596")
{
    const QByteArray target = newUser("ann",
        "'title':'T','name':{'givenName':'G','familyName':'F'},'emails':[{'type':'work',"
        "'value':'a@b.c'}]");
    const auto keys = [&](const QByteArray &query) { return get(target + '?' + query).json.keys(); };
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    EXPECT_EQ(keys("attributes=title"), list("id schemas title"));
    EXPECT_EQ(keys("attributes=TITLE,emails.type"), list("emails id schemas title"));
    EXPECT_EQ(keys("attributes=urn:ietf:params:scim:schemas:core:2.0:User:name.givenName"), list("id name schemas"));
    EXPECT_EQ(keys("attributes=nothing"), list("id schemas"));
    EXPECT_EQ(keys("excludedAttributes=title,id,schemas,meta,name.givenName,active"),
        list("emails id name schemas userName"));
    EXPECT_EQ(
        get(target + "?attributes=name.givenName").at(QStringLiteral("name")).toObject().keys(), list("givenName"));
    EXPECT_EQ(get("/scim/v2/Users?attributes=userName").at(QStringLiteral("Resources/0")).toObject().keys(),
        list("id schemas userName"));
    // On writes as well.
    const Reply created = post("/scim/v2/Users?attributes=userName", user("bob"));
    EXPECT_EQ(created.status, 201);
    EXPECT_EQ(created.json.keys(), list("id schemas userName"));
    EXPECT_EQ(put(target + "?excludedAttributes=meta,active", user("ann")).json.keys(), list("id schemas userName"));
    const Reply changed = patchOps(target + "?attributes=title", json("{'op':'add','path':'title','value':'x'}"));
    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(changed.json.keys(), list("id schemas title"));
    EXPECT_EQ(get(target + "?attributes=title&excludedAttributes=title").status, 400);
}

RFC_TEST(SortingFollowsTheTypeOfTheAttribute, "RFC7644-3.4.2.3-L1319", "RFC7644-3.4.2.3-L1321")
{
    EXPECT_TRUE(get("/scim/v2/ServiceProviderConfig").at(QStringLiteral("sort/supported")).toBool());
    newUser("b", "'externalId':'b','title':'x'");
    newUser("A", "'externalId':'a'");
    newUser("C", "'externalId':'C','title':'w'");
    const auto order = [&](const QByteArray &query) {
        QString names;
        const QJsonArray resources = get("/scim/v2/Users?" + query).resources();
        for (const QJsonValue &user : resources)
            names += user[u"userName"].toString();
        return names;
    };
    EXPECT_EQ(order("sortBy=userName"), QStringLiteral("AbC")); // Ascending, and case means nothing here,
    EXPECT_EQ(order("sortBy=externalId"), QStringLiteral("CAb")); // but here it does.
    EXPECT_EQ(order("sortBy=userName&sortOrder=descending"), QStringLiteral("CbA"));
    EXPECT_EQ(order("sortBy=title"), QStringLiteral("CbA")); // Who has none comes last.
    EXPECT_EQ(order("sortBy=title&sortOrder=descending"), QStringLiteral("AbC"));
}

RFC_TEST(ASearchRequestSaysWhatAQuerySays, "RFC7644-3.4.3-L1476")
{
    EXPECT_EQ(get("/scim/v2/Users/.search").status, 405);
    newUser("ann");
    newUser("bob");
    const QByteArray rest = R"(,"filter":"userName eq \"ann\"","attributes":["userName"]})";
    const Reply found = post(
        "/scim/v2/Users/.search", R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"])" + rest);
    EXPECT_EQ(found.status, 200);
    EXPECT_EQ(found.text("schemas/0"), QString(scim::kListResponse));
    EXPECT_EQ(found.json, get("/scim/v2/Users?filter=userName+eq+%22ann%22&attributes=userName").json);
    for (const char *schemas : {"[]", "null", R"(["urn:ietf:params:scim:api:messages:2.0:PatchOp"])"})
        expectRefused(
            post("/scim/v2/Users/.search", R"({"schemas":)" + QByteArray(schemas) + rest), 400, "invalidSyntax");
}

RFC_TEST(AQueryOfAllTypesIsFiltered, "RFC7644-3.4.2.1-L918")
{
    newUser("ann", "'displayName':'Staff'");
    newUser("bob");
    newGroup("Staff");
    newGroup("Crew");
    const auto total
        = [&](const QByteArray &filter) { return get("/scim/v2?filter=" + filter.toPercentEncoding()).total(); };
    EXPECT_EQ(get("/scim/v2").total(), 4);
    EXPECT_EQ(total("displayName eq \"staff\""), 2);
    EXPECT_EQ(total("userName pr"), 2); // An attribute of the other type has no value there.
    EXPECT_EQ(total("meta.resourceType eq \"Group\" and displayName sw \"c\""), 1);
    expectRefused(get("/scim/v2?filter=userName"), 400, "invalidFilter");
}

} // namespace rollcall::service
