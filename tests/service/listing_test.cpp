// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include "scim/schema_uris.h"

namespace rollcall::service
{

class Listing : public ServiceFixture
{
protected:
    QStringList namesIn(const Reply &reply)
    {
        QStringList names;
        const QJsonArray resources = reply.resources();
        for (const QJsonValue &resource : resources)
            names.append(resource.toObject().value(QLatin1String("userName")).toString());
        return names;
    }
    void createUsers(int number)
    {
        for (int i = 1; i <= number; ++i)
            createUser("u" + QByteArray::number(i) + "@example.com");
    }
    Reply filtered(const QByteArray &filter) { return get("/scim/v2/Users?filter=" + filter.toPercentEncoding()); }
    static int number(const Reply &reply, const char *name) { return reply.json.value(QLatin1String(name)).toInt(-1); }
};

TEST_F(Listing, PagesAreCompleteAndInOrder)
{
    createUsers(11);
    QStringList all;
    for (int start = 1; start <= 11; start += 5) {
        const Reply page = get("/scim/v2/Users?startIndex=" + QByteArray::number(start) + "&count=5");
        EXPECT_EQ(page.total(), 11);
        EXPECT_EQ(number(page, "startIndex"), start);
        EXPECT_EQ(number(page, "itemsPerPage"), page.resources().size());
        all += namesIn(page);
    }
    EXPECT_EQ(all.size(), 11);
    for (int i = 1; i <= 11; ++i)
        EXPECT_EQ(all.at(i - 1), QStringLiteral("u%1@example.com").arg(i));
}

TEST_F(Listing, HoldsOddNumbersToWhatMakesSense)
{
    createUsers(3);
    struct Case {
        const char *query;
        int startIndex;
        int items;
    };
    for (const Case &c : {Case{"", 1, 3}, Case{"startIndex=0", 1, 3}, Case{"startIndex=-5", 1, 3},
             Case{"count=0", 1, 0}, Case{"count=-1", 1, 0}, Case{"count=9223372036854775808", 1, 3},
             Case{"count=99999999999999999999999", 1, 3}, Case{"startIndex=2&count=1", 2, 1},
             Case{"startIndex=4", 4, 0}, Case{"STARTINDEX=3", 3, 1}, Case{"startIndex=-99999999999999999999999", 1, 3},
             Case{"flag&=&x=y&count=+2", 1, 2}}) {
        const Reply reply = get(QByteArray("/scim/v2/Users?") + c.query);
        EXPECT_EQ(reply.status, 200) << c.query << testing::PrintToString(reply);
        EXPECT_EQ(reply.total(), 3) << c.query;
        EXPECT_EQ(number(reply, "startIndex"), c.startIndex) << c.query;
        EXPECT_EQ(number(reply, "itemsPerPage"), c.items) << c.query;
        EXPECT_EQ(reply.resources().size(), c.items) << c.query;
    }
    for (const char *query : {"count=ten", "count=", "startIndex=1.5", "startIndex=0x10", "count=%31%", "filter=%ff"})
        EXPECT_EQ(get(QByteArray("/scim/v2/Users?") + query).status, 400) << query;
    const Reply far = get("/scim/v2/Users?startIndex=9223372036854775807");
    EXPECT_EQ(far.status, 200);
    EXPECT_TRUE(far.resources().isEmpty());
}

TEST_F(Listing, NeverGivesMoreThanAThousand)
{
    insertUsers(1200);
    EXPECT_EQ(get("/scim/v2/Users").resources().size(), 100);
    EXPECT_EQ(get("/scim/v2/Users?count=5000").resources().size(), 1000);
    const Reply last = get("/scim/v2/Users?count=1000&startIndex=1001");
    EXPECT_EQ(last.resources().size(), 200);
    EXPECT_EQ(last.total(), 1200);
    // A filter that no index answers goes through all of them, block by block.
    const Reply scan = get("/scim/v2/Users?filter=userName+sw+%22u11%22&startIndex=101&count=50");
    EXPECT_EQ(scan.total(), 111); // u11, u110 to u119, u1100 to u1199
    EXPECT_EQ(namesIn(scan).value(0), QStringLiteral("u1189"));
    EXPECT_EQ(scan.resources().size(), 11);
}

TEST_F(Listing, AnswersFilters)
{
    createUser("ana@example.com", R"("displayName":"Ana Ruiz","title":"Engineer","externalId":"Ext-1")");
    m_clock.advance(std::chrono::seconds(1));
    createUser("bo@example.com",
        R"("displayName":"Bo 100%","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"IT"})");
    m_clock.advance(std::chrono::seconds(1));
    const QString chie = createUser("chie@example.com", R"("displayName":"佐藤 千絵","externalId":"Ext-3")");
    patchOps("/scim/v2/Users/" + chie.toLatin1(), R"({"op":"Replace","path":"active","value":false})");
    const QString ana = QStringLiteral("ana@example.com");
    const QString bo = QStringLiteral("bo@example.com");
    const QString chieName = QStringLiteral("chie@example.com");
    struct Case {
        const char *filter;
        QStringList names;
    };
    const Case cases[] = {
        {"userName eq \"ANA@example.com\"", {ana}},
        {"urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ana@example.com\"", {ana}},
        {"username EQ \"ana@example.com\"", {ana}},
        {"displayName eq \"ANA ruiz\"", {ana}},
        {"displayName eq \"佐藤 千絵\"", {chieName}},
        {"displayName co \"藤\"", {chieName}},
        {"displayName ew \"%\"", {bo}},
        {"displayName co \"_\"", {}},
        {"externalId eq \"ext-1\"", {}},
        {"externalId eq \"Ext-1\"", {ana}},
        {"externalId pr", {ana, chieName}},
        {"not (externalId pr)", {bo}},
        {"externalId eq \"Ext-1\" or externalId eq \"Ext-3\"", {ana, chieName}},
        {"userName eq \"bo@example.com\" or title eq \"engineer\"", {ana, bo}},
        {"userName eq \"bo@example.com\" and title eq \"engineer\"", {}},
        {"active eq false", {chieName}},
        {"active eq true and userName sw \"a\"", {ana}},
        {"name.familyName eq \"ruiz\"", {ana, bo, chieName}},
        {"emails eq \"BO@example.com\"", {bo}},
        {"emails[type eq \"work\" and value co \"chie\"]", {chieName}},
        {"emails[type eq \"work\" and value eq \"chie@example.com\"]", {chieName}},
        {"emails[type eq \"home\" and value eq \"chie@example.com\"]", {}},
        {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"it\"", {bo}},
        {"meta.lastModified gt \"2026-01-02T03:04:05.000Z\"", {bo, chieName}},
        {"meta.lastModified ge \"2026-01-02T03:04:05Z\"", {ana, bo, chieName}},
        {"meta.lastModified ge \"2026-01-02T04:04:06.000+01:00\"", {bo, chieName}},
        {"meta.lastModified le \"2026-01-02T03:04:05.0001Z\"", {ana}},
        {"meta.lastModified lt \"2026-01-02T03:04:05.000Z\"", {}},
        {"meta.lastModified gt \"1970-01-01T00:00:00Z\"", {ana, bo, chieName}},
        {"meta.lastModified gt \"2999-01-01T00:00:00Z\"", {}},
        {"meta.lastModified eq \"2026-01-02T03:04:06Z\"", {bo}},
        {"id eq \"nobody\"", {}},
        {"userName eq \"x' OR 1=1 --\"", {}},
        {"groups pr", {}},
    };
    for (const Case &c : cases) {
        const Reply reply = filtered(c.filter);
        ASSERT_EQ(reply.status, 200) << c.filter << testing::PrintToString(reply);
        EXPECT_EQ(namesIn(reply), c.names) << c.filter;
        EXPECT_EQ(reply.total(), c.names.size()) << c.filter;
    }
}

