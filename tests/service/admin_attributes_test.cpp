// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/schema_uris.h"
#include "service/admin_fixture.h"
#include "service/custom_attributes.h"
#include "service/database_check.h"
#include "service/stored_json.h"
#include "service/user_store.h"
#include "service/user_sweep.h"
#include "service/user_sweeper.h"

// Custom attributes are added and removed over the admin API, and everybody sees it at once.
namespace rollcall::service
{

class AdminAttributes : public AdminFixture
{
protected:
    void TearDown() override
    {
        const auto checked = checkDatabase(*m_repository);
        ASSERT_TRUE(test::isOk(checked));
        EXPECT_TRUE(checked->report.isClean());
    }

    Reply add(const QByteArray &name) { return post("/admin/v1/attributes", R"({"name":")" + name + R"("})"); }
    QJsonObject listed(const QString &name)
    {
        const QJsonArray items = get("/admin/v1/attributes").json.value(QLatin1String("items")).toArray();
        for (const auto &item : items) {
            if (item.toObject().value(QLatin1String("name")) == name)
                return item.toObject();
        }
        return {};
    }
    int usersOf(const char *name) { return listed(QLatin1String(name)).value(QLatin1String("users")).toInt(-1); }
    Reply preview(const QByteArray &name) { return send("POST", "/admin/v1/attributes/" + name + "/preview"); }
    Reply removeAttribute(const QByteArray &name)
    {
        m_headers = {{"if-match", preview(name).header("ETag")}};
        const Reply reply = remove("/admin/v1/attributes/" + name);
        m_headers.clear();
        return reply;
    }
    static QByteArray custom(const QByteArray &members)
    {
        return R"("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{)" + members + '}';
    }
    /// So many users, each with a value of `badge`; as the provisioning client would have made them.
    void insertWithBadge(int count)
    {
        insertUsers(count);
        auto transaction = m_repository->beginWrite();
        ASSERT_TRUE(transaction.ok());
        UserStore store(*m_repository);
        auto users = store.between(0, count, count);
        ASSERT_TRUE(test::isOk(users));
        for (UserRecord &user : *users) {
            QJsonObject attributes = attributesOf(user.json);
            attributes.insert(scim::kIvantiSchema, QJsonObject{{QStringLiteral("badge"), QStringLiteral("red")}});
            ASSERT_TRUE(test::isOk(store.update(user, attributes)));
        }
        ASSERT_TRUE(test::isOk(transaction->commit()));
    }
    void sweepToTheEnd()
    {
        for (auto more = Result<bool>(true); more.ok() && *more;)
            more = UserSweeper(*m_repository).step(m_clock.now());
    }
    QString valueOf(const QString &id, const char *name)
    {
        return asAdmin("/scim/v2/Users/" + id.toLatin1())
            .json.value(scim::kIvantiSchema)
            .toObject()
            .value(QLatin1String(name))
            .toString();
    }
};

TEST_F(AdminAttributes, AreListedWithUsageUrnAndCoverage)
{
    EXPECT_EQ(add("custAttr1").status, 201);
    provision("ana@example.com", custom(R"("custAttr1":"x")"));
    provision("ben@example.com");
    m_bearer = m_helpdesk.reveal();
    const Reply reply = get("/admin/v1/attributes");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.at(QStringLiteral("totalUsers")).toInt(), 2);
    const QJsonObject custAttr1 = listed(QStringLiteral("custAttr1"));
    EXPECT_EQ(custAttr1.value(QLatin1String("type")), QLatin1String("idp"));
    EXPECT_EQ(custAttr1.value(QLatin1String("usage")), QLatin1String("${custAttr1}"));
    EXPECT_EQ(custAttr1.value(QLatin1String("urn")),
        QLatin1String("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1"));
    EXPECT_EQ(custAttr1.value(QLatin1String("users")).toInt(), 1);
    EXPECT_EQ(custAttr1.value(QLatin1String("createdAt")).toString(), toScimTime(m_clock.now()));
    const QJsonObject department = listed(QStringLiteral("department"));
    EXPECT_EQ(department.value(QLatin1String("type")), QLatin1String("enterprise"));
    EXPECT_EQ(department.value(QLatin1String("usage")), QLatin1String("${department}"));
    EXPECT_EQ(department.value(QLatin1String("urn")),
        QLatin1String("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"));
    EXPECT_EQ(
        listed(QStringLiteral("name.givenName")).value(QLatin1String("usage")), QLatin1String("${userFirstName}"));
    EXPECT_EQ(listed(QStringLiteral("name.givenName")).value(QLatin1String("type")), QLatin1String("core"));
    EXPECT_EQ(listed(QStringLiteral("userUID")).value(QLatin1String("type")), QLatin1String("system"));
    EXPECT_TRUE(listed(QStringLiteral("userUID")).value(QLatin1String("urn")).isNull());
    EXPECT_EQ(listed(QStringLiteral("userDN")).value(QLatin1String("type")), QLatin1String("ldap"));
    EXPECT_TRUE(listed(QStringLiteral("password")).isEmpty());
}

