// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_fixture.h"
#include "service/custom_attributes.h"
#include "service/settings_store.h"

#include "scim/json.h"

namespace rollcall::service
{

class AdminSettings : public AdminFixture
{
protected:
    Reply save(const QByteArray &draft) { return saveSettings(draft); }
    static bool flag(const QJsonObject &settings, const char *name)
    {
        return settings.value(QLatin1String(name)).toBool();
    }
};

TEST_F(AdminSettings, BeginWithTheDefaults)
{
    const Reply reply = get("/admin/v1/settings");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.json, rules::ProvisioningSettings().toJson());
    EXPECT_FALSE(flag(reply.json, "autoInvite"));
    EXPECT_TRUE(flag(reply.json, "blankIgnored"));
    EXPECT_EQ(reply.header("ETag"), "W/\"1\"");
    m_bearer = m_helpdesk.reveal();
    EXPECT_EQ(get("/admin/v1/settings").json, reply.json);
}

TEST_F(AdminSettings, AreSavedWithTheirVersionAndAudited)
{
    const Reply saved = save(R"({"autoInvite":true,"managedAppleId":{"enabled":true,"appleidSubdomain":true}})");
    EXPECT_EQ(saved.status, 200) << testing::PrintToString(saved);
    EXPECT_EQ(saved.header("ETag"), "W/\"2\"");
    EXPECT_TRUE(flag(saved.json, "autoInvite"));
    EXPECT_EQ(get("/admin/v1/settings").json, saved.json);
    const AuditEntry entry = lastAudit();
    EXPECT_EQ(entry.action, QStringLiteral("settings.update"));
    EXPECT_EQ(entry.actor, QStringLiteral("key:ada"));
    EXPECT_EQ(entry.address, QStringLiteral("203.0.113.7"));
    EXPECT_EQ(*scim::parseObject(entry.before), rules::ProvisioningSettings().toJson());
    EXPECT_EQ(*scim::parseObject(entry.after), saved.json);
}

TEST_F(AdminSettings, SavingWhatTheyAreChangesNothing)
{
    const auto entries = audit().size();
    const Reply saved = save("{}");
    EXPECT_EQ(saved.status, 200);
    EXPECT_EQ(saved.header("ETag"), "W/\"1\"");
    EXPECT_EQ(audit().size(), entries);
}

TEST_F(AdminSettings, ASaveThatMeetsANewerOneIsRefusedAndShowsIt)
{
    const QByteArray seen = get("/admin/v1/settings").header("ETag");
    const Reply newer = save(R"({"autoInvite":true})");
    m_headers = {{"if-match", seen}};
    const Reply refused = put("/admin/v1/settings", R"({"blankIgnored":false})");
    EXPECT_EQ(refused.status, 412);
    EXPECT_EQ(refused.code(), QStringLiteral("precondition-failed"));
    EXPECT_EQ(refused.json.value(QLatin1String("current")).toObject(), newer.json);
    m_headers.clear();
    const Reply blind = put("/admin/v1/settings", R"({"blankIgnored":false})");
    EXPECT_EQ(blind.status, 428);
    EXPECT_EQ(blind.code(), QStringLiteral("precondition-required"));
    EXPECT_EQ(get("/admin/v1/settings").json, newer.json);
}

TEST_F(AdminSettings, FaultsAreToldByField)
{
    EXPECT_EQ(errorsOf(save(R"({"autoInvite":"yes","managedAppleId":{"source":"phone","subdomain":true},"x":1})")),
        (QStringList{QStringLiteral("autoInvite:wrong-type"), QStringLiteral("x:unknown-member"),
            QStringLiteral("managedAppleId.source:unknown-value"),
            QStringLiteral("managedAppleId.subdomain:unknown-member")}));
    const char *byAttribute = R"({"managedAppleId":{"enabled":true,"source":"attribute","attribute":"appleMail"}})";
    const Reply unknown = save(byAttribute);
    EXPECT_EQ(unknown.status, 400);
    EXPECT_EQ(unknown.code(), QStringLiteral("validation-failed"));
    EXPECT_EQ(errorsOf(unknown), QStringList{QStringLiteral("managedAppleId.attribute:attribute-unknown")});
    EXPECT_EQ(errorsOf(save(R"({"managedAppleId":{"enabled":true,"source":"attribute"}})")),
        QStringList{QStringLiteral("managedAppleId.attribute:attribute-missing")});
    EXPECT_EQ(get("/admin/v1/settings").header("ETag"), "W/\"1\"");
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("appleMail"), m_clock).ok());
    EXPECT_EQ(save(byAttribute).status, 200);
}

TEST_F(AdminSettings, OnlyAdministratorsSaveAndOnlyJson)
{
    m_headers = {{"if-match", "W/\"1\""}, {"content-type", "text/plain"}};
    EXPECT_EQ(put("/admin/v1/settings", "{}").code(), QStringLiteral("unsupported-media-type"));
    m_headers = {{"if-match", "W/\"1\""}};
    for (const char *body : {"", "[]", "{", R"({"autoInvite":true,"autoInvite":false})", R"({"x":"\u0000"})"})
        EXPECT_EQ(put("/admin/v1/settings", body).status, QByteArray(body).isEmpty() ? 415 : 400) << body;
    EXPECT_EQ(put("/admin/v1/settings", '{' + QByteArray(256 * 1024, ' ') + '}').code(), QStringLiteral("too-large"));
    m_bearer = m_helpdesk.reveal();
    const Reply helpdesk = put("/admin/v1/settings", R"({"autoInvite":true})");
    EXPECT_EQ(helpdesk.status, 403);
    EXPECT_EQ(helpdesk.code(), QStringLiteral("role-required"));
    m_bearer = m_mdm.reveal();
    EXPECT_EQ(put("/admin/v1/settings", R"({"autoInvite":true})").code(), QStringLiteral("key-required"));
    EXPECT_EQ(SettingsStore(*m_repository).load()->version, 1);
}

