// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/group_fixture.h"

#include "scim/schema_uris.h"

#include <QElapsedTimer>

namespace rollcall::service
{

TEST_F(Groups, LiveAsEntraTreatsThem)
{
    const QByteArray match = "/scim/v2/Groups?excludedAttributes=members&filter=displayName+eq+%22Staff%22";
    EXPECT_EQ(get(match).total(), 0);
    const Reply created = post("/scim/v2/Groups",
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group","http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
            "externalId":"8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159","displayName":"Staff","meta":{"resourceType":"Group"}})");
    ASSERT_EQ(created.status, 201) << testing::PrintToString(created);
    EXPECT_EQ(created.json.value(QLatin1String("members")), QJsonValue(QJsonArray()));
    EXPECT_EQ(created.json.value(QLatin1String("schemas")).toArray(), QJsonArray{QString(scim::kGroupSchema)});
    EXPECT_EQ(created.header("Location"), "https://mdm.example.com" + target(created.id()));
    const QByteArray group = target(created.id());

    const Reply lean = get(group + "?excludedAttributes=members");
    EXPECT_EQ(lean.status, 200);
    EXPECT_FALSE(lean.json.contains(QLatin1String("members")));
    EXPECT_FALSE(get(match).resources().at(0).toObject().contains(QLatin1String("members")));

    const QString ana = createUser("ana@example.com");
    const QString bo = createUser("bo@example.com");
    m_clock.advance(std::chrono::seconds(1));
    const Reply added = patchOps(group, R"({"op":"Add","path":"members","value":)" + valueList({ana, bo}) + '}');
    EXPECT_EQ(added.status, 204);
    EXPECT_TRUE(added.raw.body.isEmpty());
    EXPECT_EQ(added.header("ETag"), "W/\"2\"");
    Reply full = get(group);
    EXPECT_EQ(memberIds(full), sorted({ana, bo}));
    EXPECT_EQ(full.json.value(QLatin1String("meta")).toObject().value(QLatin1String("lastModified")).toString(),
        QStringLiteral("2026-01-02T03:04:06.000Z"));
    const QJsonObject member = full.json.value(QLatin1String("members")).toArray().at(0).toObject();
    EXPECT_EQ(member.value(QLatin1String("$ref")).toString(),
        QStringLiteral("https://mdm.example.com/scim/v2/Users/") + member.value(QLatin1String("value")).toString());
    EXPECT_EQ(member.value(QLatin1String("type")).toString(), QStringLiteral("User"));

    // A membership check, as Entra asks it.
    const QByteArray check = "id eq \"" + created.id().toLatin1() + "\" and members eq \"" + ana.toLatin1() + '"';
    EXPECT_EQ(get("/scim/v2/Groups?filter=" + check.toPercentEncoding() + "&attributes=id").total(), 1);
    EXPECT_EQ(get("/scim/v2/Groups?filter=members.value+eq+%22nobody%22").total(), 0);
    EXPECT_EQ(get("/scim/v2/Users?filter=groups.value+eq+%22" + created.id().toLatin1() + "%22").total(), 2);
    const QJsonArray groups = get("/scim/v2/Users/" + ana.toLatin1()).json.value(QLatin1String("groups")).toArray();
    ASSERT_EQ(groups.size(), 1);
    EXPECT_EQ(groups.at(0).toObject().value(QLatin1String("display")).toString(), QStringLiteral("Staff"));

    EXPECT_EQ(patchOps(group, R"({"op":"Replace","path":"displayName","value":"All staff"})").status, 204);
    EXPECT_EQ(patchOps(group, R"({"op":"Remove","path":"members","value":)" + valueList({ana}) + '}').status, 204);
    EXPECT_EQ(memberIds(get(group)), QStringList{bo});
    EXPECT_EQ(
        patchOps(group, R"({"op":"remove","path":"members[value eq \")" + bo.toLatin1() + R"(\"]"})").status, 204);
    EXPECT_EQ(memberIds(get(group)), QStringList());

    EXPECT_EQ(remove(group).status, 204);
    EXPECT_EQ(get(group).status, 404);
    EXPECT_EQ(remove(group).status, 404);
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::GroupDeleted);
}

