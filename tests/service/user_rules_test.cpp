// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include "scim/schema_uris.h"
#include "service/custom_attributes.h"
#include "service/importer.h"

// Each rule of the MDM as a client meets it, and what the audit log says.
namespace rollcall::service
{

class UserRules : public ServiceFixture
{
protected:
    void expectRefused(const Reply &reply, rules::RuleCode rule, const char *name)
    {
        EXPECT_EQ(reply.status, 400) << name << testing::PrintToString(reply);
        EXPECT_EQ(reply.scimType(), QStringLiteral("invalidValue")) << name;
        EXPECT_EQ(reply.json.value(QLatin1String("status")).toString(), QStringLiteral("400")) << name;
        EXPECT_EQ(rules::ruleCodeIn(reply.detail()), rule) << name << testing::PrintToString(reply);
        EXPECT_EQ(lastAudit().rule, rule) << name;
        EXPECT_EQ(lastAudit().action, QStringLiteral("request.refused")) << name;
    }
    /// A person of another source, with one custom column.
    QString import(const char *userName, rules::Source source, bool hasMail = true)
    {
        intake::DirectoryUser person;
        person.objectId = QStringLiteral("oid-") + QLatin1String(userName);
        person.userPrincipalName = QLatin1String(userName);
        person.displayName = QStringLiteral("Imported");
        person.givenName = QStringLiteral("Im");
        person.surname = QStringLiteral("Ported");
        person.jobTitle = QStringLiteral("Engineer");
        if (hasMail)
            person.mail = QLatin1String(userName);
        person.customAttributes = {{QStringLiteral("custAttr1"), QStringLiteral("frozen")}};
        EXPECT_EQ(importDirectory(*m_repository, {{person}, {}, {}, {}}, {source, false}, m_clock)->users.created, 1);
        return get("/scim/v2/Users?filter=userName+eq+%22" + QByteArray(userName) + "%22")
            .resources()
            .at(0)
            .toObject()
            .value(QLatin1String("id"))
            .toString();
    }
    QByteArray target(const QString &id) const { return "/scim/v2/Users/" + id.toLatin1(); }
};

TEST_F(UserRules, EmailRequired)
{
    for (const char *body :
        {R"({"userName":"a","name":{"givenName":"A"}})", R"({"userName":"a","name":{"givenName":"A"},"emails":[]})",
            R"({"userName":"a","name":{"givenName":"A"},"emails":null})",
            R"({"userName":"a","name":{"givenName":"A"},"emails":[{"type":"work","value":" "}]})"})
        expectRefused(post("/scim/v2/Users", body), rules::RuleCode::EmailRequired, body);
    EXPECT_EQ(lastAudit().resourceName, QStringLiteral("a"));
    EXPECT_EQ(get("/scim/v2/Users").total(), 0);

    const QByteArray ana = target(createUser("ana@example.com"));
    for (const char *operation : {R"({"op":"Replace","path":"emails[type eq \"work\"].value","value":""})",
             R"({"op":"Replace","path":"emails","value":[]})", R"({"op":"Replace","path":"emails","value":null})",
             R"({"op":"replace","value":{"emails":""}})"}) {
        const Reply reply = patchOps(ana, operation);
        EXPECT_EQ(reply.status, 200) << operation << testing::PrintToString(reply);
        EXPECT_TRUE(reply.raw.body.contains(R"("value":"ana@example.com")")) << operation;
        EXPECT_EQ(reply.version(), QStringLiteral("W/\"1\"")) << operation;
    }
    expectRefused(patchOps(ana, R"({"op":"Remove","path":"emails"})"), rules::RuleCode::EmailRequired, "removed");
}

