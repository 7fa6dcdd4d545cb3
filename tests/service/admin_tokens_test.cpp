// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_fixture.h"

namespace rollcall::service
{

class AdminTokens : public AdminFixture
{
protected:
    QString idOf(const char *name) { return findToken(*m_repository, QLatin1String(name))->id; }
    QByteArray target(const char *name) { return "/admin/v1/tokens/" + idOf(name).toLatin1(); }
    int provisionsWith(const QByteArray &secret)
    {
        const QByteArray bearer = std::exchange(m_bearer, secret);
        const int status = get("/scim/v2/Users").status;
        m_bearer = bearer;
        return status;
    }
    static QByteArray secretIn(const Reply &reply)
    {
        return reply.json.value(QLatin1String("secret")).toString().toLatin1();
    }
    static QString text(const QJsonObject &token, const char *name)
    {
        return token.value(QLatin1String(name)).toString();
    }
    QJsonObject listed(int index)
    {
        return get("/admin/v1/tokens").json.value(QLatin1String("items")).toArray().at(index).toObject();
    }
};

TEST_F(AdminTokens, AreListedWithoutTheirSecrets)
{
    EXPECT_EQ(provisionsWith(m_mdm.reveal()), 200);
    m_bearer = m_helpdesk.reveal();
    const Reply reply = get("/admin/v1/tokens");
    EXPECT_EQ(reply.json.value(QLatin1String("items")).toArray().size(), 2);
    EXPECT_FALSE(reply.raw.body.contains("rc_scim_"));
    const QJsonObject entra = listed(0);
    EXPECT_EQ(text(entra, "name"), QStringLiteral("entra"));
    EXPECT_EQ(text(entra, "profile"), QStringLiteral("mdm"));
    EXPECT_EQ(text(entra, "state"), QStringLiteral("active"));
    EXPECT_EQ(text(entra, "lastUsedAt"), toScimTime(m_clock.now()));
    EXPECT_EQ(text(entra, "lastUsedFrom"), QStringLiteral("203.0.113.7"));
    EXPECT_TRUE(entra.value(QLatin1String("expiresAt")).isNull());
    EXPECT_TRUE(listed(1).value(QLatin1String("lastUsedAt")).isNull());
}

TEST_F(AdminTokens, AreTwoAtMostAndShownOnce)
{
    const QByteArray wanted = R"({"name":"new","profile":"rfc","expiresDays":30})";
    const Reply third = post("/admin/v1/tokens", wanted);
    EXPECT_EQ(third.status, 409);
    EXPECT_EQ(third.code(), QStringLiteral("token-limit"));
    EXPECT_EQ(remove(target("suite")).status, 204);
    EXPECT_EQ(lastAudit().action, QStringLiteral("token.remove"));
    EXPECT_EQ(lastAudit().resourceName, QStringLiteral("suite"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("key:ada"));
    EXPECT_EQ(provisionsWith(m_rfc.reveal()), 401);

    const Reply made = post("/admin/v1/tokens", wanted);
    EXPECT_EQ(made.status, 201) << testing::PrintToString(made);
    EXPECT_EQ(text(made.json, "profile"), QStringLiteral("rfc"));
    EXPECT_EQ(text(made.json, "expiresAt"), toScimTime(m_clock.now().addDays(30)));
    EXPECT_EQ(provisionsWith(secretIn(made)), 200);
    EXPECT_EQ(lastAudit().action, QStringLiteral("token.add"));
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE detail LIKE '%rc_scim_%'")), 0);
    EXPECT_FALSE(get("/admin/v1/tokens").raw.body.contains(secretIn(made)));
    EXPECT_EQ(remove(target("new")).status, 204);
    EXPECT_EQ(remove("/admin/v1/tokens/" + made.id().toLatin1()).status, 404);
}

TEST_F(AdminTokens, WarnTwentyDaysBeforeTheyExpire)
{
    ASSERT_TRUE(removeToken(*m_repository, QStringLiteral("suite"), m_clock).ok());
    EXPECT_EQ(post("/admin/v1/tokens", R"({"name":"new","expiresDays":30})").status, 201);
    const auto warns = [&] { return listed(1).value(QLatin1String("expiresSoon")).toBool(); };
    m_clock.advance(std::chrono::hours(24 * 10) - std::chrono::seconds(1));
    EXPECT_FALSE(warns());
    m_clock.advance(std::chrono::seconds(1));
    EXPECT_TRUE(warns());
    m_clock.advance(std::chrono::hours(24 * 30));
    EXPECT_TRUE(warns());
    EXPECT_FALSE(listed(0).value(QLatin1String("expiresSoon")).toBool());
}

TEST_F(AdminTokens, AreSwitchedAndRenamed)
{
    const Reply off = patch(target("entra"), R"({"state":"inactive"})");
    EXPECT_EQ(text(off.json, "state"), QStringLiteral("inactive"));
    EXPECT_EQ(lastAudit().action, QStringLiteral("token.disable"));
    EXPECT_EQ(provisionsWith(m_mdm.reveal()), 401);
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::TokenInactive);
    EXPECT_EQ(text(patch(target("entra"), R"({"state":"active"})").json, "state"), QStringLiteral("active"));
    EXPECT_EQ(lastAudit().action, QStringLiteral("token.enable"));
    EXPECT_EQ(provisionsWith(m_mdm.reveal()), 200);
    const auto entries = audit().size();
    EXPECT_EQ(
        patch(target("entra"), R"({"state":"active","name":"entra"})").status, 200); // As it was: nothing to tell.
    EXPECT_EQ(audit().size(), entries);
    EXPECT_EQ(text(patch(target("entra"), R"({"name":"Entra ID"})").json, "name"), QStringLiteral("Entra ID"));
    EXPECT_EQ(lastAudit().action, QStringLiteral("token.rename"));
    const Reply taken = patch(target("Entra ID"), R"({"name":"suite","state":"inactive"})");
    EXPECT_EQ(taken.status, 409);
    EXPECT_EQ(taken.code(), QStringLiteral("name-taken"));
    EXPECT_EQ(provisionsWith(m_mdm.reveal()), 200); // Nothing of a refused change is done.
}

TEST_F(AdminTokens, ARenewedOneOpensWithBothSecretsForADay)
{
    const Reply renewed = post(target("entra") + "/renew", {});
    EXPECT_EQ(renewed.status, 200) << testing::PrintToString(renewed);
    EXPECT_EQ(lastAudit().action, QStringLiteral("token.renew"));
    EXPECT_EQ(text(renewed.json, "oldSecretUntil"), toScimTime(m_clock.now().addDays(1)));
    m_clock.advance(std::chrono::hours(24) - std::chrono::seconds(1));
    EXPECT_EQ(provisionsWith(m_mdm.reveal()), 200);
    EXPECT_EQ(provisionsWith(secretIn(renewed)), 200);
    m_clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(provisionsWith(m_mdm.reveal()), 401);
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::TokenExpired);
    EXPECT_EQ(lastAudit().actor, QStringLiteral("token:entra"));
    EXPECT_EQ(provisionsWith(secretIn(renewed)), 200);
    EXPECT_TRUE(listed(0).value(QLatin1String("oldSecretUntil")).isNull());
    const Reply again = post(target("entra") + "/renew", {});
    const Reply third = post(target("entra") + "/renew", {});
    EXPECT_EQ(provisionsWith(secretIn(renewed)), 401); // The one before the one before.
    EXPECT_EQ(provisionsWith(secretIn(again)), 200);
    EXPECT_EQ(provisionsWith(secretIn(third)), 200);
    EXPECT_EQ(patch(target("entra"), R"({"state":"inactive"})").status, 200);
    EXPECT_EQ(provisionsWith(secretIn(again)), 401);
    EXPECT_EQ(provisionsWith(secretIn(third)), 401);
}

