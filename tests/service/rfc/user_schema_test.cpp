// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/rfc/rfc_fixture.h"

#include "scim/schema_uris.h"
#include "service/custom_attributes.h"

#include <QJsonDocument>

// RFC 7643 §4 to §8: users and groups, and the schemas that describe them.
namespace rollcall::service
{

namespace
{

const QByteArray kFullUser
    = R"('externalId':'701984','name':{'formatted':'Ms. Barbara J Jensen, III','familyName':'Jensen','givenName':'Barbara',
    'middleName':'Jane','honorificPrefix':'Ms.','honorificSuffix':'III'},'displayName':'Babs Jensen','nickName':'Babs',
    'profileUrl':'https://login.example.com/bjensen','emails':[{'value':'bjensen@example.com','type':'work','primary':true},
    {'value':'babs@jensen.org','type':'home'}],'addresses':[{'streetAddress':'100 Universal City Plaza',
    'locality':'Hollywood','region':'CA','postalCode':'91608','country':'US','formatted':'100 Universal City Plaza','type':
    'work','primary':true}],'phoneNumbers':[{'value':'555-555-5555','type':'work'}],'ims':[{'value':'someaimhandle','type':
    'aim'}],'photos':[{'value':'https://photos.example.com/F','type':'photo'}],'userType':'Employee','title':'Tour Guide',
    'preferredLanguage':'en-US','locale':'en-US','timezone':'America/Los_Angeles','active':true,'roles':[{'value':'guide'}],
    'entitlements':[{'value':'badge','primary':true}],'x509Certificates':[{'value':'MIIDQzCCAqygAwIBAgICEAAw'}],
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'employeeNumber':'701984','costCenter':'4130',
    'organization':'Universal Studios','division':'Theme Park','department':'Tour Operations'})";

} // namespace

RFC_TEST(AUserHasAUserName, "RFC7643-4.1.1-L1035", "RFC7644-3.5.1-L1667")
{
    const QByteArray schemas = "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User']";
    const QByteArray target = newUser("ann", "'title':'T'");
    for (const QByteArray &name : {QByteArray(), QByteArray(",'userName':null"), QByteArray(",'userName':''"),
             QByteArray(",'userName':'  '"), QByteArray(",'userName':[]"), QByteArray(",'username2':'x'")}) {
        const QByteArray body = json(schemas + name + '}');
        expectRefused(post("/scim/v2/Users", body), 400, "invalidValue");
        expectRefused(put(target, body), 400, "invalidValue");
    }
    EXPECT_EQ(get(target).text("userName"), QStringLiteral("ann"));
    expectRefused(change(target, "{'op':'replace','path':'userName','value':''}"), 400, "invalidValue");
    expectRefused(post("/scim/v2/Groups", group("")), 400, "invalidValue");
    expectRefused(put(newGroup("Staff"), json("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group']}")), 400,
        "invalidValue");
}

RFC_TEST(APasswordIsTakenAndNeverShown, "RFC7643-4.1.1-L1186", "RFC7643-4.1.1-L1222", "RFC7643-7-L1769")
{
    const QByteArray secret = "t1meMa$heen";
    const Reply created = postUser("ann", "'password':'" + secret + "'");
    ASSERT_EQ(created.status, 201);
    const QByteArray target = "/scim/v2/Users/" + created.id().toLatin1();
    const auto isShown = [](const Reply &reply) {
        EXPECT_LT(reply.status, 300) << testing::PrintToString(reply);
        return reply.json.contains(QLatin1String("password")) || reply.raw.body.contains("t1me");
    };
    EXPECT_FALSE(isShown(created));
    EXPECT_FALSE(isShown(get(target)));
    EXPECT_FALSE(isShown(get(target + "?attributes=password,userName")));
    EXPECT_FALSE(isShown(get("/scim/v2/Users?attributes=password")));
    EXPECT_FALSE(isShown(put(target, user("ann", "'password':'" + secret + "2'"))));
    EXPECT_FALSE(isShown(change(target, "{'op':'replace','path':'password','value':'" + secret + "3'}")));
    expectRefused(find("password eq \"t1meMa$heen\""), 400, "invalidFilter");
    expectRefused(find("password pr"), 400, "invalidFilter");
    const Reply schema = get("/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:User");
    const QJsonArray attributes = schema.at(QStringLiteral("attributes")).toArray();
    for (const QJsonValue &attribute : attributes) {
        if (attribute[u"name"].toString() == QLatin1String("password")) {
            EXPECT_EQ(attribute[u"returned"].toString(), QStringLiteral("never"));
            EXPECT_EQ(attribute[u"mutability"].toString(), QStringLiteral("writeOnly"));
        }
    }
}