TEST_F(UserRules, NameRequired)
{
    for (const char *name :
        {"", R"(,"name":{})", R"(,"name":null)", R"(,"name":{"givenName":"","familyName":" ","formatted":null})"})
        expectRefused(
            post("/scim/v2/Users", QByteArray(R"({"userName":"a","emails":[{"value":"a@example.com"}])") + name + '}'),
            rules::RuleCode::NameRequired, name);

    const QByteArray ana = target(createUser("ana@example.com"));
    const Reply one = patchOps(ana, R"({"op":"Replace","path":"name.givenName","value":""})");
    EXPECT_EQ(one.status, 200);
    EXPECT_TRUE(one.raw.body.contains(R"("givenName":"Ana")"));
    expectRefused(
        patchOps(ana,
            R"({"op":"Replace","path":"name.givenName","value":""},{"op":"Replace","path":"name.familyName","value":null},
        {"op":"Replace","path":"name.formatted","value":""})"),
        rules::RuleCode::NameRequired, "one by one");
    expectRefused(patchOps(ana, R"({"op":"replace","value":{"name":{"givenName":"","familyName":"","formatted":""}}})"),
        rules::RuleCode::NameRequired, "as an object");
    expectRefused(
        patchOps(ana, R"({"op":"replace","value":{"name.givenName":"","name.familyName":"","name.formatted":""}})"),
        rules::RuleCode::NameRequired, "by dotted keys");
    expectRefused(put(ana, R"({"userName":"ana@example.com","name":{"givenName":"","familyName":"","formatted":""}})"),
        rules::RuleCode::NameRequired, "by PUT");
    EXPECT_EQ(put(ana, R"({"userName":"ana@example.com"})").status, 200);
    EXPECT_EQ(get(ana).version(), QStringLiteral("W/\"1\""));
}

TEST_F(UserRules, InactiveUser)
{
    for (const char *no : {"false", R"("False")", R"("false")"})
        expectRefused(
            post("/scim/v2/Users",
                QByteArray(R"({"userName":"a","name":{"givenName":"A"},"emails":[{"value":"a@example.com"}],"active":)")
                    + no + '}'),
            rules::RuleCode::InactiveUser, no);
    const QString local = import("lo@example.com", rules::Source::Local);
    expectRefused(patchOps(target(local), R"({"op":"Replace","path":"active","value":"False"})"),
        rules::RuleCode::InactiveUser, "migration");
    EXPECT_EQ(extensionOf(local).value(QLatin1String("source")).toString(), QStringLiteral("local"));
}

TEST_F(UserRules, AdoptSourceByACreate)
{
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("custAttr1"), m_clock).ok());
    for (const auto source : {rules::Source::Local, rules::Source::Ldap, rules::Source::EntraIdUserSource}) {
        const QByteArray name = rules::sourceName(source).toLatin1() + "@example.com";
        const QString id = import(name.constData(), source);
        const QJsonObject before = extensionOf(id);
        EXPECT_EQ(before.value(QLatin1String("source")).toString(), rules::sourceName(source));
        EXPECT_EQ(before.value(QLatin1String("syncState")).toString(),
            source == rules::Source::Local ? QStringLiteral("n/a") : QStringLiteral("direct"));
        m_clock.advance(std::chrono::hours(1));

        const Reply reply = post("/scim/v2/Users", userJson(name.toUpper(), R"("externalId":"oid")"));
        EXPECT_EQ(reply.status, 201) << testing::PrintToString(reply);
        EXPECT_EQ(reply.id(), id);
        EXPECT_EQ(reply.version(), QStringLiteral("W/\"2\""));
        // The name as it was sent; what Entra does not map stays.
        EXPECT_EQ(reply.json.value(QLatin1String("userName")).toString().toLatin1(), name.toUpper());
        EXPECT_EQ(reply.json.value(QLatin1String("title")).toString(), QStringLiteral("Engineer"));
        const QJsonObject after = extensionOf(id);
        EXPECT_EQ(after.value(QLatin1String("source")).toString(), QStringLiteral("scim-entra-id"));
        EXPECT_EQ(after.value(QLatin1String("syncState")).toString(), QStringLiteral("direct"));
        EXPECT_EQ(lastAudit().action, QStringLiteral("user.adopt"));
        EXPECT_EQ(lastAudit().rule, rules::RuleCode::AdoptSource);
        EXPECT_TRUE(lastAudit().detail.contains(rules::sourceName(source)));
        EXPECT_FALSE(lastAudit().before.isEmpty());
        EXPECT_EQ(post("/scim/v2/Users", userJson(name)).status, 409);
    }
}

