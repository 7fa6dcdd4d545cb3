// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/database_check.h"
#include "service/service_fixture.h"
#include "service/user_store.h"

// An administrator removes users and groups for good, and only what was shown before.
namespace rollcall::service
{

class Deletion : public ServiceFixture
{
protected:
    void SetUp() override
    {
        m_ana = createUser("ana@example.com");
        m_ben = createUser("ben@example.com");
        m_staff = createGroup("Staff");
        join(m_staff, m_ana);
    }
    // Nothing that a deletion leaves behind escapes the check.
    void TearDown() override
    {
        const auto checked = checkDatabase(*m_repository);
        ASSERT_TRUE(test::isOk(checked));
        EXPECT_TRUE(checked->report.isClean());
    }

    void join(const QString &group, const QString &user)
    {
        const Reply reply = patchOps("/scim/v2/Groups/" + group.toLatin1(),
            R"({"op":"Add","path":"members","value":[{"value":")" + user.toLatin1() + R"("}]})");
        EXPECT_EQ(reply.status, 204);
    }
    /// As the administrator; with what a preview said, if it is given.
    Reply asked(
        const QByteArray &method, const QByteArray &target, const QByteArray &tag = {}, const QByteArray &body = {})
    {
        const QByteArray bearer = std::exchange(m_bearer, m_administrator.reveal());
        if (!tag.isEmpty())
            m_headers = {{"if-match", tag}};
        const Reply reply = send(method, "/admin/v1/" + target, body);
        m_headers.clear();
        m_bearer = bearer;
        return reply;
    }
    Reply preview(const QByteArray &target) { return asked("POST", target + "/preview"); }
    Reply erase(const QByteArray &target) { return asked("DELETE", target, preview(target).header("ETag")); }
    void disable(const QString &id) { EXPECT_EQ(remove("/scim/v2/Users/" + id.toLatin1()).status, 204); }
    static QByteArray user(const QString &id) { return "users/" + id.toLatin1(); }
    static QByteArray group(const QString &id) { return "groups/" + id.toLatin1(); }
    qint64 count(const char *table) { return integer(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)); }

    QString m_ana; ///< In Staff.
    QString m_ben;
    QString m_staff;
};

TEST_F(Deletion, ShowsWhatGoesAndRemovesItWithEverything)
{
    disable(m_ana);
    const Reply shown = preview(user(m_ana));
    EXPECT_EQ(shown.status, 200);
    EXPECT_TRUE(shown.json.value(QLatin1String("allowed")).toBool());
    EXPECT_EQ(shown.text("name"), QStringLiteral("ana@example.com"));
    EXPECT_EQ(shown.text("groups/0/name"), QStringLiteral("Staff"));
    EXPECT_EQ(shown.text("reminder/code"), QStringLiteral("one-way"));
    const QString before = get("/scim/v2/Groups/" + m_staff.toLatin1()).version();
    const Reply erased = asked("DELETE", user(m_ana), shown.header("ETag"));
    EXPECT_EQ(erased.status, 200) << testing::PrintToString(erased);
    EXPECT_EQ(erased.text("reminder/code"), QStringLiteral("one-way"));
    EXPECT_EQ(asAdmin("/scim/v2/Users/" + m_ana.toLatin1()).status, 404);
    EXPECT_EQ(count("group_users"), 0);
    EXPECT_EQ(count("user_emails"), 1);
    EXPECT_EQ(asAdmin("/scim/v2/Users").total(), 1);
    EXPECT_NE(get("/scim/v2/Groups/" + m_staff.toLatin1()).version(), before) << "it lost a member";
    EXPECT_EQ(integer(QStringLiteral("SELECT removed FROM changes WHERE resource_id = '%1'").arg(m_ana)), 1);
    const AuditEntry told = audit(1).constFirst();
    EXPECT_EQ(told.action, QStringLiteral("user.purge"));
    EXPECT_EQ(told.rule, rules::RuleCode::Purge);
    EXPECT_TRUE(told.before.contains("\"userName\":\"ana@example.com\""));
    EXPECT_TRUE(told.before.contains("\"groups\":[\"" + m_staff.toLatin1() + "\"]"));
    EXPECT_EQ(preview(user(m_ana)).status, 404);
}

TEST_F(Deletion, RefusesAnActiveProvisionedUser)
{
    const Reply shown = preview(user(m_ana));
    EXPECT_FALSE(shown.json.value(QLatin1String("allowed")).toBool(true));
    EXPECT_EQ(shown.text("refusal/code"), QStringLiteral("purge"));
    const Reply refused = asked("DELETE", user(m_ana), shown.header("ETag"));
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code(), QStringLiteral("purge"));
    EXPECT_EQ(lastAudit().action, QStringLiteral("request.refused"));
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::Purge);
    change("/scim/v2/Users/" + m_ana.toLatin1(), "{'op':'Replace','path':'active','value':false}");
    EXPECT_EQ(erase(user(m_ana)).status, 200) << "disabled is enough";
}