TEST_F(AdminTokens, ARenewalLivesAsLongAsTheSecretBeforeItAndThatNoLonger)
{
    ASSERT_TRUE(removeToken(*m_repository, QStringLiteral("suite"), m_clock).ok());
    const QByteArray old = secretIn(post("/admin/v1/tokens", R"({"name":"new","expiresDays":30})"));
    m_clock.advance(std::chrono::hours(24 * 29 + 12));
    const QDateTime end = m_clock.now().addSecs(12 * 3600);
    const Reply renewed = post(target("new") + "/renew", {});
    EXPECT_EQ(text(renewed.json, "oldSecretUntil"), toScimTime(end)); // It never was to live any longer.
    EXPECT_EQ(text(renewed.json, "expiresAt"), toScimTime(m_clock.now().addDays(30)));
    m_clock.advance(std::chrono::hours(12));
    EXPECT_EQ(provisionsWith(old), 401);
    EXPECT_EQ(provisionsWith(secretIn(renewed)), 200);
    // The next one lives no longer for having been renewed.
    EXPECT_EQ(text(post(target("new") + "/renew", {}).json, "expiresAt"), toScimTime(m_clock.now().addDays(30)));
}

TEST_F(AdminTokens, AreRefusedByFieldAndForOthers)
{
    ASSERT_TRUE(removeToken(*m_repository, QStringLiteral("suite"), m_clock).ok());
    EXPECT_EQ(errorsOf(post("/admin/v1/tokens", R"({"profile":"okta","expiresDays":0,"active":true})")),
        (QStringList{QStringLiteral("name:required"), QStringLiteral("profile:unknown-value"),
            QStringLiteral("expiresDays:out-of-range"), QStringLiteral("active:unknown-member")}));
    EXPECT_EQ(errorsOf(post("/admin/v1/tokens", R"({"name":"a\nb"})")), QStringList{QStringLiteral("name:malformed")});
    EXPECT_EQ(post("/admin/v1/tokens", R"({"name":"entra"})").code(), QStringLiteral("name-taken"));
    EXPECT_EQ(
        errorsOf(patch(target("entra"), R"({"state":"off"})")), QStringList{QStringLiteral("state:unknown-value")});
    EXPECT_EQ(patch("/admin/v1/tokens/entra", R"({"state":"inactive"})").status, 404); // A path names an id.
    EXPECT_EQ(post("/admin/v1/tokens/nobody/renew", {}).status, 404);
    const QByteArray path = target("entra");
    m_bearer = m_helpdesk.reveal();
    EXPECT_EQ(post("/admin/v1/tokens", R"({"name":"mine"})").code(), QStringLiteral("role-required"));
    EXPECT_EQ(patch(path, R"({"state":"inactive"})").code(), QStringLiteral("role-required"));
    EXPECT_EQ(post(path + "/renew", {}).code(), QStringLiteral("role-required"));
    EXPECT_EQ(remove(path).code(), QStringLiteral("role-required"));
    m_bearer = m_mdm.reveal();
    EXPECT_EQ(post(path + "/renew", {}).code(), QStringLiteral("key-required")); // No token renews itself.
}

} // namespace rollcall::service