TEST_F(AdminAttributes, AreCountedWithEveryWrite)
{
    add("badge");
    const QByteArray ana = "/scim/v2/Users/" + provision("ana@example.com", custom(R"("badge":"red")")).toLatin1();
    EXPECT_EQ(usersOf("badge"), 1);
    const QByteArray ben = "/scim/v2/Users/" + provision("ben@example.com").toLatin1();
    asEntra([&] {
        EXPECT_EQ(patchOps(ben,
                      R"({"op":"Add","value":{"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:badge":"blue"}})")
                      .status,
            200);
        EXPECT_EQ(patchOps(ana, R"({"op":"Replace","path":"title","value":"Engineer"})").status, 200);
        return 0;
    });
    EXPECT_EQ(usersOf("badge"), 2);
    asEntra([&] {
        EXPECT_EQ(
            patchOps(ben, R"({"op":"Remove","path":"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:badge"})")
                .status,
            200);
        EXPECT_EQ(remove(ana).status, 204);
        return 0;
    });
    EXPECT_EQ(usersOf("badge"), 1) << "who is disabled still has it";
    const QByteArray gone = "/admin/v1/users/" + idIn(ana);
    m_headers = {{"if-match", post(gone + "/preview", {}).header("ETag")}};
    EXPECT_EQ(remove(gone).status, 200);
    m_headers.clear();
    EXPECT_EQ(usersOf("badge"), 0);
}

TEST_F(AdminAttributes, CountWhatCameFromLdap)
{
    auto transaction = m_repository->beginWrite();
    UserRecord record;
    record.id = QStringLiteral("ldap-1");
    record.source = rules::Source::Ldap;
    record.created = record.lastModified = m_clock.now();
    record.ldapAttributes = {QJsonObject{{QStringLiteral("name"), QStringLiteral("userDN")},
                                 {QStringLiteral("value"), QStringLiteral("cn=ana")}},
        QJsonObject{
            {QStringLiteral("name"), QStringLiteral("costCentre")}, {QStringLiteral("value"), QStringLiteral("7")}}};
    ASSERT_TRUE(test::isOk(
        UserStore(*m_repository).insert(record, {{QStringLiteral("userName"), QStringLiteral("ana@example.com")}})));
    ASSERT_TRUE(test::isOk(transaction->commit()));
    EXPECT_EQ(usersOf("userDN"), 1);
    EXPECT_EQ(usersOf("userOU"), 0);
    EXPECT_EQ(usersOf("costCentre"), 1);
    EXPECT_TRUE(listed(QStringLiteral("costCentre")).value(QLatin1String("usage")).isNull());
    asEntra([&] { return createUser("ana@example.com"); });
    EXPECT_EQ(usersOf("costCentre"), 1) << "stays after a take-over";
}