TEST_F(Groups, ARepeatedMembershipChangesNothing)
{
    const QByteArray group = target(createGroup("Staff"));
    const QString ana = createUser("ana@example.com");
    const QByteArray add = R"({"op":"Add","path":"members","value":)" + valueList({ana, ana}) + '}';
    EXPECT_EQ(patchOps(group, add).status, 204);
    EXPECT_EQ(lastAudit().action, QStringLiteral("group.members"));
    EXPECT_EQ(lastAudit().after, R"({"joined":[")" + ana.toLatin1() + R"("],"left":[]})");
    const auto entries = audit().size();
    m_clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(patchOps(group, add).header("ETag"), "W/\"2\"");
    EXPECT_EQ(patchOps(group, R"({"op":"Remove","path":"members","value":[{"value":"somebody-else"}]})").status, 204);
    EXPECT_EQ(patchOps(group, R"({"op":"Remove","path":"members[value eq \"somebody-else\"]"})").status, 204);
    EXPECT_EQ(patchOps(group, R"({"op":"Replace","path":"displayName","value":"Staff"})").status, 204);
    const Reply after = get(group);
    EXPECT_EQ(after.version(), QStringLiteral("W/\"2\""));
    EXPECT_EQ(memberIds(after), QStringList{ana});
    EXPECT_EQ(audit().size(), entries);
}

TEST_F(Groups, TakeEveryShapeOfAMembershipPatch)
{
    const QString a = createUser("a@example.com");
    const QString b = createUser("b@example.com");
    const QString c = createUser("c@example.com");
    const auto json = [](const QByteArray &text) { return QByteArray(text).replace('\'', '"'); };
    struct Case {
        const char *name;
        QByteArray operation;
        QStringList members; // of a group that had a and b
    };
    const Case cases[] = {
        {"add without path", json("{'op':'add','value':{'members':[{'value':'" + c.toLatin1() + "'}]}}"), {a, b, c}},
        {"add one object", json("{'op':'Add','path':'members','value':{'value':'" + c.toLatin1() + "'}}"), {a, b, c}},
        {"add plain ids", json("{'op':'Add','path':'members','value':['" + c.toLatin1() + "']}"), {a, b, c}},
        {"with a URN",
            json("{'op':'Add','path':'urn:ietf:params:scim:schemas:core:2.0:Group:members','value':[{'value':'"
                + c.toLatin1() + "'}]}"),
            {a, b, c}},
        {"in another case", json("{'op':'ADD','path':'Members','value':[{'Value':'" + c.toLatin1() + "'}]}"),
            {a, b, c}},
        {"replace",
            json("{'op':'Replace','path':'members','value':[{'value':'" + c.toLatin1() + "'},{'value':'" + a.toLatin1()
                + "'}]}"),
            {a, c}},
        {"replace without path",
            json("{'op':'replace','value':{'members':[{'value':'" + c.toLatin1() + "'}],'displayName':'New'}}"), {c}},
        {"a blank replacement keeps", json("{'op':'Replace','path':'members','value':[]}"), {a, b}},
        {"a null replacement keeps", json("{'op':'Replace','path':'members','value':null}"), {a, b}},
        {"adding nobody", json("{'op':'Add','path':'members','value':[]}"), {a, b}},
        {"remove all", json("{'op':'Remove','path':'members'}"), {}},
        {"remove nobody", json("{'op':'Remove','path':'members','value':[]}"), {a, b}},
        {"remove by filter", json("{'op':'remove','path':'members[value eq \\'" + a.toLatin1() + "\\']'}"), {b}},
        {"remove by or",
            json("{'op':'remove','path':'members[value eq \\'" + a.toLatin1() + "\\' or value eq \\'" + b.toLatin1()
                + "\\']'}"),
            {}},
    };
    int number = 0;
    for (const Case &c_ : cases) {
        const QByteArray group = target(createGroup("G" + QByteArray::number(number++)));
        patchOps(group, R"({"op":"Add","path":"members","value":)" + valueList({a, b}) + '}');
        const Reply reply = patchOps(group, c_.operation);
        EXPECT_EQ(reply.status, 204) << c_.name << testing::PrintToString(reply);
        EXPECT_EQ(memberIds(get(group)), sorted(c_.members)) << c_.name;
    }
}

TEST_F(Groups, RefuseWhatTheRulesDoNotLetIn)
{
    const QString ana = createUser("ana@example.com");
    const QString other = createGroup("Other");
    const QByteArray group = target(createGroup("Staff"));
    execute(QStringLiteral("UPDATE users SET source = 'local'"));

    const Reply nested = patchOps(group, R"({"op":"Add","path":"members","value":)" + valueList({ana, other}) + '}');
    EXPECT_EQ(nested.status, 400);
    EXPECT_EQ(nested.scimType(), QStringLiteral("invalidValue"));
    EXPECT_TRUE(nested.detail().startsWith(QStringLiteral("[nested-group]"))) << testing::PrintToString(nested);
    EXPECT_TRUE(nested.detail().contains(other));
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::NestedGroup);
    EXPECT_EQ(lastAudit().action, QStringLiteral("request.refused"));
    EXPECT_EQ(memberIds(get(group)), QStringList()); // Not even ana: one that may not refuses all.

    const Reply unknown = patchOps(
        group, R"({"op":"Add","path":"members","value":[{"value":"nobody-1"},{"value":")" + ana.toLatin1() + R"("}]})");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_EQ(unknown.scimType(), QStringLiteral("invalidValue"));
    EXPECT_TRUE(unknown.detail().contains(QStringLiteral("nobody-1")));

    execute(QStringLiteral("UPDATE users SET has_email = 0"));
    EXPECT_TRUE(patchOps(group, R"({"op":"Add","path":"members","value":)" + valueList({ana}) + '}')
                    .detail()
                    .startsWith(QStringLiteral("[email-required]")));

    for (const char *name : {"Staff", "STAFF", "ｓｔａｆｆ"}) {
        const Reply twin = post("/scim/v2/Groups", QByteArray(R"({"displayName":")") + name + "\"}");
        EXPECT_EQ(twin.status, 409) << name;
        EXPECT_EQ(twin.scimType(), QStringLiteral("uniqueness"));
        EXPECT_TRUE(twin.detail().startsWith(QStringLiteral("[group-duplicate]")));
    }
    EXPECT_EQ(patchOps(group, R"({"op":"Replace","path":"displayName","value":"other"})").status, 409);
    EXPECT_EQ(patchOps(group, R"({"op":"Replace","path":"displayName","value":"STAFF"})").status, 204);
    EXPECT_EQ(post("/scim/v2/Groups", R"({"displayName":"With","members":[{"value":"nobody-1"}]})").status, 400);
    EXPECT_EQ(get("/scim/v2/Groups?filter=displayName+eq+%22With%22").total(), 0);
}