TEST_F(UserRules, AdoptSourceByAnUpdateAfterAMatch)
{
    const QString id = import("up@example.com", rules::Source::Ldap);
    // An update that changes nothing takes over all the same.
    const Reply reply = patchOps(target(id), R"({"op":"Replace","path":"active","value":"True"})");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.version(), QStringLiteral("W/\"2\""));
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::AdoptSource);
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.adopt"));
    const QJsonObject extension = extensionOf(id);
    EXPECT_EQ(extension.value(QLatin1String("source")).toString(), QStringLiteral("scim-entra-id"));
    const QJsonObject attribute = extension.value(QLatin1String("ldapAttributes")).toArray().at(0).toObject();
    EXPECT_EQ(attribute.value(QLatin1String("name")).toString(), QStringLiteral("custAttr1"));
    EXPECT_EQ(attribute.value(QLatin1String("value")).toString(), QStringLiteral("frozen"));
    EXPECT_EQ(attribute.value(QLatin1String("frozenSince")).toString(), QStringLiteral("2026-01-02T03:04:05.000Z"));

    const QString other = import("put@example.com", rules::Source::Local);
    EXPECT_EQ(put(target(other), userJson("put@example.com")).status, 200);
    EXPECT_EQ(extensionOf(other).value(QLatin1String("source")).toString(), QStringLiteral("scim-entra-id"));
}

TEST_F(UserRules, MigrationNeedsAnEmailAddress)
{
    const QString id = import("mute@example.com", rules::Source::Ldap, false);
    expectRefused(patchOps(target(id), R"({"op":"Replace","path":"title","value":"Boss"})"),
        rules::RuleCode::EmailRequired, "patch");
    EXPECT_EQ(extensionOf(id).value(QLatin1String("source")).toString(), QStringLiteral("ldap"));
    EXPECT_EQ(patchOps(target(id), R"({"op":"Add","path":"emails[type eq \"work\"].value","value":"mute@example.com"})")
                  .status,
        200);
    EXPECT_EQ(extensionOf(id).value(QLatin1String("source")).toString(), QStringLiteral("scim-entra-id"));
}

TEST_F(UserRules, BlankIgnoredAndMappingRemoved)
{
    const QByteArray ana = target(createUser("ana@example.com", R"("title":"Engineer","nickName":"A")"));
    for (const char *value : {R"("")", "null"}) {
        const Reply reply = patchOps(ana, R"({"op":"Replace","path":"title","value":)" + QByteArray(value) + '}');
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.json.value(QLatin1String("title")).toString(), QStringLiteral("Engineer"));
    }
    const Reply replaced = put(ana, userJson("ana@example.com", R"("title":null)"));
    EXPECT_EQ(replaced.json.value(QLatin1String("title")).toString(), QStringLiteral("Engineer"));
    EXPECT_EQ(replaced.json.value(QLatin1String("nickName")).toString(), QStringLiteral("A"));

    m_bearer = m_rfc.reveal();
    EXPECT_FALSE(patchOps(ana, R"({"op":"replace","path":"title","value":""})").json.contains(QLatin1String("title")));
    EXPECT_FALSE(put(ana, userJson("ana@example.com")).json.contains(QLatin1String("nickName")));
}

