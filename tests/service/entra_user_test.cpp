// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include "scim/schema_uris.h"

// What Entra ID sends for a user, byte for byte where a capture exists, in both dialects.
namespace rollcall::service
{

namespace
{

const QByteArray kEntraUser
    = R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
 "externalId":"0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef","userName":"Test_User_00aa","active":true,
 "emails":[{"primary":true,"type":"work","value":"Test_User_11bb@testuser.com"}],
 "meta":{"resourceType":"User"},
 "name":{"formatted":"givenName familyName","familyName":"familyName","givenName":"givenName"},"roles":[]})";

} // namespace

class EntraUser : public ServiceFixture
{
protected:
    QJsonObject work(const Reply &reply) const
    {
        return reply.json.value(QLatin1String("emails")).toArray().at(0).toObject();
    }
    QString enterprise(const Reply &reply, const char *name) const
    {
        return reply.json.value(scim::kEnterpriseSchema).toObject().value(QLatin1String(name)).toString();
    }
};

TEST_F(EntraUser, TestConnectionFindsNobody)
{
    const Reply reply
        = get("/scim/v2/Users?filter=userName+eq+%22AzureAD_Test-bdd952ba-be0b-47d4-b4c9-be5afee16d2d%22");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.total(), 0);
    EXPECT_EQ(reply.raw.contentType, "application/scim+json");
    EXPECT_EQ(reply.json,
        QJsonDocument::fromJson(R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,
            "startIndex":1,"itemsPerPage":0,"Resources":[]})")
            .object());
    EXPECT_EQ(get("/scim/v2/Groups?excludedAttributes=members&filter=displayName%20eq%20%22random%22").total(), 0);
    EXPECT_EQ(get("/scim/v2/Users?aadOptscim062020&filter=userName+eq+%22x%22").total(), 0);
}

TEST_F(EntraUser, IsCreatedReadAndMatched)
{
    const Reply created = post("/scim/v2/Users", kEntraUser);
    ASSERT_EQ(created.status, 201) << testing::PrintToString(created);
    const QByteArray id = created.id().toLatin1();
    EXPECT_EQ(id.size(), 36);
    EXPECT_EQ(created.header("Location"), "https://mdm.example.com/scim/v2/Users/" + id);
    EXPECT_EQ(created.header("ETag"), "W/\"1\"");
    const QJsonObject meta = created.json.value(QLatin1String("meta")).toObject();
    EXPECT_EQ(meta.value(QLatin1String("location")).toString(), QString::fromLatin1(created.header("Location")));
    EXPECT_EQ(meta.value(QLatin1String("created")).toString(), QStringLiteral("2026-01-02T03:04:05.000Z"));
    EXPECT_EQ(meta.value(QLatin1String("created")), meta.value(QLatin1String("lastModified")));
    EXPECT_EQ(meta.value(QLatin1String("resourceType")).toString(), QStringLiteral("User"));
    EXPECT_FALSE(created.json.contains(QLatin1String("roles")));
    EXPECT_FALSE(created.raw.body.contains("null"));

    EXPECT_EQ(get("/scim/v2/Users/" + id).raw.body, created.raw.body);
    for (const char *filter :
        {"userName eq \"test_user_00AA\"", "externalId eq \"0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef\"",
            "externalId eq 0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef",
            "emails[type eq \"work\"].value eq \"TEST_user_11bb@testuser.com\"",
            "emails.value eq \"Test_User_11bb@testuser.com\"", "userName eq \"Test_User_00aa\" and active eq true"}) {
        const Reply found = get("/scim/v2/Users?filter=" + QByteArray(filter).toPercentEncoding());
        ASSERT_EQ(found.total(), 1) << filter << testing::PrintToString(found);
        EXPECT_EQ(found.resources().at(0).toObject(), created.json) << filter;
    }
    EXPECT_EQ(get("/scim/v2/Users?filter=externalId+eq+%220A21F0F2-8D2A-4F8E-BF98-7363C4AED4EF%22").total(), 0);
    EXPECT_EQ(
        get("/scim/v2/Users?filter=emails%5Btype+eq+%22home%22%5D.value+eq+%22Test_User_11bb@testuser.com%22").total(),
        0);
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.create"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("token:entra"));
    EXPECT_EQ(lastAudit().address, QStringLiteral("203.0.113.7"));
}

TEST_F(EntraUser, WithTheSecondDocumentedBody)
{
    const Reply reply = post("/scim/v2/Users",
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0User"],
            "userName":"jyoung@testuser.com","externalId":"jyoung","active":true,"addresses":null,"phoneNumbers":null,
            "preferredLanguage":null,"title":null,"department":null,"manager":null,
            "emails":[{"type":"work","primary":true,"value":"jyoung@testuser.com"}],"displayName":"Joy Young",
            "name":{"givenName":"Joy","familyName":"Young"}})");
    ASSERT_EQ(reply.status, 201) << testing::PrintToString(reply);
    EXPECT_FALSE(reply.raw.body.contains("null"));
    EXPECT_EQ(reply.json.value(QLatin1String("displayName")).toString(), QStringLiteral("Joy Young"));
}

