// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/user_state.h"
#include "scim/schema_uris.h"
#include "service/admin_fixture.h"
#include "service/database_check.h"

// An administrator makes a Local user, who is one like any other from then on.
namespace rollcall::service
{

class AdminUsers : public AdminFixture
{
protected:
    void TearDown() override
    {
        const auto checked = checkDatabase(*m_repository);
        ASSERT_TRUE(test::isOk(checked));
        EXPECT_TRUE(checked->report.isClean());
    }

    Reply make(const QByteArray &body) { return post("/admin/v1/users", body); }
    static QByteArray named(const QByteArray &userName, const QByteArray &more = {})
    {
        return R"({"userName":")" + userName + R"(","name":{"givenName":"Ana"})" + more + '}';
    }
    Reply seen(const QString &id) { return asAdmin("/scim/v2/Users/" + id.toLatin1()); }
};

TEST_F(AdminUsers, AreMadeWithAllThatIsSaidOfThem)
{
    post("/admin/v1/attributes", R"({"name":"custAttr1"})");
    saveSettings(R"({"managedAppleId":{"enabled":true,"appleidSubdomain":true}})");
    const Reply made
        = make(R"({"userName":"Ana@example.com","name":{"givenName":"Ana","familyName":"Ruiz","formatted":" "},
        "displayName":"Ana Ruiz","emails":["ana@example.com","ana@example.org"],"active":true,"department":"Sales",
        "locale":"fr-FR","customAttributes":{"CUSTATTR1":"x"}})");
    ASSERT_EQ(made.status, 201) << testing::PrintToString(made);
    EXPECT_EQ(made.header("Location"), "https://mdm.example.com/scim/v2/Users/" + made.id().toLatin1());
    EXPECT_EQ(made.text("source"), QStringLiteral("local"));
    EXPECT_EQ(made.text("state"), QStringLiteral("active"));
    EXPECT_EQ(made.text("managedAppleId"), QStringLiteral("ana@appleid.example.com"));
    const Reply user = seen(made.id());
    EXPECT_EQ(user.text("userName"), QStringLiteral("Ana@example.com"));
    EXPECT_EQ(user.json.value(QLatin1String("name")).toObject().keys().size(), 2) << "without the blank one";
    EXPECT_EQ(user.text("displayName"), QStringLiteral("Ana Ruiz"));
    EXPECT_EQ(user.text("emails/0/value"), QStringLiteral("ana@example.com"));
    EXPECT_TRUE(user.at(QStringLiteral("emails/0/primary")).toBool());
    EXPECT_EQ(user.text("emails/1/value"), QStringLiteral("ana@example.org"));
    EXPECT_EQ(user.text("locale"), QStringLiteral("fr-FR"));
    EXPECT_EQ(
        user.json.value(scim::kEnterpriseSchema).toObject().value(QLatin1String("department")), QLatin1String("Sales"));
    EXPECT_EQ(user.json.value(scim::kIvantiSchema).toObject().value(QLatin1String("custAttr1")), QLatin1String("x"));
    EXPECT_EQ(extensionOf(made.id()).value(QLatin1String("syncState")).toString(),
        rules::syncStateName(rules::SyncState::NotApplicable));
    const AuditEntry told = lastAudit();
    EXPECT_EQ(told.action, QStringLiteral("user.create"));
    EXPECT_EQ(told.actor, QStringLiteral("key:ada"));
    EXPECT_EQ(told.resourceId, made.id());
    EXPECT_TRUE(told.after.contains("\"department\":\"Sales\""));
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM changes WHERE resource_id = '%1'").arg(made.id())), 1);
}

TEST_F(AdminUsers, MayHaveNoEmailAddressAndBeDisabled)
{
    saveSettings(R"({"autoInvite":true})");
    const Reply made = make(named("kiosk", R"(,"active":false,"emails":null,"locale":"")"));
    ASSERT_EQ(made.status, 201) << testing::PrintToString(made);
    EXPECT_EQ(made.text("state"), QStringLiteral("disabled"));
    EXPECT_FALSE(seen(made.id()).json.contains(QLatin1String("emails")));
    EXPECT_EQ(make(named("ana@example.com", R"(,"emails":["ana@example.com"])")).status, 201);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM invitations")), 0) << "those are for the imported";
}