RFC_TEST(EveryAttributeOfAUserIsKept, "RFC7643-4.1.2-L1244")
{
    const QByteArray target = newUser("bjensen@example.com", kFullUser);
    const QJsonObject sent = QJsonDocument::fromJson(user("bjensen@example.com", kFullUser)).object();
    const QJsonObject stored = get(target).json;
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        if (it.key() != QLatin1String("schemas")) {
            EXPECT_EQ(stored.value(it.key()), it.value()) << it.key().toStdString();
        }
    }
}

RFC_TEST(ACountryIsACode, "RFC7643-4.1.2-L1322")
{
    const QByteArray target = newUser("ann", "'addresses':[{'type':'work','country':'US'}]");
    for (const char *code : {"DE", "JP", "fr"})
        EXPECT_EQ(
            change(target,
                "{'op':'replace','path':'addresses[type eq \\'work\\'].country','value':'" + QByteArray(code) + "'}")
                .status,
            200)
            << code;
    for (const char *name : {"Germany", "USA", "XX", "ZZ", "D", "1"}) {
        const QByteArray addresses = "'addresses':[{'type':'work','country':'" + QByteArray(name) + "'}]";
        expectRefused(postUser("bob", addresses), 400, "invalidValue");
        expectRefused(put(target, user("ann", addresses)), 400, "invalidValue");
        expectRefused(change(target, "{'op':'replace','value':{" + addresses + "}}"), 400, "invalidValue");
    }
    EXPECT_EQ(get(target).text("addresses/0/country"), QStringLiteral("fr"));
}

RFC_TEST(MembershipsChangeThroughTheGroup, "RFC7643-4.1.2-L1354", "RFC7643-7-L1759")
{
    const QByteArray staff = newGroup("Staff");
    const QByteArray groups = "'groups':[{'value':'" + idIn(staff) + "'}]";
    const QByteArray ann = newUser("ann", groups);
    EXPECT_FALSE(get(ann).json.contains(QLatin1String("groups")));
    EXPECT_EQ(put(ann, user("ann", groups)).status, 200);
    EXPECT_FALSE(get(ann).json.contains(QLatin1String("groups")));
    for (const char *op : {"add", "replace", "remove"})
        expectRefused(
            change(ann, "{'op':'" + QByteArray(op) + "','path':'groups','value':[{'value':'" + idIn(staff) + "'}]}"),
            400, "mutability");
    EXPECT_EQ(change(staff, "{'op':'add','path':'members','value':[{'value':'" + idIn(ann) + "'}]}").status, 200);
    EXPECT_EQ(get(ann).text("groups/0/display"), QStringLiteral("Staff"));
    EXPECT_EQ(get(staff).text("members/0/value"), QString::fromLatin1(idIn(ann)));
}