TEST_F(AdminAttributes, HaveNamesThatAreCheckedByField)
{
    EXPECT_EQ(add("custAttr1").status, 201);
    const struct {
        QByteArray name;
        const char *error;
    } cases[] = {{"${custAttr2}", "name:malformed"}, {"cust attr", "name:malformed"}, {"1st", "name:malformed"},
        {"caf\xc3\xa9", "name:malformed"}, {"a.b", "name:malformed"}, {QByteArray(65, 'a'), "name:too-long"},
        {"USERNAME", "name:reserved"}, {"department", "name:reserved"}, {"userupn", "name:reserved"},
        {"CUSTattr1", "name:taken"}, {"", "name:required"}};
    for (const auto &[name, error] : cases) {
        const Reply reply = add(name);
        EXPECT_EQ(reply.status, 400) << name.constData();
        EXPECT_EQ(reply.code(), QStringLiteral("validation-failed"));
        EXPECT_EQ(errorsOf(reply), QStringList{QLatin1String(error)}) << name.constData();
    }
    EXPECT_EQ(add(QByteArray(64, 'a')).status, 201);
    EXPECT_EQ(errorsOf(post("/admin/v1/attributes", R"({"name":"b","type":"idp"})")),
        QStringList{QStringLiteral("type:unknown-member")});
    EXPECT_EQ(customAttributes(*m_repository)->size(), 2);
}

TEST_F(AdminAttributes, AreAcceptedFromTheNextRequestOnAndAudited)
{
    auto other = anotherProcessor();
    EXPECT_EQ(add("badge").status, 201);
    EXPECT_EQ(lastAudit().action, QStringLiteral("attribute.add"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("key:ada"));
    EXPECT_EQ(lastAudit().after, R"({"name":"badge"})");
    std::swap(m_processor, other);
    EXPECT_EQ(valueOf(provision("ana@example.com", custom(R"("badge":"red")")), "badge"), QStringLiteral("red"));
}

TEST_F(AdminAttributes, AreRemovedWithTheirValuesAndTheChangeIsTold)
{
    add("badge");
    add("room");
    const QString ana = provision("ana@example.com", custom(R"("badge":"red","room":"7")"));
    const QString ben = provision("ben@example.com", custom(R"("badge":"red")"));
    const QString eve = provision("eve@example.com");
    const QString since = get("/admin/v1/changes").text("next");
    const QString before = asAdmin("/scim/v2/Users/" + eve.toLatin1()).version();
    const Reply shown = preview("BADGE");
    EXPECT_EQ(shown.status, 200);
    EXPECT_EQ(shown.text("name"), QStringLiteral("badge"));
    EXPECT_EQ(shown.at(QStringLiteral("users")).toInt(), 2);
    EXPECT_TRUE(shown.at(QStringLiteral("allowed")).toBool());
    const Reply removed = removeAttribute("badge");
    EXPECT_EQ(removed.status, 200) << testing::PrintToString(removed);
    EXPECT_EQ(removed.at(QStringLiteral("users")).toInt(), 2);
    EXPECT_EQ(removed.text("progress/state"), QStringLiteral("finished"));
    EXPECT_EQ(removed.at(QStringLiteral("progress/changed")).toInt(), 2);
    const Reply user = asAdmin("/scim/v2/Users/" + ana.toLatin1());
    EXPECT_EQ(user.version(), QStringLiteral("W/\"2\""));
    EXPECT_EQ(valueOf(ana, "badge"), QString());
    EXPECT_EQ(valueOf(ana, "room"), QStringLiteral("7"));
    EXPECT_FALSE(asAdmin("/scim/v2/Users/" + ben.toLatin1()).raw.body.contains("ivanti")) << "not in schemas either";
    EXPECT_EQ(asAdmin("/scim/v2/Users/" + eve.toLatin1()).version(), before);
    const Reply changes = get("/admin/v1/changes?since=" + since.toLatin1());
    EXPECT_EQ(changes.at(QStringLiteral("changes")).toArray().size(), 2);
    EXPECT_TRUE(listed(QStringLiteral("badge")).isEmpty());
    EXPECT_EQ(preview("badge").status, 404);
    const QVector<AuditEntry> entries = audit(3);
    EXPECT_EQ(entries.at(2).action, QStringLiteral("attribute.remove"));
    EXPECT_TRUE(entries.at(2).before.contains(R"("users":2)"));
    EXPECT_EQ(entries.at(0).action, QStringLiteral("user.update"));
    EXPECT_EQ(entries.at(0).resourceId, ben);
    EXPECT_TRUE(entries.at(0).before.contains(R"("badge":"red")"));
    EXPECT_FALSE(entries.at(0).after.contains("badge"));
    EXPECT_EQ(add("badge").status, 201) << "the name is free";
    EXPECT_EQ(usersOf("badge"), 0);
}

TEST_F(AdminAttributes, AreRemovedOnlyAsTheyWereShown)
{
    add("badge");
    EXPECT_EQ(remove("/admin/v1/attributes/badge").status, 428);
    m_headers = {{"if-match", preview("badge").header("ETag")}};
    provision("ana@example.com", custom(R"("badge":"red")"));
    const Reply late = remove("/admin/v1/attributes/badge");
    EXPECT_EQ(late.status, 412);
    EXPECT_EQ(late.at(QStringLiteral("current/users")).toInt(), 1);
    m_headers.clear();
    EXPECT_EQ(remove("/admin/v1/attributes/userName").status, 404) << "not a custom one";
    m_bearer = m_helpdesk.reveal();
    EXPECT_EQ(add("room").code(), QStringLiteral("role-required"));
    EXPECT_EQ(preview("badge").status, 200);
    EXPECT_EQ(removeAttribute("badge").code(), QStringLiteral("role-required"));
}

TEST_F(AdminAttributes, AreNotRemovedWhileManagedAppleIdsNeedThem)
{
    add("appleMail");
    saveSettings(R"({"managedAppleId":{"enabled":true,"source":"attribute","attribute":"APPLEmail"}})");
    const Reply shown = preview("appleMail");
    EXPECT_FALSE(shown.at(QStringLiteral("allowed")).toBool(true));
    EXPECT_EQ(shown.text("refusal/code"), QStringLiteral("attribute-in-use"));
    const Reply refused = removeAttribute("appleMail");
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code(), QStringLiteral("attribute-in-use"));
    saveSettings("{}");
    EXPECT_EQ(removeAttribute("appleMail").status, 200);
}