TEST_F(Deletion, RemovesActiveUsersOfOtherSources)
{
    execute(QStringLiteral("UPDATE users SET source = 'ldap' WHERE id = '%1'").arg(m_ben));
    EXPECT_EQ(erase(user(m_ben)).status, 200);
}

TEST_F(Deletion, RemovesOnlyWhatWasShown)
{
    disable(m_ben);
    EXPECT_EQ(asked("DELETE", user(m_ben)).status, 428);
    EXPECT_EQ(asked("DELETE", user(m_ben), "*").status, 428) << "whatever it is was not shown";
    const QByteArray seen = preview(user(m_ben)).header("ETag");
    createUser("ben@example.com"); // returns, the same record
    disable(m_ben);
    const Reply late = asked("DELETE", user(m_ben), seen);
    EXPECT_EQ(late.status, 412);
    EXPECT_EQ(late.text("current/id"), m_ben);
    EXPECT_EQ(erase(user(m_ben)).status, 200);
}

TEST_F(Deletion, IsForAdministratorsAlone)
{
    disable(m_ben);
    const QByteArray seen = preview(user(m_ben)).header("ETag");
    m_bearer = m_helpdesk.reveal();
    m_headers = {{"if-match", seen}};
    EXPECT_EQ(send("DELETE", "/admin/v1/" + user(m_ben)).code(), QStringLiteral("role-required"));
    EXPECT_EQ(send("POST", "/admin/v1/" + user(m_ben) + "/preview").status, 200);
    m_bearer = m_mdm.reveal();
    EXPECT_EQ(send("DELETE", "/admin/v1/" + user(m_ben)).code(), QStringLiteral("key-required"));
    m_headers.clear();
}

TEST_F(Deletion, OfAProvisionedGroupDisablesWhomItAloneAssigned)
{
    const QString other = createGroup("Readers");
    join(m_staff, m_ben);
    join(other, m_ben);
    EXPECT_EQ(asked("DELETE", group(m_staff)).code(), QStringLiteral("purge")) << "not without a look";
    const Reply shown = preview(group(m_staff));
    EXPECT_EQ(shown.at(QStringLiteral("memberCount")).toInt(), 2);
    EXPECT_EQ(shown.at(QStringLiteral("disabledCount")).toInt(), 1);
    EXPECT_EQ(shown.text("disabled/0/id"), m_ana);
    const Reply erased = asked("DELETE", group(m_staff), shown.header("ETag"));
    EXPECT_EQ(erased.status, 200) << testing::PrintToString(erased);
    EXPECT_EQ(erased.at(QStringLiteral("disabledCount")).toInt(), 1);
    EXPECT_EQ(extensionOf(m_ana).value(QLatin1String("state")).toString(), QStringLiteral("disabled"));
    EXPECT_EQ(extensionOf(m_ben).value(QLatin1String("state")).toString(), QStringLiteral("active"));
    EXPECT_EQ(get("/scim/v2/Groups").total(), 1);
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.disable"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("key:ada"));
}

TEST_F(Deletion, OfAGroupSeesThatMoreWouldBeDisabledNow)
{
    const QByteArray seen = preview(group(m_staff)).header("ETag");
    join(m_staff, m_ben);
    EXPECT_EQ(asked("DELETE", group(m_staff), seen).status, 412);
    EXPECT_EQ(asked("DELETE", "groups/none", seen).status, 404);
}

TEST_F(Deletion, OfManyAnswersForEach)
{
    disable(m_ana);
    const Reply shown = asked("POST", "users/purge/preview", {},
        R"({"users":[{"id":")" + m_ana.toLatin1() + R"("},{"id":")" + m_ben.toLatin1() + R"("},{"id":"none"}]})");
    EXPECT_EQ(shown.json.value(QLatin1String("users")).toArray().size(), 2);
    const QByteArray ana = shown.text("users/0/confirm").toLatin1();
    const QByteArray ben = shown.text("users/1/confirm").toLatin1();
    const auto one = [](const QString &id, const QByteArray &confirm) {
        return R"({"id":")" + id.toLatin1() + R"(","confirm":")" + confirm + R"("})";
    };
    const Reply reply = asked("POST", "users/purge", {},
        R"({"users":[)" + one(m_ana, "old") + ',' + one(m_ana, ana) + ',' + one(m_ana, ana) + ',' + one(m_ben, ben)
            + "]}");
    ASSERT_EQ(reply.status, 200) << testing::PrintToString(reply);
    EXPECT_EQ(reply.text("users/0/outcome"), QStringLiteral("changed"));
    EXPECT_EQ(reply.text("users/1/outcome"), QStringLiteral("deleted"));
    EXPECT_EQ(reply.text("users/2/outcome"), QStringLiteral("not-found"));
    EXPECT_EQ(reply.text("users/3/outcome"), QStringLiteral("refused"));
    EXPECT_EQ(asAdmin("/scim/v2/Users").total(), 1);
    for (const char *body : {"{}", R"({"users":[]})", R"({"users":[{"id":"x"}]})", R"({"users":["x"]})"})
        EXPECT_EQ(asked("POST", "users/purge", {}, body).status, 400) << body;
}

} // namespace rollcall::service