TEST_F(AdminUsers, AreCheckedFieldByField)
{
    const struct {
        QByteArray body;
        QStringList errors;
    } cases[] = {
        {"{}", {QStringLiteral("userName:required"), QStringLiteral("name:required")}},
        {named(" "), {QStringLiteral("userName:required"), QStringLiteral("userName:malformed")}},
        {named("ana "), {QStringLiteral("userName:malformed")}},
        {named(QByteArray(1001, 'a')), {QStringLiteral("userName:too-long")}},
        {R"({"userName":"a","name":{"givenName":" ","nick":"x"}})",
            {QStringLiteral("name.nick:unknown-member"), QStringLiteral("name:required")}},
        {named("a", R"(,"name2":1,"active":"yes","department":7)"),
            {QStringLiteral("active:wrong-type"), QStringLiteral("department:wrong-type"),
                QStringLiteral("name2:unknown-member")}},
        {named("a", R"(,"emails":["none","a@example.com","A@example.com",7])"),
            {QStringLiteral("emails.0:not-email"), QStringLiteral("emails.2:duplicate"),
                QStringLiteral("emails.3:not-email")}},
        {named("a", R"(,"locale":"français")"), {QStringLiteral("locale:malformed")}},
        {named("a", R"(,"customAttributes":{"none":"x"})"),
            {QStringLiteral("customAttributes.none:unknown-attribute")}},
    };
    for (const auto &[body, errors] : cases) {
        const Reply reply = make(body);
        EXPECT_EQ(reply.code(), QStringLiteral("validation-failed")) << body.left(100).constData();
        EXPECT_EQ(errorsOf(reply), errors) << body.left(100).constData();
    }
    post("/admin/v1/attributes", R"({"name":"badge"})");
    EXPECT_EQ(errorsOf(make(named("a", R"(,"customAttributes":{"BADGE":"x","badge":"y","other":7})"))),
        (QStringList{QStringLiteral("customAttributes.badge:duplicate"),
            QStringLiteral("customAttributes.other:unknown-attribute")}));
    EXPECT_EQ(errorsOf(make(named("a", R"(,"customAttributes":{"badge":7})"))),
        QStringList{QStringLiteral("customAttributes.badge:wrong-type")});
    EXPECT_EQ(asAdmin("/scim/v2/Users").total(), 0);
}

TEST_F(AdminUsers, HaveNamesThatNobodyElseHas)
{
    const QString ana = provision("ana@example.com");
    EXPECT_EQ(make(named("ANA@example.com")).status, 409);
    EXPECT_EQ(make(named("ben")).status, 201);
    EXPECT_EQ(make(named("Ben")).code(), QStringLiteral("user-name-taken"));
    asEntra([&] { return remove("/scim/v2/Users/" + ana.toLatin1()).status; });
    const Reply disabled = make(named("ana@example.com"));
    EXPECT_EQ(disabled.code(), QStringLiteral("user-name-taken")) << "their record would come back";
    EXPECT_TRUE(disabled.detail().contains(QStringLiteral("disabled")));
    m_bearer = m_helpdesk.reveal();
    EXPECT_EQ(make(named("eve")).code(), QStringLiteral("role-required"));
}

TEST_F(AdminUsers, AreTakenOverByALaterCreate)
{
    const QString id = make(named("ana@example.com", R"(,"department":"Sales")")).id();
    const QString provisioned = provision("ANA@example.com");
    EXPECT_EQ(provisioned, id);
    EXPECT_EQ(extensionOf(id).value(QLatin1String("source")), QLatin1String("scim-entra-id"));
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::AdoptSource);
    EXPECT_TRUE(lastAudit().detail.contains(QStringLiteral("local")));
    EXPECT_TRUE(seen(id).raw.body.contains("\"Sales\"")) << "what Entra does not say stays";
}

} // namespace rollcall::service