TEST_F(AdminSettings, BlanksClearWhereTheRuleIsSwitchedOff)
{
    m_bearer = m_mdm.reveal();
    const QByteArray ana
        = "/scim/v2/Users/" + createUser("ana@example.com", R"("title":"Engineer","nickName":"A")").toLatin1();
    auto other = anotherProcessor();
    m_bearer = m_administrator.reveal();
    EXPECT_EQ(save(R"({"blankIgnored":false})").status, 200);
    m_bearer = m_mdm.reveal();
    const auto patched = [&](const char *path, const char *value) {
        return patchOps(ana, QByteArray(R"({"op":"Replace","path":")") + path + R"(","value":)" + value + '}');
    };
    EXPECT_FALSE(patched("title", R"("")").json.contains(QLatin1String("title")));
    EXPECT_FALSE(patched("title", "null").json.contains(QLatin1String("title")));
    // By PUT a blank clears, and what is missing stays all the same.
    const Reply replaced = put(ana, userJson("ana@example.com", R"("nickName":"")"));
    EXPECT_FALSE(replaced.json.contains(QLatin1String("nickName"))) << testing::PrintToString(replaced);
    EXPECT_EQ(patched("nickName", R"("B")").status, 200);
    EXPECT_TRUE(put(ana, userJson("ana@example.com")).json.contains(QLatin1String("nickName")));
    // In every process, from its next request on.
    std::swap(m_processor, other);
    EXPECT_FALSE(patched("nickName", R"("")").json.contains(QLatin1String("nickName")));
}

TEST_F(AdminSettings, NoBlankTakesTheLastEmailAddressOrTheName)
{
    EXPECT_EQ(save(R"({"blankIgnored":false})").status, 200);
    m_bearer = m_mdm.reveal();
    const QByteArray ana = "/scim/v2/Users/" + createUser("ana@example.com").toLatin1();
    for (const char *operation : {R"({"op":"Replace","path":"emails[type eq \"work\"].value","value":""})",
             R"({"op":"Replace","path":"emails","value":[]})", R"({"op":"replace","value":{"emails":null}})"}) {
        const Reply reply = patchOps(ana, operation);
        EXPECT_EQ(reply.status, 200) << operation << testing::PrintToString(reply);
        EXPECT_TRUE(reply.raw.body.contains(R"("value":"ana@example.com")")) << operation;
        EXPECT_EQ(lastAudit().rule, rules::RuleCode::EmailRequired) << operation;
        EXPECT_EQ(lastAudit().action, QStringLiteral("attribute.kept")) << operation;
    }
    EXPECT_EQ(put(ana, R"({"userName":"ana@example.com","emails":[],"active":null})").status, 200);
    EXPECT_EQ(get(ana).version(), QStringLiteral("W/\"1\""));
    EXPECT_EQ(rules::ruleCodeIn(patchOps(ana, R"({"op":"Remove","path":"emails"})").detail()),
        rules::RuleCode::EmailRequired);
    EXPECT_EQ(patchOps(ana, R"({"op":"Replace","path":"active","value":"False"})").status, 200);
    EXPECT_EQ(patchOps(ana, R"({"op":"Replace","path":"active","value":""})").json.value(QLatin1String("active")),
        QJsonValue(false));
    EXPECT_EQ(patchOps(ana, R"({"op":"Replace","path":"name.givenName","value":""})").status, 200);
    EXPECT_EQ(rules::ruleCodeIn(patchOps(ana, R"({"op":"Replace","path":"name.familyName","value":""})").detail()),
        rules::RuleCode::NameRequired);
}

TEST_F(AdminSettings, WhatABlankLeftAsItWasIsAudited)
{
    m_bearer = m_mdm.reveal();
    const QByteArray ana = "/scim/v2/Users/" + createUser("ana@example.com", R"("title":"Engineer")").toLatin1();
    EXPECT_EQ(patchOps(ana, R"({"op":"Replace","path":"title","value":""})").status, 200);
    const AuditEntry kept = lastAudit();
    EXPECT_EQ(kept.action, QStringLiteral("attribute.kept"));
    EXPECT_EQ(kept.rule, rules::RuleCode::BlankIgnored);
    EXPECT_TRUE(kept.detail.contains(QStringLiteral("title")));
    EXPECT_EQ(put(ana, userJson("ana@example.com", R"("title":null)")).status, 200);
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::BlankIgnored);
    EXPECT_EQ(lastAudit().seq, kept.seq + 1);
    const auto entries = audit().size();
    // Nothing to keep, so nothing to tell.
    EXPECT_EQ(patchOps(ana, R"({"op":"Replace","path":"nickName","value":""})").status, 200);
    EXPECT_EQ(put(ana, userJson("ana@example.com", R"("nickName":"")")).status, 200);
    EXPECT_EQ(audit().size(), entries);
}

} // namespace rollcall::service