TEST_F(UserRules, AttributeUnknown)
{
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("custAttr1"), m_clock).ok());
    const QByteArray custom
        = R"("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{"CUSTATTR1":"one","custAttr9":"nine"})";
    const QByteArray ana = target(createUser("ana@example.com", custom));
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::AttributeUnknown);
    EXPECT_TRUE(lastAudit().detail.contains(QStringLiteral("custAttr9"))) << lastAudit().detail.toStdString();
    EXPECT_EQ(get(ana).json.value(scim::kIvantiSchema).toObject(),
        (QJsonObject{{QStringLiteral("custAttr1"), QStringLiteral("one")}}));
    // Added meanwhile, by another process: accepted from the next request on.
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("custAttr9"), m_clock).ok());
    EXPECT_EQ(
        patchOps(ana,
            R"({"op":"Add","path":"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr9","value":"nine"})")
            .status,
        200);
    EXPECT_EQ(get(ana).json.value(scim::kIvantiSchema).toObject().value(QLatin1String("custAttr9")).toString(),
        QStringLiteral("nine"));
    const auto before = audit().size();
    EXPECT_EQ(patchOps(ana, R"({"op":"Add","path":"shoeSize","value":"44"})").status, 200);
    EXPECT_EQ(audit().size(), before + 1); // Nothing changed but the warning.
    EXPECT_EQ(get(ana).version(), QStringLiteral("W/\"2\""));
    EXPECT_EQ(get("/scim/v2/Users?filter=urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1+eq+%22ONE%22")
                  .total(),
        1);
}

TEST_F(UserRules, UserNamesAreUniqueWithoutCaseAndKeptAsSent)
{
    EXPECT_EQ(createUser("Ana.Ruiz@Example.com").size(), 36);
    for (const char *name : {"ana.ruiz@example.com", "ANA.RUIZ@EXAMPLE.COM", "ａna.ruiz@example.com"}) {
        const Reply reply = post("/scim/v2/Users", userJson(name));
        EXPECT_EQ(reply.status, 409) << name;
        EXPECT_EQ(reply.scimType(), QStringLiteral("uniqueness"));
        EXPECT_EQ(
            get("/scim/v2/Users?filter=userName+eq+%22" + QByteArray(name).toPercentEncoding() + "%22").total(), 1)
            << name;
    }
    EXPECT_EQ(get("/scim/v2/Users").resources().at(0).toObject().value(QLatin1String("userName")).toString(),
        QStringLiteral("Ana.Ruiz@Example.com"));
    const QByteArray bo = target(createUser("bo@example.com"));
    EXPECT_EQ(patchOps(bo, R"({"op":"Replace","path":"userName","value":"ana.ruiz@EXAMPLE.com"})").status, 409);
    EXPECT_EQ(patchOps(bo, R"({"op":"Replace","path":"userName","value":"BO@example.com"})").status, 200);
}

TEST_F(UserRules, TheRfcProfileAdmitsWhatTheMdmDoesNot)
{
    m_bearer = m_rfc.reveal();
    const Reply bare = post("/scim/v2/Users",
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bare","active":false})");
    EXPECT_EQ(bare.status, 201) << testing::PrintToString(bare);
    EXPECT_EQ(bare.json.value(QLatin1String("active")), QJsonValue(false));
    const QString local = import("lo@example.com", rules::Source::Local);
    EXPECT_EQ(post("/scim/v2/Users", userJson("lo@example.com")).status, 409);
    EXPECT_EQ(patchOps(target(local), R"({"op":"replace","path":"title","value":"x"})").status, 200);
    EXPECT_EQ(extensionOf(local).value(QLatin1String("source")).toString(), QStringLiteral("local"));
    const Reply missing
        = patchOps(target(local), R"({"op":"replace","path":"phoneNumbers[type eq \"fax\"].value","value":"1"})");
    EXPECT_EQ(missing.scimType(), QStringLiteral("noTarget"));
}

TEST_F(UserRules, APasswordIsNeverKept)
{
    const QByteArray ana = target(createUser("ana@example.com", R"("password":"hunter2-secret")"));
    EXPECT_EQ(patchOps(ana, R"({"op":"Replace","path":"password","value":"hunter2-secret"})").status, 200);
    EXPECT_FALSE(asAdmin(ana).raw.body.contains("hunter2"));
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM users WHERE CAST(resource AS TEXT) LIKE '%hunter2%'")), 0);
    EXPECT_EQ(integer(QStringLiteral(
                  "SELECT count(*) FROM audit WHERE CAST(after AS TEXT) LIKE '%hunter2%' OR detail LIKE '%hunter2%'")),
        0);
}

} // namespace rollcall::service