TEST_F(AdminAttributes, AreGoneForEverybodyBeforeTheirValuesAre)
{
    add("badge");
    insertWithBadge(700);
    const Reply removed = removeAttribute("badge");
    EXPECT_EQ(removed.text("progress/state"), QStringLiteral("running"));
    const QString last = QStringLiteral("user-700");
    EXPECT_EQ(valueOf(last, "badge"), QString()) << "still stored, not shown";
    EXPECT_FALSE(asAdmin("/scim/v2/Users?count=1000").raw.body.contains("\"red\""));
    EXPECT_FALSE(asAdmin("/scim/v2/Users?attributes=urn:ietf:params:scim:schemas:extension:ivanti:2.0:User&count=1000")
                     .raw.body.contains("\"red\""));
    EXPECT_GT(integer(QStringLiteral("SELECT users FROM attribute_counts WHERE name_key = 'badge'")), 0);
    EXPECT_EQ(get("/admin/v1/attributes").text("removals/0/name"), QStringLiteral("badge"));
    EXPECT_EQ(errorsOf(add("badge")), QStringList{QStringLiteral("name:being-removed")});
    asEntra([&] {
        EXPECT_EQ(
            patchOps("/scim/v2/Users/" + last.toLatin1(),
                R"({"op":"Add","value":{"title":"Engineer","urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:badge":"blue"}})")
                .status,
            200);
        return 0;
    });
    EXPECT_EQ(audit(2).at(1).rule, rules::RuleCode::AttributeUnknown);
    sweepToTheEnd();
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM custom_attributes")), 0);
    EXPECT_EQ(integer(QStringLiteral("SELECT users FROM attribute_counts WHERE name_key = 'badge'")), 0);
    EXPECT_FALSE(asAdmin("/scim/v2/Users/" + last.toLatin1()).raw.body.contains("badge"));
    EXPECT_EQ(get("/admin/v1/attributes").at(QStringLiteral("removals")).toArray().size(), 0);
}

