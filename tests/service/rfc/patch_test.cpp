// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/rfc/rfc_fixture.h"

#include "scim/schema_uris.h"

// RFC 7644 §3.5.2.
namespace rollcall::service
{

RFC_TEST(APatchHasItsForm, "RFC7644-3.5-L1609", "RFC7644-3.5.2-L1805", "RFC7644-3.5.2-L1808", "RFC7644-3.5.2-L1810",
    "RFC7644-3.5.2.1-L1972")
{
    const QByteArray target = newUser("ann");
    const QByteArray schemas = "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp']";
    for (const QByteArray &body : {QByteArray("{'Operations':[{'op':'add','path':'title','value':'x'}]}"),
             QByteArray("{'schemas':[],'Operations':[{'op':'add','path':'title','value':'x'}]}"),
             QByteArray("{'schemas':['urn:other'],'Operations':[{'op':'add','path':'title','value':'x'}]}"),
             schemas + '}', schemas + ",'Operations':[]}",
             schemas + ",'Operations':{'op':'add','path':'title','value':'x'}}",
             schemas + ",'Operations':[{'path':'title','value':'x'}]}", schemas + ",'Operations':[7]}",
             schemas + ",'Operations':[{'op':['add'],'path':'title','value':'x'}]}",
             schemas + ",'Operations':[{'op':'move','path':'title','value':'x'}]}",
             schemas + ",'Operations':[{'op':'add','op':'replace','path':'title','value':'x'}]}"})
        expectRefused(patch(target, json(body)), 400, "invalidSyntax");
    expectRefused(change(target, "{'op':'add','path':'title'}"), 400, "invalidValue");
    expectRefused(change(target, "{'op':'replace','path':'title'}"), 400, "invalidValue");
    expectRefused(change(target, "{'op':'add','value':'x'}"), 400, "invalidValue");
    EXPECT_EQ(get(target).version(), QStringLiteral("W/\"1\""));
    EXPECT_EQ(change(target, "{'op':'add','path':'title','value':'x'}").status, 200);
}

RFC_TEST(APatchAnswersWithTheResource, "RFC7644-3.5.2-L1939")
{
    for (const QByteArray &target : {newUser("ann"), newGroup("Staff")}) {
        const Reply reply = change(target, "{'op':'add','path':'externalId','value':'x'}");
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.raw.body, get(target).raw.body);
        EXPECT_EQ(reply.text("externalId"), QStringLiteral("x"));
    }
}

RFC_TEST(APatchIsDoneAsAWholeOrNotAtAll, "RFC7644-3.5.2-L1931", "RFC7644-3.5.2-L1933")
{
    newUser("taken");
    const QByteArray ann = newUser("ann", "'title':'T','emails':[{'value':'a@b.c','type':'work'}]");
    const QByteArray staff = newGroup("Staff", "'members':[{'value':'" + idIn(ann) + "'}]");
    const QByteArray before = get(ann).raw.body;
    const QByteArray staffBefore = get(staff).raw.body;
    const QByteArray good = "{'op':'replace','path':'title','value':'U'},{'op':'remove','path':'emails'},";
    struct Case {
        const char *operation;
        int status;
        const char *scimType;
    };
    for (const Case &c : {Case{"{'op':'replace','path':'id','value':'x'}", 400, "mutability"},
             Case{"{'op':'replace','path':'userName','value':'taken'}", 409, "uniqueness"},
             Case{"{'op':'replace','path':'active','value':'maybe'}", 400, "invalidValue"},
             Case{"{'op':'replace','path':'phoneNumbers[type eq \\'work\\'].value','value':'1'}", 400, "noTarget"},
             Case{"{'op':'remove'}", 400, "noTarget"}, Case{"{'op':'remove','path':'emails['}", 400, "invalidPath"},
             Case{"{'op':'add','path':'emails[type xx 1].value','value':'x'}", 400, "invalidFilter"},
             Case{"{'op':'add','path':'title x','value':'x'}", 400, "invalidPath"}}) {
        expectRefused(change(ann, good + c.operation), c.status, c.scimType);
        EXPECT_EQ(get(ann).raw.body, before) << c.operation;
    }
    const QByteArray rename = "{'op':'replace','path':'displayName','value':'Crew'},{'op':'remove','path':'members'},";
    for (const char *operation : {"{'op':'add','path':'members','value':[{'value':'nobody'}]}",
             "{'op':'replace','path':'displayName','value':''}", "{'op':'remove','path':'displayName'}"}) {
        EXPECT_EQ(change(staff, rename + operation).status, 400) << operation;
        EXPECT_EQ(get(staff).raw.body, staffBefore) << operation;
    }
}

