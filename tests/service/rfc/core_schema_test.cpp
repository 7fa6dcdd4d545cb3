// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/rfc/rfc_fixture.h"

#include "scim/schema_uris.h"

#include <QUrl>

// RFC 7643: what a resource is. The RFC's "MUST" about what a client sends is tested by what the service makes of it.
namespace rollcall::service
{

namespace
{

const QRegularExpression kDateTime(
    QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$"));

/// Calls `visit` with every attribute and sub-attribute of every schema, and its parent.
template <typename Visit> void forEachAttribute(const Reply &schemas, Visit visit)
{
    const QJsonArray all = schemas.resources();
    for (const QJsonValue &schema : all) {
        const QJsonArray attributes = schema[u"attributes"].toArray();
        for (const QJsonValue &attribute : attributes) {
            visit(attribute.toObject(), QJsonObject());
            const QJsonArray subAttributes = attribute[u"subAttributes"].toArray();
            for (const QJsonValue &sub : subAttributes)
                visit(sub.toObject(), attribute.toObject());
        }
    }
}

} // namespace

RFC_TEST(ResourcesAreJsonThatNamesItsSchemas, "RFC7643-2.1-L366", "RFC7643-3-L709", "RFC7643-3-L711", "RFC7643-3-L713",
    "RFC7643-3-L714", "RFC7643-3.3-L976", "RFC7643-3.3-L981")
{
    const QByteArray enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    const QByteArray core = "urn:ietf:params:scim:schemas:core:2.0:User";
    const QByteArray target = newUser("ann", "'" + enterprise + "':{'department':'Tours'}");
    const Reply reply = get(target);
    EXPECT_EQ(
        reply.at(QStringLiteral("schemas")), (QJsonArray{QString::fromLatin1(core), QString::fromLatin1(enterprise)}));
    EXPECT_EQ(reply.json.value(scim::kEnterpriseSchema).toObject(),
        (QJsonObject{{QStringLiteral("department"), QStringLiteral("Tours")}}));
    // What a body says of the schemas is no more than that it is a user; the answer names what is there, once.
    for (const QByteArray &schemas :
        {"'" + core + "','" + core + "'", "'" + core + "','urn:foreign'", "'" + enterprise + "','" + core + "'"}) {
        const Reply other = post("/scim/v2/Users",
            json("{'schemas':[" + schemas + "],'userName':'" + schemas.toBase64().right(40).replace('=', 'x') + "'}"));
        ASSERT_EQ(other.status, 201) << testing::PrintToString(other);
        EXPECT_EQ(other.at(QStringLiteral("schemas")), QJsonArray{QString::fromLatin1(core)});
    }
    for (const char *body : {"{'userName':'x'}", "{'schemas':[],'userName':'x'}", "{'schemas':null,'userName':'x'}",
             "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'userName':'x','displayName':'x'}"})
        expectRefused(post("/scim/v2/Users", json(body)), 400, "invalidSyntax");
    for (const char *list : {"/scim/v2/Users", "/scim/v2/Groups", "/scim/v2/Schemas", "/scim/v2/ResourceTypes",
             "/scim/v2/ServiceProviderConfig"})
        EXPECT_EQ(get(list).at(QStringLiteral("schemas")).toArray().size(), 1) << list;
    EXPECT_EQ(post("/scim/v2/Users", "[]").status, 400);
    EXPECT_EQ(post("/scim/v2/Users", "<user/>").status, 400);
}

RFC_TEST(AttributeNamesFollowTheGrammar, "RFC7643-2.1-L369")
{
    const QRegularExpression name(QStringLiteral("^(\\$ref|[A-Za-z][A-Za-z0-9_-]*)$"));
    int seen = 0;
    forEachAttribute(get("/scim/v2/Schemas"), [&](const QJsonObject &attribute, const QJsonObject &) {
        const QString text = attribute.value(QLatin1String("name")).toString();
        EXPECT_TRUE(name.match(text).hasMatch()) << text.toStdString();
        ++seen;
    });
    EXPECT_GT(seen, 90);
    const QByteArray target = newUser("ann", "'1name':'x','na me':'x','':'x'");
    EXPECT_FALSE(get(target).raw.body.contains("na me"));
    for (const char *path : {"1name", "na me", "name.", ".name", "name.1st", "na$me"})
        expectRefused(change(target, "{'op':'add','path':'" + QByteArray(path) + "','value':'x'}"), 400, "invalidPath");
}

RFC_TEST(NumbersAreWhole, "RFC7643-2.3.4-L521")
{
    newUser("ann");
    const QRegularExpression fraction(QStringLiteral("\":-?\\d+[.eE]"));
    for (const char *target : {"/scim/v2/Users", "/scim/v2/ServiceProviderConfig", "/scim/v2/Schemas"}) {
        const QString body = QString::fromUtf8(get(target).raw.body);
        EXPECT_FALSE(fraction.match(body).hasMatch()) << target;
    }
    EXPECT_EQ(get("/scim/v2/Users").raw.body.count("\"totalResults\":1,"), 1);
}

RFC_TEST(TimesAreXsdDateTimes, "RFC7643-2.3.5-L527", "RFC7643-2.3.5-L531", "RFC7643-3.1-L920", "RFC7643-3.1-L925")
{
    const QByteArray target = newUser("ann");
    const Reply created = get(target);
    EXPECT_TRUE(kDateTime.match(created.text("meta/created")).hasMatch());
    EXPECT_EQ(created.text("meta/created"), QStringLiteral("2026-01-02T03:04:05.000Z"));
    EXPECT_EQ(created.text("meta/lastModified"), created.text("meta/created"));
    m_clock.advance(std::chrono::milliseconds(1));
    const Reply changed = change(target, "{'op':'add','path':'title','value':'x'}");
    EXPECT_TRUE(kDateTime.match(changed.text("meta/lastModified")).hasMatch());
    EXPECT_EQ(changed.text("meta/lastModified"), QStringLiteral("2026-01-02T03:04:05.001Z"));
    EXPECT_EQ(changed.text("meta/created"), created.text("meta/created"));
    EXPECT_EQ(find("meta.lastModified gt \"2026-01-02T04:04:05.000+01:00\"").total(), 1);
    EXPECT_EQ(find("meta.created gt \"2026-01-02T03:04:05Z\"").total(), 0);
    for (const char *filter : {"meta.created gt \"2026-01-02\"", "meta.created gt \"yesterday\""})
        expectRefused(find(filter), 400, "invalidFilter");
}

RFC_TEST(BinaryValuesAreBase64, "RFC7643-2.3.6-L537", "RFC7643-4.1.2-L1378")
{
    const QByteArray der = QByteArray("\x30\x82\x03\xff\x00\xfb\xef\xbe", 8).toBase64();
    const QByteArray target = newUser("ann", "'x509Certificates':[{'value':'" + der + "'}]");
    EXPECT_EQ(get(target).text("x509Certificates/0/value"), QString::fromLatin1(der));
    for (const char *value : {"'not base64!'", "'AA*='", "7", "true"}) {
        expectRefused(postUser("bob", "'x509Certificates':[{'value':" + QByteArray(value) + "}]"), 400, "invalidValue");
        expectRefused(
            change(target, "{'op':'replace','path':'x509Certificates','value':[{'value':" + QByteArray(value) + "}]}"),
            400, "invalidValue");
    }
}

RFC_TEST(ReferencesAreUris, "RFC7643-2.3.7-L552", "RFC7643-2.3.7-L577")
{
    const QByteArray target = newUser("ann",
        "'profileUrl':'https://login.example.com/ann','photos':[{'value':"
        "'https://photos.example.com/F','type':'photo'}]");
    EXPECT_EQ(get(target).text("profileUrl"), QStringLiteral("https://login.example.com/ann"));
    EXPECT_EQ(change(target, "{'op':'replace','path':'profileUrl','value':'../people/ann?x=1#y'}").status, 200);
    for (const char *value : {"'no uri at all'", "'http://'", "'ftp://files.example.com/ann'", "'mailto:a@example.com'",
             "'http://[::1'", "5"}) {
        expectRefused(change(target, "{'op':'replace','path':'profileUrl','value':" + QByteArray(value) + '}'), 400,
            "invalidValue");
        expectRefused(postUser("bob", "'photos':[{'value':" + QByteArray(value) + "}]"), 400, "invalidValue");
    }
    EXPECT_EQ(get(target).text("profileUrl"), QStringLiteral("../people/ann?x=1#y"));
}

RFC_TEST(ReferencesLeadToTheirResources, "RFC7643-2.3.7-L555", "RFC7643-2.3.7-L578", "RFC7643-4.1.2-L1351")
{
    const QByteArray ann = newUser("ann");
    const QByteArray staff = newGroup("Staff", "'members':[{'value':'" + idIn(ann) + "'}]");
    const Reply seen = get(ann);
    EXPECT_EQ(seen.text("groups/0/value"), QString::fromLatin1(idIn(staff)));
    const Reply byReference = get(targetOf(seen.text("groups/0/$ref")));
    EXPECT_EQ(byReference.id(), QString::fromLatin1(idIn(staff)));
    EXPECT_EQ(get(targetOf(byReference.text("members/0/$ref"))).id(), QString::fromLatin1(idIn(ann)));
    EXPECT_EQ(get(targetOf(seen.text("meta/location"))).raw.body, seen.raw.body);
    // A relative one is kept, and resolved against all that precedes the endpoint.
    const QByteArray bob = newUser("bob",
        "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'manager':{'value':'" + idIn(ann)
            + "','$ref':'Users/" + idIn(ann) + "'}}");
    const QUrl relative(get(bob).at(QString(scim::kEnterpriseSchema) + QStringLiteral("/manager/$ref")).toString());
    const QUrl base(QStringLiteral("https://mdm.example.com/scim/v2/"));
    EXPECT_EQ(get(targetOf(base.resolved(relative).toString())).raw.body, seen.raw.body);
    remove(ann);
    EXPECT_EQ(get(targetOf(seen.text("meta/location"))).status, 404);
}

RFC_TEST(OrderAndShapeOfComplexValuesMeanNothingElse, "RFC7643-2.3.8-L592", "RFC7643-2.3.8-L595", "RFC7643-2.4-L608")
{
    const Reply one = post("/scim/v2/Users",
        json("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'a','name':{'givenName':'G',"
             "'familyName':'F'},'emails':[{'type':'work','value':'a@example.com'}]}"));
    const Reply other = post("/scim/v2/Users",
        json("{'emails':[{'value':'a@example.com','type':'work'}],'name':{'familyName':'F','givenName':'G'},"
             "'userName':'b','schemas':['urn:ietf:params:scim:schemas:core:2.0:User']}"));
    for (const char *attribute : {"name", "emails", "schemas"})
        EXPECT_EQ(one.json.value(QLatin1String(attribute)), other.json.value(QLatin1String(attribute))) << attribute;
    forEachAttribute(get("/scim/v2/Schemas"), [](const QJsonObject &attribute, const QJsonObject &parent) {
        const bool isComplex = attribute.value(QLatin1String("type")).toString() == QLatin1String("complex");
        EXPECT_EQ(isComplex, attribute.contains(QLatin1String("subAttributes")));
        EXPECT_FALSE(isComplex && !parent.isEmpty());
    });
    expectRefused(postUser("c", "'name':{'givenName':{'first':'x'}}"), 400, "invalidValue");
    expectRefused(postUser("c", "'emails':[{'value':{'value':'x'}}]"), 400, "invalidValue");
    expectRefused(postUser("c", "'name':'x'"), 400, "invalidValue");
}

RFC_TEST(OneValueIsPrimary, "RFC7643-2.4-L634")
{
    const QByteArray two
        = "'emails':[{'value':'a@example.com','primary':true},{'value':'b@example.com','primary':true}]";
    expectRefused(postUser("ann", two), 400, "invalidValue");
    const QByteArray target
        = newUser("ann", "'emails':[{'value':'a@example.com','primary':true},{'value':'b@example.com'}]");
    expectRefused(put(target, user("ann", two)), 400, "invalidValue");
    expectRefused(change(target, "{'op':'replace','value':{" + two + "}}"), 400, "invalidValue");
    const Reply reply
        = change(target, "{'op':'add','path':'emails','value':[{'value':'c@example.com','primary':true}]}");
    int primaries = 0;
    const QJsonArray emails = reply.at(QStringLiteral("emails")).toArray();
    for (const QJsonValue &email : emails)
        primaries += email[u"primary"].toBool() ? 1 : 0;
    EXPECT_EQ(primaries, 1);
    EXPECT_EQ(emails.size(), 3);
}

RFC_TEST(ValuesAreCanonicalAndEachOnlyOnce, "RFC7643-2.4-L655", "RFC7643-2.4-L663")
{
    const QByteArray twice
        = "'emails':[{'value':'a@example.com','type':'Work'},{'value':'a@example.com','type':'work'},"
          "{'value':'a@example.com','type':'my own'}]";
    const QByteArray target = newUser("ann", twice);
    const QJsonArray expected = QJsonDocument::fromJson(
        json("[{'value':'a@example.com','type':'work'},{'value':'a@example.com','type':'my own'}]"))
                                    .array();
    EXPECT_EQ(get(target).at(QStringLiteral("emails")), expected);
    EXPECT_EQ(put(target, user("ann", twice)).at(QStringLiteral("emails")), expected);
    const Reply added
        = change(target, "{'op':'add','path':'emails','value':[{'value':'a@example.com','type':'WORK'}]}");
    EXPECT_EQ(added.at(QStringLiteral("emails")), expected);
}

RFC_TEST(NullAndEmptyAndAbsentAreTheSame, "RFC7643-2.5-L682")
{
    const QByteArray without = newUser("absent");
    QStringList keys = get(without).json.keys();
    for (const char *blank : {"'title':null,'emails':null,'name':null", "'title':'','emails':[],'name':{}",
             "'title':'','emails':[{'value':''}],'name':{'givenName':null}"}) {
        const QByteArray target = newUser(QByteArray(blank).toBase64().right(30).replace('=', 'x'), blank);
        EXPECT_EQ(get(target).json.keys(), keys) << blank;
        EXPECT_FALSE(get(target).raw.body.contains("null"));
    }
    keys << QStringLiteral("title") << QStringLiteral("emails");
    keys.sort();
    for (const char *nothing : {"null", "''", "[]"}) {
        const QByteArray target
            = newUser("x" + QByteArray(nothing).toHex(), "'title':'T','emails':[{'value':'a@b.c'}]");
        EXPECT_EQ(get(target).json.keys(), keys);
        EXPECT_EQ(change(target, "{'op':'replace','path':'title','value':" + QByteArray(nothing) + '}').status, 200);
        EXPECT_EQ(change(target, "{'op':'replace','value':{'emails':" + QByteArray(nothing) + "}}").status, 200);
        EXPECT_EQ(get(target).json.keys(), get(without).json.keys()) << nothing;
    }
}

RFC_TEST(CommonAttributesAreTheServicesOwn, "RFC7643-3.1-L852", "RFC7643-3.1-L855", "RFC7643-3.1-L866",
    "RFC7643-3.1-L872", "RFC7643-3.1-L890", "RFC7643-3.1-L911", "RFC7644-3.3.1-L712")
{
    const QByteArray foreign
        = "'id':'mine','meta':{'resourceType':'Car','created':'1999-01-01T00:00:00Z','version':'W/7',"
          "'location':'https://elsewhere'}";
    for (const QByteArray &target : {newUser("ann", foreign), newGroup("Staff", foreign)}) {
        const QString type = target.contains("Users") ? QStringLiteral("User") : QStringLiteral("Group");
        const Reply reply = get(target);
        EXPECT_FALSE(reply.id().isEmpty());
        EXPECT_NE(reply.id(), QStringLiteral("mine"));
        EXPECT_EQ(reply.at(QStringLiteral("meta")).toObject().keys(),
            (QStringList{QStringLiteral("created"), QStringLiteral("lastModified"), QStringLiteral("location"),
                QStringLiteral("resourceType"), QStringLiteral("version")}));
        EXPECT_EQ(reply.text("meta/resourceType"), type);
        EXPECT_FALSE(reply.raw.body.contains("1999") || reply.raw.body.contains("elsewhere"));
        EXPECT_FALSE(reply.json.contains(QLatin1String("externalId")));
        // In a PUT as well, whatever it says of the version.
        const QByteArray body = type == QLatin1String("User") ? user("ann", foreign) : group("Staff", foreign);
        const Reply replaced = put(target, body);
        EXPECT_EQ(replaced.status, 200) << testing::PrintToString(replaced);
        EXPECT_EQ(replaced.raw.body, reply.raw.body);
    }
    newUser("bob", "'externalId':'701984'");
    EXPECT_EQ(find("externalId eq \"701984\"").total(), 1);
}

RFC_TEST(IdsAreUniqueStableAndNeverGivenAgain, "RFC7643-3.1-L867", "RFC7643-3.1-L868", "RFC7643-3.1-L873")
{
    QSet<QByteArray> ids;
    for (int i = 0; i < 20; ++i) {
        const QByteArray target = newUser("same");
        const QByteArray id = idIn(target);
        EXPECT_FALSE(id.contains("bulkId"));
        EXPECT_EQ(change(target, "{'op':'replace','path':'userName','value':'other'}").id(), QString::fromLatin1(id));
        EXPECT_EQ(remove(target).status, 204);
        ids.insert(id);
        ids.insert(idIn(newGroup("same")));
    }
    EXPECT_EQ(ids.size(), 40);
}

RFC_TEST(MetaAgreesWithTheHeaders, "RFC7643-3.1-L927", "RFC7643-3.1-L940", "RFC7644-3.14-L3967", "RFC7644-3.3-L605")
{
    const Reply created = postUser("ann");
    const QByteArray target = "/scim/v2/Users/" + created.id().toLatin1();
    const QByteArray url = "https://mdm.example.com" + target;
    EXPECT_EQ(created.header("Location"), url);
    for (const Reply &reply : {created, get(target), change(target, "{'op':'add','path':'title','value':'x'}"),
             put(target, user("ann", "'title':'y'"))}) {
        EXPECT_EQ(reply.text("meta/location"), QString::fromLatin1(url));
        EXPECT_EQ(reply.header("Content-Location"), url);
        EXPECT_EQ(reply.header("ETag"), reply.version().toLatin1());
        EXPECT_TRUE(reply.header("ETag").startsWith("W/\"") && reply.header("ETag").endsWith('"'));
    }
    m_headers = {{"if-none-match", "W/\"3\""}};
    EXPECT_EQ(get(target).status, 304);
    m_headers = {{"if-match", "W/\"1\""}};
    EXPECT_EQ(put(target, user("ann")).status, 412);
    EXPECT_EQ(change(target, "{'op':'remove','path':'title'}").status, 412);
    EXPECT_EQ(remove(target).status, 412);
    m_headers = {{"if-match", "W/\"3\""}};
    EXPECT_EQ(remove(target).status, 204);
}

} // namespace rollcall::service