TEST_F(EntraUser, IsUpdatedInTheLegacyDialect)
{
    const QByteArray target = "/scim/v2/Users/" + post("/scim/v2/Users", kEntraUser).id().toLatin1();
    m_clock.advance(std::chrono::seconds(5));
    const Reply reply = patchOps(target, R"({"op":"Replace","path":"displayName","value":"Pvlo"},
        {"op":"Replace","path":"emails[type eq \"work\"].value","value":"T@test.microsoft.com"},
        {"op":"Replace","path":"name.givenName","value":"Gtfd"},{"op":"Replace","path":"externalId","value":"Eqpj"},
        {"op":"Replace","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber","value":"Eqpj"},
        {"op":"Add","path":"phoneNumbers[type eq \"mobile\"].value","value":"+1 5550100"},
        {"op":"Add","path":"nickName","value":"Babs"})");
    ASSERT_EQ(reply.status, 200) << testing::PrintToString(reply);
    EXPECT_EQ(work(reply).value(QLatin1String("value")).toString(), QStringLiteral("T@test.microsoft.com"));
    EXPECT_EQ(enterprise(reply, "employeeNumber"), QStringLiteral("Eqpj"));
    EXPECT_EQ(reply.json.value(QLatin1String("phoneNumbers")).toArray().size(), 1);
    EXPECT_TRUE(reply.json.value(QLatin1String("schemas")).toArray().contains(QString(scim::kEnterpriseSchema)));
    EXPECT_EQ(reply.version(), QStringLiteral("W/\"2\""));
    EXPECT_EQ(reply.header("ETag"), "W/\"2\"");
    EXPECT_EQ(get("/scim/v2/Users?filter=externalId+eq+%22Eqpj%22").total(), 1);
    EXPECT_EQ(get("/scim/v2/Users?filter=emails.value+eq+%22t@test.microsoft.com%22").total(), 1);
    EXPECT_EQ(get("/scim/v2/Users?filter=emails.value+eq+%22Test_User_11bb@testuser.com%22").total(), 0);
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.update"));
    EXPECT_TRUE(lastAudit().before.contains("Test_User_11bb"));
    EXPECT_FALSE(lastAudit().after.contains("Test_User_11bb"));
}

TEST_F(EntraUser, IsUpdatedInTheCompliantDialect)
{
    const QByteArray target = "/scim/v2/Users/" + post("/scim/v2/Users", kEntraUser).id().toLatin1();
    const Reply reply
        = patchOps(target, R"({"op":"replace","path":"emails[type eq \"work\"].value","value":"T@test.microsoft.com"},
        {"op":"replace","value":{"displayName":"Bjfe","name.givenName":"Kkom","name.familyName":"Unua",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"Aklq"}})");
    ASSERT_EQ(reply.status, 200) << testing::PrintToString(reply);
    const QJsonObject name = reply.json.value(QLatin1String("name")).toObject();
    EXPECT_EQ(name.value(QLatin1String("givenName")).toString(), QStringLiteral("Kkom"));
    EXPECT_EQ(name.value(QLatin1String("familyName")).toString(), QStringLiteral("Unua"));
    EXPECT_EQ(enterprise(reply, "employeeNumber"), QStringLiteral("Aklq"));
    EXPECT_FALSE(reply.json.contains(QLatin1String("name.givenName")));
}

TEST_F(EntraUser, ChangesNothingWhenTheRequestIsRepeated)
{
    const QByteArray target = "/scim/v2/Users/" + post("/scim/v2/Users", kEntraUser).id().toLatin1();
    const QByteArray operations = R"({"op":"Replace","path":"displayName","value":"Pvlo"},
        {"op":"Add","path":"phoneNumbers[type eq \"mobile\"].value","value":"+1 5550100"},
        {"op":"Replace","path":"active","value":"True"})";
    const Reply first = patchOps(target, operations);
    const auto entries = audit().size();
    m_clock.advance(std::chrono::minutes(40));
    const Reply again = patchOps(target, operations);
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.raw.body, first.raw.body);
    EXPECT_EQ(audit().size(), entries);
    // And the create: still one user.
    EXPECT_EQ(post("/scim/v2/Users", kEntraUser).status, 409);
    EXPECT_EQ(get("/scim/v2/Users").total(), 1);
}

TEST_F(EntraUser, HasAManagerInEveryShape)
{
    const QByteArray boss = createUser("boss@example.com").toLatin1();
    const QByteArray target = "/scim/v2/Users/" + createUser("ana@example.com").toLatin1();
    const auto managerOf = [&](const Reply &reply) {
        return reply.json.value(scim::kEnterpriseSchema)
            .toObject()
            .value(QLatin1String("manager"))
            .toObject()
            .value(QLatin1String("value"))
            .toString();
    };
    const QByteArray shapes[] = {
        R"({"op":"Add","path":"manager","value":[{"":"http://x/scim/Users/)" + boss + R"(","value":")" + boss
            + R"("}]})",
        R"({"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":")" + boss
            + R"("})",
        R"({"op":"replace","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager","value":")"
            + boss + R"("})",
    };
    for (const QByteArray &shape : shapes) {
        const Reply reply = patchOps(target, shape);
        ASSERT_EQ(reply.status, 200) << shape.constData() << testing::PrintToString(reply);
        EXPECT_EQ(managerOf(reply), QString::fromLatin1(boss)) << shape.constData();
    }
    const QByteArray filter
        = "id eq \"" + target.mid(QByteArray("/scim/v2/Users/").size()) + "\" and manager eq \"" + boss + "\"";
    const Reply check = get("/scim/v2/Users?filter=" + filter.toPercentEncoding() + "&attributes=id");
    ASSERT_EQ(check.total(), 1) << testing::PrintToString(check);
    EXPECT_FALSE(check.resources().at(0).toObject().contains(QLatin1String("userName")));
}