RFC_TEST(ReadOnlyAttributesAreIgnoredOrRefused, "RFC7644-3.3-L584", "RFC7644-3.5.1-L1665", "RFC7644-3.5.2-L1886",
    "RFC7644-3.5.2-L1888")
{
    const QByteArray boss = newUser("boss", "'displayName':'The Boss'");
    const QByteArray manager = "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'manager':{'value':'"
        + idIn(boss) + "','displayName':'Somebody Else'}}";
    const QByteArray ann = newUser("ann", manager);
    const QString shown = QString(scim::kEnterpriseSchema) + QStringLiteral("/manager/displayName");
    EXPECT_NE(get(ann).at(shown).toString(), QStringLiteral("Somebody Else"));
    EXPECT_EQ(put(ann, user("ann", manager)).status, 200);
    EXPECT_NE(get(ann).at(shown).toString(), QStringLiteral("Somebody Else"));
    const QByteArray staff = newGroup("Staff", "'members':[{'value':'" + idIn(ann) + "'}]");
    for (const char *operation : {"{'op':'replace','path':'id','value':'x'}", "{'op':'add','path':'meta','value':{}}",
             "{'op':'replace','path':'meta.created','value':'2020-01-01T00:00:00Z'}", "{'op':'remove','path':'id'}",
             "{'op':'replace','path':'groups[type eq \\'direct\\'].value','value':'x'}",
             "{'op':'replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName',"
             "'value':'x'}",
             "{'op':'replace','value':{'id':'x'}}"})
        expectRefused(change(ann, operation), 400, "mutability");
    for (const char *operation : {"{'op':'replace','path':'id','value':'x'}", "{'op':'remove','path':'meta'}",
             "{'op':'replace','value':{'id':'x'}}"})
        expectRefused(change(staff, operation), 400, "mutability");
    // To say what is there is no change.
    EXPECT_EQ(change(ann, "{'op':'replace','value':{'id':'" + idIn(ann) + "'}}").status, 200);
}

RFC_TEST(ImmutableAttributesStayAsTheyWereGiven, "RFC7643-7-L1766", "RFC7644-3.5.1-L1660")
{
    const QByteArray ann = newUser("ann");
    const QByteArray inner = newGroup("Inner");
    const auto members = [](const QByteArray &id, const QByteArray &type) {
        return "'members':[{'value':'" + id + "','type':'" + type + "'}]";
    };
    const QByteArray outer = newGroup("Outer", members(idIn(ann), "User"));
    expectRefused(put(outer, group("Outer", members(idIn(ann), "Group"))), 400, "mutability");
    expectRefused(change(outer, "{'op':'add','value':{" + members(idIn(ann), "Group") + "}}"), 400, "mutability");
    expectRefused(change(outer, "{'op':'add','value':{" + members(idIn(inner), "User") + "}}"), 400, "invalidValue");
    expectRefused(post("/scim/v2/Groups", group("Other", members(idIn(ann), "Group"))), 400, "invalidValue");
    for (const char *part : {"value", "type", "$ref"})
        expectRefused(change(outer,
                          "{'op':'replace','path':'members[value eq \\'" + idIn(ann) + "\\']." + part + "','value':'"
                              + idIn(inner) + "'}"),
            400, "mutability");
    EXPECT_EQ(put(outer, group("Outer", members(idIn(ann), "User"))).status, 200);
    EXPECT_EQ(get(outer).text("members/0/type"), QStringLiteral("User"));
}

RFC_TEST(ComparisonsRegardCaseWhereTheSchemaDoes, "RFC7643-7-L1748", "RFC7643-7-L1750", "RFC7644-3.4.2.2-L1217")
{
    const QByteArray target
        = newUser("BJensen", "'externalId':'AbC','title':'Guide','emails':[{'value':'B@Example.com'}]");
    for (const char *filter : {"userName eq \"bjensen\"", "USERNAME EQ \"BJENSEN\"", "title eq \"guide\"",
             "title sw \"GU\"", "emails.value eq \"b@example.COM\"", "externalId eq \"AbC\"", "externalId co \"bC\"",
             "meta.resourceType eq \"User\""})
        EXPECT_EQ(find(filter).total(), 1) << filter;
    for (const char *filter : {"externalId eq \"abc\"", "externalId co \"bc\"", "meta.resourceType eq \"user\""})
        EXPECT_EQ(find(filter).total(), 0) << filter;
    EXPECT_EQ(find("id eq \"" + idIn(target).toUpper() + '"').total(), 0);
    EXPECT_EQ(get(target).text("externalId"), QStringLiteral("AbC"));
    EXPECT_EQ(get(target).text("userName"), QStringLiteral("BJensen"));
    EXPECT_EQ(get(target).text("emails/0/value"), QStringLiteral("B@Example.com"));
}