TEST_F(Groups, RefuseAMembershipPatchThatMakesNoSense)
{
    const QString ana = createUser("ana@example.com");
    const QByteArray group = target(createGroup("Staff"));
    patchOps(group, R"({"op":"Add","path":"members","value":)" + valueList({ana}) + '}');
    struct Case {
        const char *operation;
        const char *scimType;
    };
    for (const Case &c : {Case{R"({"op":"Add","path":"members","value":[{"display":"Ana"}]})", "invalidValue"},
             Case{R"({"op":"Add","path":"members","value":[7]})", "invalidValue"},
             Case{R"({"op":"Add","path":"members","value":[{"value":{"a":1}}]})", "invalidValue"},
             Case{R"({"op":"Add","path":"members"})", "invalidValue"},
             Case{R"({"op":"Remove","path":"members[value eq"})", "invalidPath"},
             Case{R"({"op":"Remove","path":"members[display co \"A\"]"})", "invalidPath"},
             Case{R"({"op":"Replace","path":"members[value eq \"x\"].value","value":"y"})", "mutability"},
             Case{R"({"op":"Remove","path":"displayName"})", "mutability"},
             Case{R"({"op":"Copy","path":"members"})", "invalidSyntax"}, Case{R"({"op":"Remove"})", "noTarget"}}) {
        const Reply reply = patchOps(group, c.operation);
        EXPECT_EQ(reply.status, 400) << c.operation;
        EXPECT_EQ(reply.scimType(), QLatin1String(c.scimType)) << c.operation << testing::PrintToString(reply);
    }
    EXPECT_EQ(memberIds(get(group)), QStringList{ana});
}

TEST_F(Groups, AreReplacedAsTheProfileWants)
{
    const QString ana = createUser("ana@example.com");
    const QString bo = createUser("bo@example.com");
    const QByteArray group = target(createGroup("Staff"));
    patchOps(group, R"({"op":"Add","path":"members","value":)" + valueList({ana}) + '}');
    // mdm: what is missing stays.
    EXPECT_EQ(memberIds(put(group, R"({"displayName":"Staff 2"})")), QStringList{ana});
    EXPECT_EQ(memberIds(put(group, R"({"displayName":"Staff 2","members":)" + valueList({bo}) + '}')), QStringList{bo});
    EXPECT_EQ(memberIds(put(group, R"({"displayName":"Staff 2","members":[]})")), QStringList{bo});
    // rfc: it goes.
    m_bearer = m_rfc.reveal();
    const Reply cleared
        = put(group, R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Staff 3"})");
    EXPECT_EQ(cleared.status, 200);
    EXPECT_EQ(memberIds(cleared), QStringList());
}

TEST_F(Groups, MayBeNestedAndShareANameWithTheRfcProfile)
{
    m_bearer = m_rfc.reveal();
    const QString inner = createGroup("Staff");
    const QString outer = createGroup("Staff");
    const Reply reply
        = patchOps(target(outer), R"({"op":"add","path":"members","value":[{"value":")" + inner.toLatin1() + R"("}]})");
    EXPECT_EQ(reply.status, 200); // With the resource, as RFC 7644 prefers it.
    ASSERT_EQ(memberIds(reply), QStringList{inner});
    EXPECT_EQ(
        reply.json.value(QLatin1String("members")).toArray().at(0).toObject().value(QLatin1String("type")).toString(),
        QStringLiteral("Group"));
    EXPECT_EQ(get("/scim/v2/Groups?filter=members+eq+%22" + inner.toLatin1() + "%22").total(), 1);
    EXPECT_EQ(remove(target(inner)).status, 204);
    EXPECT_EQ(memberIds(get(target(outer))), QStringList());
    const QString ana = createUser("ana@example.com");
    patchOps(target(outer), R"({"op":"add","path":"members","value":[{"value":")" + ana.toLatin1() + R"("}]})");
    EXPECT_EQ(memberIds(patchOps(target(outer), R"({"op":"replace","path":"members","value":[]})")), QStringList());
}

TEST_F(Groups, AnswerAPatchWithABodyOnlyWhenAsked)
{
    const QByteArray group = target(createGroup("Staff"));
    const QByteArray operation = R"({"op":"Replace","path":"displayName","value":"New"})";
    EXPECT_EQ(patchOps(group, operation).status, 204);
    const Reply asked = patchOps(group + "?attributes=displayName", operation);
    EXPECT_EQ(asked.status, 200);
    EXPECT_EQ(asked.json.value(QLatin1String("displayName")).toString(), QStringLiteral("New"));
    EXPECT_FALSE(asked.json.contains(QLatin1String("members")));
    m_bearer = m_rfc.reveal();
    EXPECT_EQ(patchOps(group, operation).status, 200);
}

TEST_F(Groups, AreTakenOverByAnUpdateAfterAMatch)
{
    const QString id = createGroup("Staff");
    execute(QStringLiteral("UPDATE user_groups SET source = 'ldap'"));
    m_bearer = m_rfc.reveal();
    patchOps(target(id), R"({"op":"replace","path":"externalId","value":"x"})");
    const auto sourceOf = [&] {
        return asAdmin(target(id))
            .json.value(scim::kRollcallGroupSchema)
            .toObject()
            .value(QLatin1String("source"))
            .toString();
    };
    EXPECT_EQ(sourceOf(), QStringLiteral("ldap"));
    m_bearer = m_mdm.reveal();
    // Even if the update changes nothing else.
    EXPECT_EQ(patchOps(target(id), R"({"op":"Replace","path":"externalId","value":"x"})").status, 204);
    EXPECT_EQ(sourceOf(), QStringLiteral("scim-entra-id"));
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::AdoptSource);
    EXPECT_TRUE(lastAudit().detail.contains(QStringLiteral("ldap")));
}

TEST_F(Groups, TakeThousandsOfMembersInOnePatch)
{
    constexpr int kMany = 5000;
    insertUsers(kMany);
    QStringList ids;
    for (int i = 1; i <= kMany; ++i)
        ids.append(QStringLiteral("user-%1").arg(i));
    const QByteArray group = target(createGroup("Everybody"));
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(patchOps(group, R"({"op":"Add","path":"members","value":)" + valueList(ids) + '}').status, 204);
    EXPECT_EQ(patchOps(group, R"({"op":"Add","path":"members","value":[{"value":"user-1"}]})").status, 204);
    EXPECT_EQ(
        patchOps(group, R"({"op":"Remove","path":"members","value":)" + valueList(ids.mid(1000)) + '}').status, 204);
    EXPECT_LT(timer.elapsed(), 30'000); // Some 100 ms where nothing else runs.
    EXPECT_EQ(memberIds(get(group)).size(), 1000);
    EXPECT_EQ(get(group).version(), QStringLiteral("W/\"3\""));
    // Nobody's own record was touched.
    EXPECT_EQ(integer(QStringLiteral("SELECT max(version) FROM users")), 1);
}

} // namespace rollcall::service
