// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_fixture.h"
#include "service/evaluations.h"
#include "service/settings_store.h"
#include "service/user_store.h"

// What a draft or a template would come to is told before anything is saved.
namespace rollcall::service
{

class AdminEvaluations : public AdminFixture
{
protected:
    AdminEvaluations()
    {
        for (const char *name : {"appleMail", "badge"})
            EXPECT_EQ(post("/admin/v1/attributes", QByteArray(R"({"name":")") + name + R"("})").status, 201);
    }

    QString user(const QByteArray &name, const QByteArray &custom)
    {
        return provision(
            name + "@example.com", R"("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{)" + custom + '}');
    }
    Reply evaluate(const QByteArray &draft, const QByteArray &more = {})
    {
        return post("/admin/v1/settings/managed-apple-ids/evaluate", R"({"managedAppleId":)" + draft + more + '}');
    }
    Reply evaluateTemplate(const QByteArray &text, const QByteArray &more = {})
    {
        return post("/admin/v1/variables/evaluate", R"({"template":")" + text + '"' + more + '}');
    }
    static int figure(const Reply &reply, const char *name) { return reply.json.value(QLatin1String(name)).toInt(-1); }
    /// `userName=value` of each user in a page.
    static QStringList usersIn(const Reply &reply)
    {
        QStringList users;
        const QJsonArray items = reply.json.value(QLatin1String("items")).toArray();
        for (const auto &item : items) {
            const QJsonObject one = item.toObject();
            users.append(one.value(QLatin1String("userName")).toString().section(u'@', 0, 0) + u'='
                + one.value(QLatin1String("value")).toString());
        }
        return users;
    }
    static constexpr const char *kByAttribute = R"({"source":"attribute","attribute":"appleMail"})";
};

TEST_F(AdminEvaluations, TellTheManagedAppleIdsOfADraftAndSaveNothing)
{
    user("ana", R"("appleMail":"ana@apple.example.com")");
    user("ben", R"("appleMail":"team@example.com")");
    user("eve", R"("appleMail":"TEAM@example.com")");
    user("joe", R"("appleMail":"no address")");
    user("kim", R"("badge":"red")");
    const auto entries = audit().size();
    m_bearer = m_helpdesk.reveal();
    const Reply reply = evaluate(kByAttribute);
    EXPECT_EQ(reply.status, 200) << testing::PrintToString(reply);
    EXPECT_EQ(figure(reply, "total"), 5);
    EXPECT_EQ(figure(reply, "good"), 1);
    EXPECT_EQ(figure(reply, "missing"), 1);
    EXPECT_EQ(figure(reply, "notEmail"), 1);
    EXPECT_EQ(figure(reply, "colliding"), 2);
    EXPECT_FALSE(reply.json.contains(QLatin1String("items")));
    EXPECT_EQ(usersIn(evaluate(kByAttribute, R"(,"figure":"good")")),
        QStringList{QStringLiteral("ana=ana@apple.example.com")});
    EXPECT_EQ(usersIn(evaluate(kByAttribute, R"(,"figure":"missing")")), QStringList{QStringLiteral("kim=")});
    EXPECT_EQ(
        usersIn(evaluate(kByAttribute, R"(,"figure":"notEmail")")), QStringList{QStringLiteral("joe=no address")});
    EXPECT_EQ(usersIn(evaluate(kByAttribute, R"(,"figure":"colliding")")),
        (QStringList{QStringLiteral("ben=team@example.com"), QStringLiteral("eve=TEAM@example.com")}));
    EXPECT_EQ(figure(evaluate(R"({"appleidSubdomain":true})"), "good"), 5);
    EXPECT_EQ(SettingsStore(*m_repository).load()->version, 1);
    EXPECT_EQ(audit().size(), entries);
    EXPECT_FALSE(asAdmin("/scim/v2/Users").raw.body.contains("managedAppleId"));
}

TEST_F(AdminEvaluations, KnowThatUsersFromLdapKeepTheirManagedAppleId)
{
    auto transaction = m_repository->beginWrite();
    UserRecord record;
    record.id = QStringLiteral("ldap-1");
    record.source = rules::Source::Ldap;
    record.created = record.lastModified = m_clock.now();
    record.managedAppleId = QStringLiteral("ana@apple.example.com");
    record.ldapAttributes = {QJsonObject{
        {QStringLiteral("name"), QStringLiteral("managedAppleId")}, {QStringLiteral("value"), record.managedAppleId}}};
    ASSERT_TRUE(test::isOk(
        UserStore(*m_repository).insert(record, {{QStringLiteral("userName"), QStringLiteral("ana@example.com")}})));
    ASSERT_TRUE(test::isOk(transaction->commit()));
    EXPECT_EQ(usersIn(evaluate(kByAttribute, R"(,"figure":"good")")),
        QStringList{QStringLiteral("ana=ana@apple.example.com")});
    user("ben", R"("appleMail":"ANA@apple.example.com")");
    EXPECT_EQ(figure(evaluate(kByAttribute), "colliding"), 2);
}

TEST_F(AdminEvaluations, LeaveReadersToOthers)
{
    Evaluations gate(1);
    auto created = ServiceProcessor::create(location(), m_clock, {}, {nullptr, &gate});
    ASSERT_TRUE(test::isOk(created));
    m_processor = std::move(created).value();
    {
        const auto pass = gate.enter();
        EXPECT_EQ(evaluate("{}").status, 503);
        EXPECT_EQ(evaluate("{}").code(), QStringLiteral("busy"));
        EXPECT_EQ(evaluateTemplate("${userUPN}").status, 503);
        EXPECT_EQ(
            errorsOf(evaluateTemplate("x", R"(,"user":"none")")), QStringList{QStringLiteral("user:unknown-value")})
            << "one user costs nothing";
    }
    EXPECT_EQ(evaluate("{}").status, 200);
    EXPECT_EQ(evaluateTemplate("${userUPN}").status, 200) << "each gave its place back";
}

TEST_F(AdminEvaluations, AreListedPageByPage)
{
    insertUsers(1203);
    QSet<QString> seen;
    QByteArray cursor;
    int pages = 0;
    do {
        const Reply page = evaluate("{}", R"(,"figure":"good","limit":500)" + cursor);
        ASSERT_EQ(page.status, 200) << testing::PrintToString(page);
        EXPECT_EQ(figure(page, "good"), 1203) << "the figures are on every page";
        const QStringList users = usersIn(page);
        seen += QSet<QString>(users.begin(), users.end());
        const QString next = page.text("nextCursor");
        cursor = next.isEmpty() ? QByteArray() : R"(,"cursor":")" + next.toLatin1() + '"';
        ++pages;
    } while (!cursor.isEmpty() && pages < 10);
    EXPECT_EQ(pages, 3);
    EXPECT_EQ(seen.size(), 1203);
}

TEST_F(AdminEvaluations, AFurtherPageIsOfTheSameEvaluation)
{
    Evaluations evaluations;
    auto created = ServiceProcessor::create(location(), m_clock, {}, {nullptr, &evaluations});
    ASSERT_TRUE(test::isOk(created));
    m_processor = std::move(created).value();
    insertUsers(3);
    const auto pageBehind = [&](const Reply &page) {
        return evaluate("{}", R"(,"figure":"good","limit":1,"cursor":")" + page.text("nextCursor").toLatin1() + '"');
    };
    const Reply first = evaluate("{}", R"(,"figure":"good","limit":1)");
    provision("late@example.com");
    const Reply second = pageBehind(first);
    EXPECT_EQ(figure(second, "good"), 3) << "nobody was counted anew";
    EXPECT_EQ(usersIn(second), QStringList{QStringLiteral("u2=u2@example.com")});
    EXPECT_EQ(figure(pageBehind(first), "good"), 3) << "a page can be asked for again";
    EXPECT_EQ(figure(evaluate(R"({"appleidSubdomain":true})",
                         R"(,"figure":"good","limit":1,"cursor":")" + second.text("nextCursor").toLatin1() + '"'),
                  "good"),
        4)
        << "another draft is another evaluation";
    m_clock.advance(std::chrono::minutes(3));
    get("/admin/v1/me");
    const Reply late = pageBehind(second);
    EXPECT_EQ(figure(late, "good"), 4) << "what nobody wanted for long was let go";
    EXPECT_EQ(usersIn(late), QStringList{QStringLiteral("u3=u3@example.com")});
}

// Behind one address there may be several processes on one database, each with evaluations of its own.
TEST_F(AdminEvaluations, AFurtherPageMayBeAskedOfAnotherProcess)
{
    std::array<Evaluations, 2> evaluations;
    std::array<std::unique_ptr<RequestProcessor>, 2> processors;
    for (size_t i = 0; i < processors.size(); ++i) {
        auto created = ServiceProcessor::create(location(), m_clock, {}, {nullptr, &evaluations.at(i)});
        ASSERT_TRUE(test::isOk(created));
        processors.at(i) = std::move(created).value();
    }
    insertUsers(4);
    QStringList seen;
    QVector<int> totals;
    QByteArray cursor;
    for (size_t page = 0; page < 4; ++page) {
        if (page == 1)
            execute(QStringLiteral("DELETE FROM users WHERE id = 'user-1'"));
        if (page == 3)
            provision("late@example.com");
        std::swap(m_processor, processors.at(page % 2));
        const Reply reply = evaluate("{}", R"(,"figure":"good","limit":1)" + cursor);
        std::swap(m_processor, processors.at(page % 2));
        ASSERT_EQ(reply.status, 200) << testing::PrintToString(reply);
        seen += usersIn(reply);
        totals.append(figure(reply, "total"));
        cursor = R"(,"cursor":")" + reply.text("nextCursor").toLatin1() + '"';
    }
    EXPECT_EQ(
        seen.join(u' '), QStringLiteral("u1=u1@example.com u2=u2@example.com u3=u3@example.com u4=u4@example.com"))
        << "nobody is missed because somebody before them has gone";
    EXPECT_EQ(totals, (QVector<int>{4, 3, 4, 3})) << "each process goes through all users once, not for each page";
}