TEST_F(AdminAttributes, ADocumentThatLostAHiddenValueHasAnotherTag)
{
    add("badge");
    add("room");
    insertWithBadge(700);
    const QByteArray last = "/scim/v2/Users/user-700";
    const QByteArray shown = asAdmin(last).header("ETag");
    removeAttribute("badge");
    const Reply hidden = asAdmin(last);
    EXPECT_NE(hidden.header("ETag"), shown);
    EXPECT_EQ(hidden.version().toLatin1(), hidden.header("ETag"));
    const Reply listed = asAdmin("/scim/v2/Users?filter=id%20eq%20%22user-700%22&attributes=meta");
    EXPECT_EQ(listed.text("Resources/0/meta/version").toLatin1(), hidden.header("ETag"));
    m_headers = {{"if-none-match", shown}};
    EXPECT_EQ(asAdmin(last).status, 200) << "not 304: the body is another one";
    m_headers = {{"if-none-match", hidden.header("ETag")}};
    EXPECT_EQ(asAdmin(last).status, 304);
    const auto patchedIfMatch = [&](const QByteArray &tag) {
        m_headers = {{"if-match", tag}};
        return asEntra([&] { return patchOps(last, R"({"op":"Add","path":"title","value":"Engineer"})").status; });
    };
    EXPECT_EQ(patchedIfMatch(shown), 412);
    EXPECT_EQ(patchedIfMatch(hidden.header("ETag")), 200);
    m_headers.clear();
    const QByteArray changed = asAdmin(last).header("ETag");
    sweepToTheEnd();
    EXPECT_NE(asAdmin(last).header("ETag"), changed);
    EXPECT_FALSE(asAdmin(last).header("ETag").contains('R')) << "nothing is hidden any more";
}

TEST_F(AdminAttributes, TheRemovalGoesOnInAnotherProcessAfterACrash)
{
    add("badge");
    insertWithBadge(700);
    removeAttribute("badge");
    // A batch that was never committed is as if it had not begun.
    {
        auto transaction = m_repository->beginWrite();
        ASSERT_TRUE(test::isOk(UserSweeper(*m_repository).step(m_clock.now())));
    }
    const auto left = UserSweepStore(*m_repository).find(UserSweep::Kind::AttributeRemoval, QStringLiteral("badge"));
    ASSERT_TRUE(test::isOk(left));
    EXPECT_EQ((*left)->changed, 300);
    auto other = Repository::open(location());
    ASSERT_TRUE(test::isOk(other));
    for (auto more = Result<bool>(true); more.ok() && *more;)
        more = UserSweeper(**other).step(m_clock.now());
    const auto done = UserSweepStore(*m_repository).find(UserSweep::Kind::AttributeRemoval, QStringLiteral("badge"));
    EXPECT_TRUE((*done)->isFinished());
    EXPECT_EQ((*done)->changed, 700);
    EXPECT_EQ(customAttributes(*m_repository)->size(), 0);
}

TEST_F(AdminAttributes, AWriteThatBeganBeforeTheRemovalStoresNothingOfIt)
{
    add("badge");
    auto other = anotherProcessor();
    provision("ana@example.com", custom(R"("badge":"red")")); // this process knows the attribute
    std::swap(m_processor, other);
    EXPECT_EQ(removeAttribute("badge").status, 200);
    std::swap(m_processor, other);
    const QString ben = provision("ben@example.com", custom(R"("badge":"red")"));
    EXPECT_FALSE(asAdmin("/scim/v2/Users/" + ben.toLatin1()).raw.body.contains("badge"));
    EXPECT_EQ(integer(QStringLiteral("SELECT users FROM attribute_counts WHERE name_key = 'badge'")), 0);
}

} // namespace rollcall::service