TEST_F(EntraUser, IsDisabledAndRestored)
{
    const QString id = post("/scim/v2/Users", kEntraUser).id();
    const QByteArray target = "/scim/v2/Users/" + id.toLatin1();
    const QString group = createGroup("Staff");
    patchOps("/scim/v2/Groups/" + group.toLatin1(),
        R"({"op":"Add","path":"members","value":[{"value":")" + id.toLatin1() + R"("}]})");
    for (const char *no : {R"("False")", "false"}) {
        const Reply disabled = patchOps(target, R"({"op":"Replace","path":"active","value":)" + QByteArray(no) + '}');
        ASSERT_EQ(disabled.status, 200);
        EXPECT_EQ(disabled.json.value(QLatin1String("active")), QJsonValue(false));
        EXPECT_EQ(lastAudit().action, QStringLiteral("user.disable"));
        // Still there for Entra, memberships and all.
        EXPECT_EQ(get(target).json.value(QLatin1String("groups")).toArray().size(), 1);
        EXPECT_EQ(get("/scim/v2/Users?filter=userName+eq+%22Test_User_00aa%22").total(), 1);
        EXPECT_EQ(extensionOf(id).value(QLatin1String("state")).toString(), QStringLiteral("disabled"));

        const Reply restored = patchOps(target, R"({"op":"Replace","path":"active","value":"True"})");
        EXPECT_EQ(restored.json.value(QLatin1String("active")), QJsonValue(true));
        EXPECT_EQ(restored.json.value(QLatin1String("groups")).toArray().size(), 1);
        EXPECT_EQ(extensionOf(id).value(QLatin1String("state")).toString(), QStringLiteral("active"));
    }
}

TEST_F(EntraUser, IsRenamedBeforeTheHardDelete)
{
    const QString id = post("/scim/v2/Users", kEntraUser).id();
    const QByteArray target = "/scim/v2/Users/" + id.toLatin1();
    const Reply renamed = patchOps(target,
        R"({"op":"Replace","path":"userName","value":"0a21f0f28d2a4f8ebf987363c4aed4efTest_User_00aa"},{"op":"Replace","path":"active","value":"False"})");
    ASSERT_EQ(renamed.status, 200);
    EXPECT_EQ(get("/scim/v2/Users?filter=userName+eq+%22Test_User_00aa%22").total(), 0);
    EXPECT_EQ(remove(target).status, 204);
    // The name is free for the next one, who is somebody else.
    EXPECT_NE(post("/scim/v2/Users", kEntraUser).id(), id);
}

TEST_F(EntraUser, IsGoneAfterDeleteAndComesBackAsTheSameRecord)
{
    const QString id = post("/scim/v2/Users", kEntraUser).id();
    const QByteArray target = "/scim/v2/Users/" + id.toLatin1();
    const Reply deleted = remove(target);
    EXPECT_EQ(deleted.status, 204);
    EXPECT_TRUE(deleted.raw.body.isEmpty());
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::SoftDelete);
    EXPECT_EQ(get(target).status, 404);
    EXPECT_EQ(remove(target).status, 404);
    EXPECT_EQ(patchOps(target, R"({"op":"Replace","path":"active","value":"True"})").status, 404);
    EXPECT_EQ(put(target, kEntraUser).status, 404);
    EXPECT_EQ(get("/scim/v2/Users").total(), 0);
    EXPECT_EQ(get("/scim/v2/Users?filter=userName+eq+%22Test_User_00aa%22").total(), 0);
    EXPECT_EQ(get("/scim/v2/Users?filter=emails.value+eq+%22Test_User_11bb@testuser.com%22").total(), 0);

    const Reply seen = asAdmin(target);
    EXPECT_EQ(seen.status, 200);
    EXPECT_EQ(seen.json.value(QLatin1String("active")), QJsonValue(false));
    EXPECT_EQ(extensionOf(id).value(QLatin1String("state")).toString(), QStringLiteral("disabled"));
    EXPECT_EQ(asAdmin("/scim/v2/Users").total(), 1);

    const Reply back = post("/scim/v2/Users", kEntraUser);
    EXPECT_EQ(back.status, 201);
    EXPECT_EQ(back.id(), id);
    EXPECT_EQ(back.json.value(QLatin1String("active")), QJsonValue(true));
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::ReturningUser);
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.revive"));
    EXPECT_EQ(asAdmin("/scim/v2/Users").total(), 1);
}

} // namespace rollcall::service