TEST_F(AdminEvaluations, StopWhenTheClientHasGone)
{
    insertUsers(1203);
    int asked = 0;
    m_isAbandoned = [&] { return ++asked == 2; };
    EXPECT_EQ(evaluate("{}").status, 503);
    EXPECT_EQ(asked, 2) << "of three blocks";
    asked = 0;
    EXPECT_EQ(evaluateTemplate("${userUPN}").status, 503);
    EXPECT_EQ(asked, 2);
}

TEST_F(AdminEvaluations, RefuseADraftThatCouldNotBeSaved)
{
    EXPECT_EQ(errorsOf(evaluate(R"({"source":"attribute","attribute":"none"})")),
        QStringList{QStringLiteral("managedAppleId.attribute:attribute-unknown")});
    EXPECT_EQ(errorsOf(evaluate(R"({"source":"phone"})")),
        QStringList{QStringLiteral("managedAppleId.source:unknown-value")});
    EXPECT_EQ(errorsOf(evaluate("{}", R"(,"figure":"bad","limit":0,"cursor":"x","more":1)")),
        (QStringList{QStringLiteral("figure:unknown-value"), QStringLiteral("limit:out-of-range"),
            QStringLiteral("cursor:malformed"), QStringLiteral("more:unknown-member")}));
    EXPECT_EQ(errorsOf(post("/admin/v1/settings/managed-apple-ids/evaluate", "{}")),
        QStringList{QStringLiteral("managedAppleId:required")});
    EXPECT_EQ(figure(evaluate(R"({"enabled":false})"), "total"), 0);
    m_bearer = m_mdm.reveal();
    EXPECT_EQ(evaluate("{}").code(), QStringLiteral("key-required"));
}