TEST_F(Listing, RefusesFiltersThatMeanNothing)
{
    QByteArray deep;
    for (int i = 0; i < 10'000; ++i)
        deep += "id eq \"" + QByteArray::number(i) + "\" or ";
    for (const QByteArray &filter :
        {QByteArray(), QByteArray("userName"), QByteArray("userName is \"a\""), QByteArray("shoeSize eq \"1\""),
            QByteArray("active gt true"), QByteArray("userName eq \"a"), QByteArray("(userName eq \"a\""),
            QByteArray("password sw \"a\""), QByteArray("urn:unknown:x eq \"1\""), deep, QByteArray(10'000, '(')}) {
        const Reply reply = filtered(filter);
        EXPECT_EQ(reply.status, 400) << filter.left(40).constData();
        EXPECT_EQ(reply.scimType(), QStringLiteral("invalidFilter")) << filter.left(40).constData();
    }
}

TEST_F(Listing, GivesWhatWasAskedFor)
{
    const QString id = createUser("ana@example.com", R"("displayName":"Ana","nickName":"A")");
    const QByteArray one = "/scim/v2/Users/" + id.toLatin1();
    const auto keys = [](const QJsonObject &object) { return object.keys(); };
    EXPECT_EQ(keys(get(one + "?attributes=userName,displayname").json),
        (QStringList{QStringLiteral("displayName"), QStringLiteral("id"), QStringLiteral("schemas"),
            QStringLiteral("userName")}));
    EXPECT_EQ(get(one + "?attributes=name.givenName").json.value(QLatin1String("name")).toObject().keys(),
        QStringList{QStringLiteral("givenName")});
    EXPECT_FALSE(get(one + "?excludedAttributes=emails,nickName").json.contains(QLatin1String("nickName")));
    EXPECT_TRUE(get(one + "?excludedAttributes=id,schemas").json.contains(QLatin1String("id")));
    EXPECT_FALSE(get(one + "?excludedAttributes=groups").json.contains(QLatin1String("groups")));
    EXPECT_EQ(keys(get("/scim/v2/Users?attributes=id").resources().at(0).toObject()),
        (QStringList{QStringLiteral("id"), QStringLiteral("schemas")}));
    EXPECT_EQ(get(one + "?attributes=a&excludedAttributes=b").status, 400);
    const Reply created = post("/scim/v2/Users?attributes=userName", userJson("bo@example.com"));
    EXPECT_EQ(created.status, 201);
    EXPECT_FALSE(created.json.contains(QLatin1String("emails")));
    EXPECT_FALSE(patchOps(one + "?excludedAttributes=emails", R"({"op":"Replace","path":"nickName","value":"B"})")
                     .json.contains(QLatin1String("emails")));
    const QString group = createGroup("Staff");
    patchOps("/scim/v2/Groups/" + group.toLatin1(),
        R"({"op":"Add","path":"members","value":[{"value":")" + id.toLatin1() + R"("}]})");
    EXPECT_TRUE(get(one + "?attributes=groups.value").json.contains(QLatin1String("groups")));
    EXPECT_FALSE(get(one + "?attributes=userName").json.contains(QLatin1String("groups")));
    EXPECT_EQ(filtered("groups pr").total(), 1);
    EXPECT_EQ(filtered("groups.display eq \"staff\"").total(), 1);
    EXPECT_EQ(get("/scim/v2/Groups?filter=members.display+sw+%22An%22").total(), 1);
}

TEST_F(Listing, ShowsKeysEverybodyWithTheirExtension)
{
    const QString gone = createUser("gone@example.com");
    createUser("here@example.com");
    remove("/scim/v2/Users/" + gone.toLatin1());
    EXPECT_EQ(get("/scim/v2/Users").total(), 1);
    EXPECT_FALSE(get("/scim/v2/Users").raw.body.contains("rollcall:2.0"));
    const Reply all = asAdmin("/scim/v2/Users");
    EXPECT_EQ(all.total(), 2);
    const QJsonObject first = all.resources().at(0).toObject();
    EXPECT_TRUE(first.value(QLatin1String("schemas")).toArray().contains(QString(scim::kRollcallSchema)));
    EXPECT_EQ(first.value(scim::kRollcallSchema).toObject(),
        (QJsonObject{{QStringLiteral("source"), QStringLiteral("scim-entra-id")},
            {QStringLiteral("state"), QStringLiteral("disabled")},
            {QStringLiteral("syncState"), QStringLiteral("direct")},
            {QStringLiteral("inviteStatus"), QStringLiteral("notInvited")}}));
    const QByteArray bySource
        = QByteArray("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User:state eq \"disabled\"")
              .toPercentEncoding();
    EXPECT_EQ(asAdmin("/scim/v2/Users?filter=" + bySource).total(), 1);
    EXPECT_EQ(
        asAdmin("/scim/v2/Users?attributes=userName").resources().at(0).toObject().contains(scim::kRollcallSchema),
        false);
}

TEST_F(Listing, AGroupIsListedWithItsMembers)
{
    const QString ana = createUser("ana@example.com");
    createGroup("Empty");
    const QString staff = createGroup("Staff");
    patchOps("/scim/v2/Groups/" + staff.toLatin1(),
        R"({"op":"Add","path":"members","value":[{"value":")" + ana.toLatin1() + R"("}]})");
    const QJsonArray groups = get("/scim/v2/Groups").resources();
    ASSERT_EQ(groups.size(), 2);
    EXPECT_EQ(groups.at(0).toObject().value(QLatin1String("members")).toArray().size(), 0);
    EXPECT_EQ(groups.at(1).toObject().value(QLatin1String("members")).toArray().size(), 1);
    EXPECT_FALSE(get("/scim/v2/Groups?excludedAttributes=Members").raw.body.contains("members"));
    EXPECT_EQ(get("/scim/v2/Groups?attributes=displayName").resources().at(0).toObject().keys(),
        (QStringList{QStringLiteral("displayName"), QStringLiteral("id"), QStringLiteral("schemas")}));
}

} // namespace rollcall::service
