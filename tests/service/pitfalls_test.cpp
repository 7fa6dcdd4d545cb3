// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include "scim/schema_uris.h"

// What other service providers got wrong with Entra ID and Okta in the field, as far as it is theirs: numbered as in
// the collection of reports that they are from.
namespace rollcall::service
{

class Pitfall : public ServiceFixture
{
protected:
    QByteArray newUser(const QByteArray &name, const QByteArray &more = {})
    {
        return "/scim/v2/Users/" + createUser(name + "@contoso.com", json(more)).toLatin1();
    }
    QByteArray newGroup(const QByteArray &name) { return "/scim/v2/Groups/" + createGroup(name).toLatin1(); }
    int memberCount(const QByteArray &group) { return get(group).at(QStringLiteral("members")).toArray().size(); }
    Reply join(const QByteArray &group, const QByteArray &user)
    {
        return change(group, "{'op':'Add','path':'members','value':[{'value':'" + idIn(user) + "'}]}");
    }
};

TEST_F(Pitfall, P01ALegacyRemovalTakesOneMemberAndNotAll)
{
    const QByteArray staff = newGroup("Staff");
    const QByteArray ann = newUser("ann");
    join(staff, ann);
    join(staff, newUser("ben"));
    const QByteArray removal = "{'op':'Remove','path':'members','value':[{'$ref':null,'value':'" + idIn(ann) + "'}]}";
    EXPECT_EQ(change(staff, removal).status, 204);
    EXPECT_EQ(memberCount(staff), 1);
    EXPECT_EQ(change(staff, removal).status, 204);
    EXPECT_EQ(memberCount(staff), 1);
}

TEST_F(Pitfall, P02BooleansComeAsStrings)
{
    const QByteArray ann = newUser("ann");
    for (const char *no : {"'False'", "'false'", "'FALSE'", "false"}) {
        EXPECT_EQ(change(ann, "{'op':'Replace','path':'active','value':'True'}").at(QStringLiteral("active")),
            QJsonValue(true));
        const Reply reply = change(ann, "{'op':'Replace','path':'active','value':" + QByteArray(no) + '}');
        EXPECT_EQ(reply.at(QStringLiteral("active")), QJsonValue(false)) << no;
    }
    const Reply created
        = post("/scim/v2/Users", json(userJson("ben@contoso.com").replace(R"("active":true)", "'active':'True'")));
    EXPECT_EQ(created.at(QStringLiteral("active")), QJsonValue(true));
}

TEST_F(Pitfall, P03TheFlagOfTheTenantUrlMayArriveInAnySpelling)
{
    const QByteArray ann = newUser("ann");
    for (const char *flag :
        {"aadOptscim062020", "AadOptscim062020=", "aadOptscim062020=true", "AzureAdScimPatch2017", "/"}) {
        EXPECT_EQ(get("/scim/v2/Users?" + QByteArray(flag) + "&count=1").total(), 1) << flag;
        EXPECT_EQ(
            change(ann + '?' + flag, "{'op':'Replace','path':'active','value':'False'}").at(QStringLiteral("active")),
            QJsonValue(false))
            << flag;
    }
}

TEST_F(Pitfall, P04ATypedEntryThatIsNotThereIsCreatedWithItsType)
{
    const QByteArray ann = newUser("ann");
    for (const char *op : {"Add", "Replace", "replace"}) {
        const QByteArray type = QByteArray("t-") + op;
        const Reply reply = change(ann,
            "{'op':'Replace','path':'displayName','value':'still applied'},{'op':'" + QByteArray(op)
                + "','path':'phoneNumbers[type eq \\'" + type + "\\'].value','value':'1'}");
        EXPECT_EQ(reply.status, 200) << op;
        EXPECT_EQ(find("phoneNumbers[type eq \"" + type + "\"].value eq \"1\"").total(), 1) << op;
    }
}

TEST_F(Pitfall, P05DottedKeysAreAttributesAndNotStoredAsTheyStand)
{
    const QByteArray ann = newUser("ann");
    const Reply reply = change(ann,
        "{'op':'add','value':{'name.formatted':'F','name.honorificPrefix':'Dr','addresses[type eq "
        "\\'work\\'].locality':'X','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:"
        "division':'D'}}");
    EXPECT_EQ(reply.text("name/formatted"), QStringLiteral("F"));
    EXPECT_EQ(reply.text("name/honorificPrefix"), QStringLiteral("Dr"));
    EXPECT_EQ(reply.text("addresses/0/locality"), QStringLiteral("X"));
    EXPECT_FALSE(reply.raw.body.contains("name.formatted"));
}

TEST_F(Pitfall, P06AManagerIsAlwaysAnObjectInTheAnswer)
{
    const QByteArray boss = idIn(newUser("boss"));
    const QByteArray ann = newUser("ann");
    const QString manager = QString(scim::kEnterpriseSchema) + QStringLiteral("/manager");
    const QByteArray path = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";
    for (const QByteArray &value :
        {"'" + boss + "'", "['" + boss + "']", "{'value':'" + boss + "'}", "[{'value':'" + boss + "'}]"}) {
        const Reply set = change(ann, "{'op':'Add','path':'" + path + "','value':" + value + '}');
        EXPECT_EQ(set.at(manager).toObject().value(QLatin1String("value")).toString(), QString::fromLatin1(boss))
            << value.constData();
        // The same again is no change, so Entra has nothing to repeat.
        EXPECT_EQ(change(ann, "{'op':'Replace','path':'manager','value':" + value + '}').version(), set.version())
            << value.constData();
        EXPECT_TRUE(change(ann, "{'op':'Remove','path':'" + path + "'}").at(manager).isUndefined());
    }
}

TEST_F(Pitfall, P07ARemovalWithAnotherValueRemovesNothing)
{
    const QByteArray ann = newUser("ann", "'phoneNumbers':[{'type':'work','value':'2'}]");
    const Reply reply = change(ann, "{'op':'Remove','path':'phoneNumbers[type eq \\'work\\'].value','value':'1'}");
    EXPECT_EQ(reply.text("phoneNumbers/0/value"), QStringLiteral("2"));
}

TEST_F(Pitfall, P08UrnsHaveDotsColonsAndDashes)
{
    const QByteArray ann = newUser("ann");
    const QByteArray enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    const QString stored = QString::fromLatin1(enterprise) + QStringLiteral("/division");
    int number = 0;
    for (const QByteArray &operation :
        {"'path':'" + enterprise + ":division','value':'N'", "'path':'" + enterprise + ".division','value':'N'",
            "'path':'" + enterprise.toUpper() + ":DIVISION','value':'N'", "'value':{'" + enterprise + ":division':'N'}",
            "'value':{'" + enterprise + "':{'division':'N'}}",
            "'path':'" + enterprise + "','value':{'division':'N'}"}) {
        const QByteArray value = QByteArray::number(++number);
        const Reply reply
            = change(ann, "{'op':'replace'," + QByteArray(operation).replace("'N'", "'" + value + "'") + '}');
        EXPECT_EQ(reply.at(stored).toString(), QString::fromLatin1(value)) << operation.constData();
        EXPECT_EQ(find(enterprise + ":division eq \"" + value + '"').total(), 1) << operation.constData();
    }
    EXPECT_EQ(change(ann, "{'op':'replace','path':'urn:ietf:params:scim:schemas:core:2.0:User:title','value':'T'}")
                  .text("title"),
        QStringLiteral("T"));
}

TEST_F(Pitfall, P09NumbersOfPagesAreTrue)
{
    insertUsers(250);
    QSet<QString> seen;
    for (const int start : {1, 101, 201, 301}) {
        const Reply page = get("/scim/v2/Users?count=100&startIndex=" + QByteArray::number(start));
        EXPECT_EQ(page.total(), 250);
        EXPECT_EQ(page.at(QStringLiteral("startIndex")).toInt(), start);
        EXPECT_EQ(page.at(QStringLiteral("itemsPerPage")).toInt(), page.resources().size());
        const QJsonArray resources = page.resources();
        for (const QJsonValue &user : resources) {
            EXPECT_FALSE(seen.contains(user[u"id"].toString()));
            seen.insert(user[u"id"].toString());
        }
    }
    EXPECT_EQ(seen.size(), 250);
}

TEST_F(Pitfall, P10BigGroupsKeepTheirMembersAndNeedNotShowThem)
{
    constexpr int kMany = 2000;
    insertUsers(kMany);
    const QByteArray staff = newGroup("Staff");
    QByteArray members;
    for (int i = 1; i <= kMany; ++i)
        members += (i > 1 ? "," : "") + QByteArray("{'value':'user-") + QByteArray::number(i) + "'}";
    EXPECT_EQ(change(staff, "{'op':'Add','path':'members','value':[" + members + "]}").status, 204);
    EXPECT_EQ(memberCount(staff), kMany);
    EXPECT_LT(get(staff + "?excludedAttributes=members").raw.body.size(), 1000);
    EXPECT_TRUE(change(staff, "{'op':'Replace','path':'displayName','value':'Crew'}").raw.body.isEmpty());
    EXPECT_EQ(memberCount(staff), kMany);
}

TEST_F(Pitfall, P11UserNamesAreOneInAnyCaseAndShownAsSent)
{
    const QByteArray ann = newUser("Ann.LEE");
    EXPECT_EQ(get(ann).text("userName"), QStringLiteral("Ann.LEE@contoso.com"));
    EXPECT_EQ(find("userName eq \"ann.lee@CONTOSO.com\"").total(), 1);
    expectRefused(post("/scim/v2/Users", userJson("ann.lee@contoso.com")), 409, "uniqueness");
    // The e-mail address is no key: two may share one.
    const QByteArray twin = userJson("twin@contoso.com").replace(R"("value":"twin@)", R"("value":"Ann.LEE@)");
    EXPECT_EQ(post("/scim/v2/Users", twin).status, 201);
    EXPECT_EQ(find("emails[type eq \"work\"].value eq \"ann.lee@contoso.com\"").total(), 2);
}

TEST_F(Pitfall, P12EqualsMeansEqual)
{
    newUser("joanne");
    for (const char *filter :
        {"userName eq \"anne@contoso.com\"", "userName eq \"joanne@contoso.co\"", "userName eq \"%\"",
            "userName eq \"joanne_contoso.com\"", "emails.value eq \"joanne\"", "displayName eq \"\""})
        EXPECT_EQ(find(filter).total(), 0) << filter;
}

TEST_F(Pitfall, P13EveryMatchingAttributeFindsQuotedOrNot)
{
    newUser("ann", "'externalId':'jyoung','displayName':'Ann'");
    for (const char *filter : {"externalId eq \"jyoung\"", "externalId eq jyoung", "displayName eq Ann",
             "emails[type eq \"work\"].value eq \"ann@contoso.com\"",
             "userName eq \"ann@contoso.com\" and active eq \"True\"", "ExternalID Eq \"jyoung\""})
        EXPECT_EQ(find(filter).total(), 1) << filter << testing::PrintToString(find(filter));
}

TEST_F(Pitfall, P14SpacesArriveAsPlusOrPercent20AndPlusAsPercent2B)
{
    newUser("a+b", "'displayName':'a b'");
    for (const char *query :
        {"filter=userName+eq+%22a%2Bb%40contoso.com%22", "filter=userName%20eq%20%22a%2bb@contoso.com%22",
            "filter=displayName+eq+%22a+b%22", "filter=displayName%20eq%20%22a%20b%22"})
        EXPECT_EQ(get("/scim/v2/Users?" + QByteArray(query)).total(), 1) << query;
}

TEST_F(Pitfall, P16WhoReturnsIsNotRefused)
{
    for (int i = 0; i < 3; ++i) {
        const QByteArray ann = newUser("ann");
        EXPECT_EQ(remove(ann).status, 204);
        EXPECT_EQ(find("userName eq \"ann@contoso.com\"").total(), 0);
    }
    EXPECT_EQ(asAdmin("/scim/v2/Users").total(), 1);
}

TEST_F(Pitfall, P17AMemberMayBeAddedAgain)
{
    const QByteArray staff = newGroup("Staff");
    const QByteArray ann = newUser("ann");
    EXPECT_EQ(join(staff, ann).status, 204);
    EXPECT_EQ(join(staff, ann).status, 204);
    EXPECT_EQ(memberCount(staff), 1);
}

TEST_F(Pitfall, P18NothingIsNullAndAGroupsPatchHasNoBody)
{
    const QByteArray staff = newGroup("Staff");
    for (const QByteArray &target : {staff, staff + "?excludedAttributes=members", QByteArray("/scim/v2/Groups"),
             QByteArray("/scim/v2/Groups?excludedAttributes=members"), newUser("ann", "'title':null,'roles':[]")})
        EXPECT_FALSE(get(target).raw.body.contains("null")) << target.constData();
    EXPECT_FALSE(get(staff + "?excludedAttributes=members").json.contains(QLatin1String("members")));
    const Reply reply = change(staff, "{'op':'Replace','path':'displayName','value':'Crew'}");
    EXPECT_EQ(reply.status, 204);
    EXPECT_TRUE(reply.raw.body.isEmpty());
}

TEST_F(Pitfall, P19WhatWasSentIsWhatIsRead)
{
    const QByteArray ann = newUser("ann");
    const QByteArray sent
        = "'title':'  padded ','displayName':'Zoë 日本','phoneNumbers':[{'type':'work','value':'(425) 555-0100 x1'}],"
          "'addresses':[{'type':'work','country':'United States'}],'preferredLanguage':'en-us'";
    const Reply reply = change(ann, "{'op':'replace','value':{" + sent + "}}");
    const QJsonObject object = QJsonDocument::fromJson(json('{' + sent + '}')).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        EXPECT_EQ(reply.json.value(it.key()), it.value()) << it.key().toStdString();
    EXPECT_EQ(change(ann, "{'op':'replace','value':{" + sent + "}}").version(), reply.version());
}

TEST_F(Pitfall, P20WhatIsGoneIsNotFound)
{
    const QByteArray ann = newUser("ann");
    const QByteArray staff = newGroup("Staff");
    remove(ann);
    remove(staff);
    for (const QByteArray &target : {ann, staff}) {
        const Reply reply = get(target);
        EXPECT_EQ(reply.status, 404);
        EXPECT_EQ(reply.at(QStringLiteral("schemas/0")), QString(scim::kError));
    }
    EXPECT_EQ(find("userName eq \"nobody\"").status, 200); // A question is answered, whatever there is.
}

TEST_F(Pitfall, P21ANewUserNameIsTheSameUser)
{
    const QByteArray ann = newUser("ann");
    const Reply reply = change(ann, "{'op':'Replace','path':'userName','value':'lee@contoso.com'}");
    EXPECT_EQ(reply.id(), QString::fromLatin1(idIn(ann)));
    EXPECT_EQ(get(ann).at(QStringLiteral("active")), QJsonValue(true));
    EXPECT_EQ(find("userName eq \"lee@contoso.com\"").total(), 1);
    EXPECT_EQ(post("/scim/v2/Users", userJson("ann@contoso.com")).status, 201); // The old one is free.
}

TEST_F(Pitfall, P22APutKeepsWhatItDoesNotName)
{
    const QByteArray ann = newUser("ann", "'title':'T'");
    const QByteArray staff = newGroup("Staff");
    join(staff, ann);
    change(ann, "{'op':'Replace','path':'active','value':'False'}");
    const QByteArray body = userJson("ann@contoso.com").replace(R"(,"active":true)", "");
    const Reply user = put(ann, body);
    EXPECT_EQ(user.at(QStringLiteral("active")), QJsonValue(false));
    EXPECT_EQ(user.text("title"), QStringLiteral("T"));
    EXPECT_EQ(put(staff, json("{'displayName':'Crew'}")).text("displayName"), QStringLiteral("Crew"));
    EXPECT_EQ(memberCount(staff), 1);
}

TEST_F(Pitfall, P23EveryErrorIsScimAndEveryJsonTypeIsTaken)
{
    for (const char *bearer : {"", "x"}) {
        m_bearer = bearer;
        const Reply reply = get("/scim/v2/Users");
        EXPECT_EQ(reply.status, 401);
        EXPECT_EQ(reply.raw.contentType, "application/scim+json");
        EXPECT_EQ(reply.text("status"), QStringLiteral("401"));
    }
    for (const char *type :
        {"application/json", "application/scim+json; charset=utf-8", "application/JSON; charset=\"UTF-8\"", ""}) {
        Request request;
        request.method = "POST";
        request.path = "/scim/v2/Users";
        request.headers = {{"authorization", "Bearer " + m_mdm.reveal()}};
        if (*type)
            request.headers.emplaceBack("content-type", type);
        request.body = userJson(QByteArray(type).toHex() + "@contoso.com");
        EXPECT_EQ(m_processor->process(request).status, 201) << type;
    }
}

TEST_F(Pitfall, P24LastModifiedMovesAndCanBeAskedFor)
{
    const QByteArray ann = newUser("ann");
    const QByteArray staff = newGroup("Staff");
    EXPECT_EQ(find("meta.lastModified gt \"1970-01-01T00:00:00Z\"").total(), 1);
    EXPECT_EQ(find("meta.lastModified gt \"2999-01-01T00:00:00Z\"").total(), 0);
    EXPECT_EQ(find("meta.lastModified ge \"" + get(ann).text("meta/lastModified").toLatin1() + '"').total(), 1);
    m_clock.advance(std::chrono::seconds(1));
    const QByteArray after = "meta.lastModified gt \"" + get(ann).text("meta/lastModified").toLatin1() + '"';
    EXPECT_EQ(find(after).total(), 0);
    change(ann, "{'op':'Replace','path':'title','value':'T'}");
    EXPECT_EQ(find(after).total(), 1);
    join(staff, ann);
    EXPECT_EQ(find(after, "Groups").total(), 1); // Membership is the group's.
}

} // namespace rollcall::service