RFC_TEST(DiscoveryDescribesWhatThereIs, "RFC7643-6-L1619", "RFC7643-6-L1641", "RFC7643-6-L1650", "RFC7643-6-L1655",
    "RFC7643-7-L1691", "RFC7643-7-L1700", "RFC7644-3.1-L439", "RFC7644-4-L4098")
{
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("custAttr1"), m_clock).ok());
    const Reply schemas = get("/scim/v2/Schemas");
    EXPECT_EQ(schemas.at(QStringLiteral("schemas")), QJsonArray{QString(scim::kListResponse)});
    EXPECT_EQ(schemas.total(), schemas.resources().size());
    QSet<QString> ids;
    const QJsonArray all = schemas.resources();
    for (const QJsonValue &schema : all) {
        const QString id = schema[u"id"].toString();
        EXPECT_TRUE(id.startsWith(QStringLiteral("urn:ietf:params:scim:schemas:"))) << id.toStdString();
        EXPECT_FALSE(schema[u"name"].toString().isEmpty()) << id.toStdString();
        EXPECT_EQ(get("/scim/v2/Schemas/" + id.toLatin1()).json, schema.toObject());
        ids.insert(id);
    }
    EXPECT_FALSE(schemas.raw.body.contains("urn:ietf:params:scim:api:messages:2.0:PatchOp"));
    const Reply types = get("/scim/v2/ResourceTypes");
    ASSERT_EQ(types.total(), 2);
    const QJsonArray both = types.resources();
    for (const QJsonValue &type : both) {
        EXPECT_FALSE(type[u"name"].toString().isEmpty());
        EXPECT_TRUE(ids.contains(type[u"schema"].toString()));
        EXPECT_EQ(get("/scim/v2" + type[u"endpoint"].toString().toLatin1()).status, 200);
        const QJsonArray extensions = type[u"schemaExtensions"].toArray();
        EXPECT_FALSE(extensions.isEmpty());
        for (const QJsonValue &extension : extensions) {
            EXPECT_TRUE(ids.contains(extension[u"schema"].toString()));
            // None has to be there, and so none is asked for.
            EXPECT_EQ(extension[u"required"], QJsonValue(false));
        }
    }
    newUser("ann");
    // What is shown is what is taken.
    const QByteArray target
        = newUser("bob", "'urn:ietf:params:scim:schemas:extension:ivanti:2.0:User':{'custAttr1':'x'}");
    EXPECT_EQ(
        get(target).at(QString(scim::kIvantiSchema) + QStringLiteral("/custAttr1")).toString(), QStringLiteral("x"));
}

/// The users' table holds the name, and nothing else, to be unique: it has to be what the schemas say.
TEST(Uniqueness, IsPromisedOfTheUserNameOnly)
{
    QStringList unique;
    for (const scim::SchemaRegistry &registry : {scim::SchemaRegistry::forUsers(), scim::SchemaRegistry::forGroups()}) {
        for (const scim::Schema &schema : registry.schemas()) {
            for (const scim::Attribute &attribute : schema.attributes) {
                if (attribute.uniqueness != scim::Uniqueness::None)
                    unique.append(attribute.name);
            }
        }
    }
    EXPECT_EQ(unique, QStringList{QStringLiteral("userName")});
}

} // namespace rollcall::service