RFC_TEST(ANewPrimaryTakesTheOldOnesPlace, "RFC7644-3.5.2-L1927")
{
    const QByteArray target
        = newUser("ann", "'emails':[{'value':'a@b.c','type':'work','primary':true},{'value':'d@e.f','type':'home'}]");
    const auto primaries = [&] {
        QStringList values;
        const QJsonArray emails = get(target).at(QStringLiteral("emails")).toArray();
        for (const QJsonValue &email : emails) {
            if (email[u"primary"].toBool())
                values.append(email[u"value"].toString());
        }
        return values;
    };
    EXPECT_EQ(change(target, "{'op':'add','path':'emails','value':[{'value':'g@h.i','primary':true}]}").status, 200);
    EXPECT_EQ(primaries(), QStringList{QStringLiteral("g@h.i")});
    EXPECT_EQ(change(target, "{'op':'replace','path':'emails[type eq \\'home\\'].primary','value':true}").status, 200);
    EXPECT_EQ(primaries(), QStringList{QStringLiteral("d@e.f")});
    EXPECT_EQ(
        change(target, "{'op':'add','value':{'emails':[{'value':'a@b.c','type':'work','primary':true}]}}").status, 200);
    EXPECT_EQ(primaries(), QStringList{QStringLiteral("a@b.c")});
    EXPECT_EQ(change(target,
                  "{'op':'replace','path':'emails[type eq \\'work\\']','value':{'value':'j@k.l','type':'work',"
                  "'primary':true}}")
                  .status,
        200);
    EXPECT_EQ(primaries(), QStringList{QStringLiteral("j@k.l")});
}

RFC_TEST(AddMergesAndAppends, "RFC7644-3.5.2.1-L1988")
{
    const QByteArray target = newUser("ann", "'name':{'givenName':'G','familyName':'F'},'emails':[{'value':'a@b.c'}]");
    const Reply merged = change(target, "{'op':'add','path':'name','value':{'familyName':'H','middleName':'M'}}");
    EXPECT_EQ(merged.at(QStringLiteral("name")).toObject(),
        (QJsonObject{{QStringLiteral("givenName"), QStringLiteral("G")},
            {QStringLiteral("familyName"), QStringLiteral("H")}, {QStringLiteral("middleName"), QStringLiteral("M")}}));
    expectRefused(change(target, "{'op':'add','path':'name','value':'x'}"), 400, "invalidValue");
    const Reply added = change(target,
        "{'op':'add','value':{'nickName':'B','emails':[{'value':'d@e.f','type':'home'}]}},"
        "{'op':'add','path':'emails[type eq \\'home\\'].display','value':'Home'},"
        "{'op':'add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:"
        "division','value':'D'},{'op':'add','path':'title','value':'1'},"
        "{'op':'add','path':'title','value':'2'}");
    ASSERT_EQ(added.status, 200) << testing::PrintToString(added);
    EXPECT_EQ(added.at(QStringLiteral("emails")).toArray().size(), 2);
    EXPECT_EQ(added.text("emails/1/display"), QStringLiteral("Home"));
    EXPECT_EQ(added.text("title"), QStringLiteral("2"));
    EXPECT_EQ(added.at(QString(scim::kEnterpriseSchema) + QStringLiteral("/division")).toString(), QStringLiteral("D"));
}

RFC_TEST(AddingWhatIsThereIsNoChange, "RFC7644-3.5.2.1-L2004")
{
    const QByteArray ann = newUser("ann", "'title':'T','emails':[{'value':'a@b.c','type':'work'}]");
    const QByteArray staff = newGroup("Staff", "'members':[{'value':'" + idIn(ann) + "'}]");
    const QByteArray annBefore = get(ann).raw.body;
    const QByteArray staffBefore = get(staff).raw.body;
    m_clock.advance(std::chrono::hours(1));
    for (const char *operation : {"{'op':'add','path':'title','value':'T'}",
             "{'op':'add','path':'emails','value':[{'value':'a@b.c','type':'work'}]}",
             "{'op':'add','value':{'title':'T'}}", "{'op':'replace','path':'title','value':'T'}",
             "{'op':'remove','path':'nickName'}"}) {
        const Reply reply = change(ann, operation);
        EXPECT_EQ(reply.status, 200) << operation;
        EXPECT_EQ(reply.raw.body, annBefore) << operation;
    }
    EXPECT_EQ(
        change(staff, "{'op':'add','path':'members','value':[{'value':'" + idIn(ann) + "'}]}").raw.body, staffBefore);
}