TEST_F(AdminEvaluations, ExpandATemplateForOneUser)
{
    const QByteArray ana = user("ana", R"("badge":"red")").toLatin1();
    m_bearer = m_helpdesk.reveal();
    const Reply reply = evaluateTemplate("CN=${userUPN}/${BADGE}/${badge}/${appleMail} ${", R"(,"user":")" + ana + '"');
    EXPECT_EQ(reply.status, 200) << testing::PrintToString(reply);
    EXPECT_EQ(reply.text("result/text"), QStringLiteral("CN=ana@example.com/${BADGE}/red/ ${"));
    EXPECT_EQ(reply.text("result/blanks/0"), QStringLiteral("appleMail"));
    EXPECT_EQ(reply.text("unknown/0/name"), QStringLiteral("BADGE"));
    EXPECT_EQ(reply.text("unknown/0/meant"), QStringLiteral("badge"));
    EXPECT_EQ(reply.text("faults/0/kind"), QStringLiteral("unclosed"));
    EXPECT_EQ(errorsOf(evaluateTemplate("x", R"(,"user":"none")")), QStringList{QStringLiteral("user:unknown-value")});
    EXPECT_EQ(errorsOf(evaluateTemplate("x", R"(,"figure":"blank","user":")" + ana + '"')),
        QStringList{QStringLiteral("figure:out-of-place")});
    EXPECT_EQ(errorsOf(evaluateTemplate(QByteArray(4097, 'x'))), QStringList{QStringLiteral("template:too-long")});
}

TEST_F(AdminEvaluations, CountWhatATemplateComesToForAll)
{
    user("ana", R"("badge":"red")");
    user("ben", R"("badge":"RED")");
    user("eve", R"("badge":"blue")");
    user("joe", R"("appleMail":"x")");
    const Reply reply = evaluateTemplate("b-${badge}", R"(,"figure":"shared","limit":1)");
    EXPECT_EQ(reply.status, 200) << testing::PrintToString(reply);
    EXPECT_EQ(figure(reply, "total"), 4);
    EXPECT_EQ(figure(reply, "unique"), 1);
    EXPECT_EQ(figure(reply, "blank"), 1);
    EXPECT_EQ(figure(reply, "shared"), 2);
    EXPECT_EQ(reply.text("variables/0/name"), QStringLiteral("badge"));
    EXPECT_EQ(reply.at(QStringLiteral("variables/0/users")).toInt(), 3);
    EXPECT_EQ(usersIn(reply), QStringList{QStringLiteral("ana=b-red")});
    const QByteArray next = R"(,"figure":"shared","limit":1,"cursor":")" + reply.text("nextCursor").toLatin1() + '"';
    const Reply second = evaluateTemplate("b-${badge}", next);
    EXPECT_EQ(usersIn(second), QStringList{QStringLiteral("ben=b-RED")});
    EXPECT_EQ(second.text("nextCursor"), QString());
    EXPECT_EQ(usersIn(evaluateTemplate("b-${badge}", R"(,"figure":"blank")")), QStringList{QStringLiteral("joe=b-")});
}

TEST_F(AdminEvaluations, DoNotSeeAnAttributeThatWasRemoved)
{
    user("ana", R"("badge":"red")");
    m_headers = {{"if-match", send("POST", "/admin/v1/attributes/badge/preview").header("ETag")}};
    EXPECT_EQ(remove("/admin/v1/attributes/badge").status, 200);
    m_headers.clear();
    EXPECT_EQ(evaluateTemplate("${badge}").text("unknown/0/name"), QStringLiteral("badge"));
    EXPECT_EQ(errorsOf(evaluate(R"({"source":"attribute","attribute":"badge"})")),
        QStringList{QStringLiteral("managedAppleId.attribute:attribute-unknown")});
}

} // namespace rollcall::service