RFC_TEST(RemoveTakesValuesAway, "RFC7644-3.5.2.2-L2146", "RFC7644-3.5.2.2-L2151")
{
    const QByteArray target = newUser("ann",
        "'title':'T','name':{'givenName':'G','familyName':'F'},'emails':[{'value':'a@b.c',"
        "'type':'work','display':'x'},{'value':'d@e.f','type':'home'}],'phoneNumbers':"
        "[{'value':'1','type':'work'}],'urn:ietf:params:scim:schemas:extension:"
        "enterprise:2.0:User':{'division':'D'}");
    const Reply reply = change(target,
        "{'op':'remove','path':'title'},{'op':'remove','path':'name.familyName'},"
        "{'op':'remove','path':'emails[type eq \\'work\\'].display'},"
        "{'op':'remove','path':'emails[type eq \\'home\\']'},"
        "{'op':'remove','path':'phoneNumbers[type eq \\'work\\']'},"
        "{'op':'remove','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:"
        "division'},{'op':'remove','path':'addresses'}");
    ASSERT_EQ(reply.status, 200) << testing::PrintToString(reply);
    EXPECT_FALSE(reply.json.contains(QLatin1String("title")));
    EXPECT_EQ(reply.at(QStringLiteral("name")).toObject().keys(), QStringList{QStringLiteral("givenName")});
    EXPECT_EQ(reply.at(QStringLiteral("emails")),
        (QJsonArray{QJsonObject{
            {QStringLiteral("value"), QStringLiteral("a@b.c")}, {QStringLiteral("type"), QStringLiteral("work")}}}));
    EXPECT_FALSE(reply.json.contains(QLatin1String("phoneNumbers")));
    EXPECT_FALSE(reply.json.contains(scim::kEnterpriseSchema));
    EXPECT_EQ(reply.at(QStringLiteral("schemas")).toArray().size(), 1);
    EXPECT_FALSE(
        change(target, "{'op':'remove','path':'emails'},{'op':'remove','path':'name'}").raw.body.contains("emails"));
    EXPECT_EQ(find("emails pr").total(), 0);
}

RFC_TEST(WhatIsRequiredOrReadOnlyCantBeRemoved, "RFC7644-3.5.2.2-L2167")
{
    const QByteArray ann = newUser("ann");
    for (const char *path : {"userName", "id", "meta", "meta.created", "groups",
             "urn:ietf:params:scim:schemas:core:2.0:User:"
             "userName"})
        expectRefused(change(ann, "{'op':'remove','path':'" + QByteArray(path) + "'}"), 400, "mutability");
    const QByteArray staff = newGroup("Staff");
    for (const char *path : {"displayName", "id", "meta"})
        expectRefused(change(staff, "{'op':'remove','path':'" + QByteArray(path) + "'}"), 400, "mutability");
}

RFC_TEST(ReplaceSetsWhatIsThereAndAddsWhatIsNot, "RFC7644-3.5.2.3-L2376")
{
    const QByteArray target = newUser("ann", "'name':{'givenName':'G','familyName':'F'},'emails':[{'value':'a@b.c'}]");
    const Reply reply = change(target,
        "{'op':'replace','path':'title','value':'T'},{'op':'replace','path':'name','value':{'familyName':'H'}},"
        "{'op':'replace','path':'phoneNumbers','value':[{'value':'1'}]},{'op':'replace','path':'emails','value':[{'"
        "value':"
        "'d@e.f'},{'value':'g@h.i'}]},{'op':'replace','value':{'nickName':'N'}},"
        "{'op':'replace','path':'addresses','value':[{'country':'US'}]}");
    ASSERT_EQ(reply.status, 200) << testing::PrintToString(reply);
    EXPECT_EQ(reply.text("title"), QStringLiteral("T"));
    EXPECT_EQ(reply.text("nickName"), QStringLiteral("N"));
    EXPECT_EQ(reply.text("name/familyName"), QStringLiteral("H"));
    EXPECT_EQ(reply.text("name/givenName"), QStringLiteral("G")); // Of a complex one what is named is replaced.
    EXPECT_EQ(reply.text("phoneNumbers/0/value"), QStringLiteral("1"));
    EXPECT_EQ(reply.text("emails/0/value"), QStringLiteral("d@e.f"));
    EXPECT_EQ(reply.at(QStringLiteral("emails")).toArray().size(), 2);
}

RFC_TEST(ReplaceChangesAllThatMatch, "RFC7644-3.5.2.3-L2387", "RFC7644-3.5.2.3-L2396")
{
    const QByteArray target = newUser("ann",
        "'emails':[{'value':'a@b.c','type':'work'},{'value':'d@e.f','type':'work'},{'value':'g@h.i','type':'home'}]");
    const Reply reply = change(target, "{'op':'replace','path':'emails[type eq \\'work\\'].display','value':'W'}");
    EXPECT_EQ(reply.text("emails/0/display"), QStringLiteral("W"));
    EXPECT_EQ(reply.text("emails/1/display"), QStringLiteral("W"));
    EXPECT_FALSE(reply.at(QStringLiteral("emails/2")).toObject().contains(QLatin1String("display")));
    const Reply whole = change(
        target, "{'op':'replace','path':'emails[type eq \\'home\\']','value':{'value':'j@k.l','type':'other'}}");
    EXPECT_EQ(whole.at(QStringLiteral("emails/2")).toObject(),
        (QJsonObject{
            {QStringLiteral("value"), QStringLiteral("j@k.l")}, {QStringLiteral("type"), QStringLiteral("other")}}));
    for (const char *path : {"emails[type eq \\'home\\'].value", "emails[type eq \\'home\\']",
             "phoneNumbers[type eq \\'work\\'].value", "emails[value eq \\'nobody\\' and type eq \\'work\\'].display"})
        expectRefused(change(target,
                          "{'op':'replace','path':'" + QByteArray(path)
                              + "','value':" + (QByteArray(path).endsWith(']') ? "{'value':'x'}}" : "'x'}")),
            400, "noTarget");
}

} // namespace rollcall::service
