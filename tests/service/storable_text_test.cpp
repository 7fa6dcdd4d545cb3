// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/storable_text.h"

#include "service/importer.h"
#include "service/service_fixture.h"

// What one of the databases could not hold or find is refused before it gets to any of them.
namespace rollcall::service
{

class StorableText : public ServiceFixture
{
protected:
    void expectRefused(const Reply &reply, const char *what)
    {
        EXPECT_EQ(reply.status, 400) << what << testing::PrintToString(reply);
        EXPECT_EQ(reply.scimType(), QStringLiteral("invalidValue")) << what << testing::PrintToString(reply);
        // Told, and the telling can be stored as well.
        const AuditEntry entry = lastAudit();
        EXPECT_EQ(entry.action, QStringLiteral("request.refused")) << what;
        for (const QString &text : {entry.detail, entry.resourceName, entry.resourceId})
            EXPECT_FALSE(text.contains(QChar(0))) << what;
    }

    static QByteArray groupJson(const QByteArray &more)
    {
        return R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],)" + more + '}';
    }
};

TEST_F(StorableText, NoBodyHasU0000InIt)
{
    const QByteArray ana = "/scim/v2/Users/" + createUser("ana@example.com").toLatin1();
    const QByteArray staff = "/scim/v2/Groups/" + createGroup("Staff").toLatin1();
    for (const Secret *token : {&m_mdm, &m_rfc}) {
        m_bearer = token->reveal();
        expectRefused(post("/scim/v2/Users", userJson("b\\u0000o@example.com")), "userName");
        for (const char *more : {R"("title":"a\u0000b")", R"("addresses":[{"locality":"\u0000"}])",
                 R"("phoneNumbers":["1\u0000"])", R"("manager":"m\u0000")", R"("shoeSize":{"x":["\u0000"]})",
                 R"("shoe\u0000Size":44)", R"("x":{"a\u0000":1})", R"("schemas2":["\u0000"])"}) {
            expectRefused(post("/scim/v2/Users", userJson("bo@example.com", more)), more);
            expectRefused(put(ana, userJson("ana@example.com", more)), more);
        }
        for (const char *operation :
            {R"({"op":"Replace","path":"title","value":"a\u0000"})", R"({"op":"Add","value":{"nick\u0000Name":"a"}})",
                R"({"op":"Add","value":{"title":"\u0000"}})", R"({"op":"Replace","path":"ti\u0000tle","value":"a"})",
                R"({"op":"Remove","path":"emails[type eq \"\u0000\"]"})",
                R"({"op":"Add","path":"emails","value":"\u0000"})", R"({"op":"Add\u0000","path":"title","value":"a"})"})
            expectRefused(patchOps(ana, operation), operation);
        expectRefused(post("/scim/v2/Groups", groupJson(R"("displayName":"Sta\u0000ff")")), "displayName");
        expectRefused(
            patchOps(staff, R"({"op":"Add","path":"members","value":[{"value":"\u0000"}]})"), "a member's id");
    }
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM users")), 1);
    EXPECT_EQ(get(ana).version(), QStringLiteral("W/\"1\""));
    EXPECT_EQ(get(staff).version(), QStringLiteral("W/\"1\""));
    // The escape of a backslash before "u0000" is no such character.
    EXPECT_EQ(patchOps(ana, R"({"op":"Replace","path":"title","value":"\\u0000"})").status, 200);
    EXPECT_EQ(get(ana).json.value(QLatin1String("title")).toString(), QStringLiteral("\\u0000"));
}

TEST_F(StorableText, NoFilterAndNoPathHasU0000InIt)
{
    const QByteArray ana = "/scim/v2/Users/" + createUser("ana@example.com").toLatin1();
    for (const char *raw : {"userName+eq+%22a%00%22", "externalId+eq+a%00b", "user%00Name+pr"})
        EXPECT_EQ(get(QByteArray("/scim/v2/Users?filter=") + raw).status, 400) << raw;
    for (const char *filter : {"userName+eq+%22a%5Cu0000%22", "emails%5Bvalue+eq+%22%5Cu0000%22%5D",
             "id+eq+%22%5Cu0000%22+or+active+eq+true"}) {
        const Reply reply = get(QByteArray("/scim/v2/Users?filter=") + filter);
        EXPECT_EQ(reply.status, 400) << filter << testing::PrintToString(reply);
        EXPECT_EQ(reply.scimType(), QStringLiteral("invalidFilter")) << filter;
    }
    const Reply selected = patchOps(ana, R"({"op":"Remove","path":"emails[value eq \"\\u0000\"]"})");
    EXPECT_EQ(selected.status, 400);
    EXPECT_EQ(selected.scimType(), QStringLiteral("invalidFilter"));
    EXPECT_EQ(get("/scim/v2/Users?attributes=a%00").status, 400);
    EXPECT_EQ(get("/scim/v2/Users/a%00b").status, 404);
    EXPECT_EQ(put("/scim/v2/Users/a%00b", userJson("bo@example.com")).status, 404);
    EXPECT_EQ(remove("/scim/v2/Groups/%00").status, 404);
}

TEST(StorableKeys, HaveNoU0000WhereverTheyComeFrom)
{
    const QString text = QStringLiteral("a") + QChar(0);
    for (const QJsonObject &attributes : {QJsonObject{{QStringLiteral("displayName"), text}},
             QJsonObject{{QStringLiteral("emails"), QJsonArray{QJsonObject{{QStringLiteral("value"), text}}}}}}) {
        const auto outcome = checkKeys(attributes);
        ASSERT_FALSE(outcome.ok());
        EXPECT_TRUE(outcome.error().detail.contains(QStringLiteral("U+0000")));
    }
}

TEST_F(StorableText, WhatIsSearchedForHasAnEnd)
{
    const QByteArray longest(kMaxKeyCharacters, 'x');
    const QByteArray ana = "/scim/v2/Users/"
        + createUser("ana@example.com", R"("displayName":")" + longest + R"(","externalId":")" + longest + '"')
              .toLatin1();
    EXPECT_EQ(get("/scim/v2/Users?filter=displayName+eq+%22" + longest + "%22").total(), 1);
    EXPECT_EQ(createUser(longest).isEmpty(), false);
    const QByteArray staff = "/scim/v2/Groups/" + createGroup(longest).toLatin1();

    const QByteArray japanese = QString(900, QChar(0x592A)).toUtf8(); // 900 characters, 2,700 bytes
    const QByteArray unfolding = QString(300, QChar(0xFDFA)).toUtf8(); // folded 18 times as long
    for (const QByteArray &tooLong : {longest + 'x', japanese, unfolding, QByteArray(1'000'000, 'x')}) {
        const QByteArray text = '"' + tooLong + '"';
        const char *what = tooLong.constData();
        expectRefused(post("/scim/v2/Users", userJson(tooLong)), what);
        for (const QByteArray &more : {"\"displayName\":" + text, "\"externalId\":" + text})
            expectRefused(post("/scim/v2/Users", userJson("bo@example.com", more)), what);
        expectRefused(put(ana, userJson("ana@example.com", "\"displayName\":" + text)), what);
        expectRefused(patchOps(ana, R"({"op":"Replace","path":"userName","value":)" + text + '}'), what);
        expectRefused(
            patchOps(ana, R"({"op":"Add","path":"emails[type eq \"home\"].value","value":)" + text + '}'), what);
        expectRefused(post("/scim/v2/Groups", groupJson("\"displayName\":" + text)), what);
        expectRefused(patchOps(staff, R"({"op":"Replace","path":"displayName","value":)" + text + '}'), what);
        expectRefused(patchOps(staff, R"({"op":"Add","path":"members","value":[{"value":)" + text + "}]}"), what);
    }
    EXPECT_EQ(get(ana).version(), QStringLiteral("W/\"1\""));
    EXPECT_EQ(get(staff).version(), QStringLiteral("W/\"1\""));
    EXPECT_EQ(post("/scim/v2/Users", userJson("bo@example.com", R"("externalId":")" + longest + "x\"")).detail(),
        QStringLiteral("\"externalId\" is too long: at most 1000 characters and 2500 bytes of UTF-8 can be searched "
                       "for."));
    // What is only shown may be as long as it likes.
    EXPECT_EQ(
        patchOps(ana, R"({"op":"Replace","path":"title","value":")" + QByteArray(100'000, 't') + "\"}").status, 200);
}

TEST_F(StorableText, AnImportSkipsWhoCanNotBeStored)
{
    QVector<intake::DirectoryUser> people(3);
    people[0].userPrincipalName = QStringLiteral("good@example.com");
    people[1].userPrincipalName = QString(2000, u'x');
    people[2].userPrincipalName = QStringLiteral("nul@example.com");
    people[2].displayName = QStringLiteral("a") + QChar(0);
    const auto summary = importDirectory(*m_repository, {people, {}, {}, {}}, {rules::Source::Ldap, false}, m_clock);
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->users.created, 1);
    ASSERT_EQ(summary->problems.size(), 2);
    EXPECT_TRUE(summary->problems.at(0).reason.contains(QStringLiteral("too long")));
    EXPECT_TRUE(summary->problems.at(1).reason.contains(QStringLiteral("U+0000")));
}

TEST_F(StorableText, TheAuditLogKeepsNoMegabytesOfARefusal)
{
    const QByteArray ana = "/scim/v2/Users/" + createUser("ana@example.com").toLatin1();
    EXPECT_EQ(
        patchOps(ana, R"({"op":"Replace","path":")" + QByteArray(1'000'000, '!') + R"(","value":1})").status, 400);
    EXPECT_EQ(lastAudit().detail.size(), 2000);
}

TEST_F(StorableText, TheAuditLogGivesBackWhatItsHashesWereMadeOf)
{
    const QString pairs = QString::fromUcs4(U"\U00020BB7").repeated(3000);
    for (int offset = 0; offset < 2; ++offset) {
        AuditEntry entry;
        entry.at = m_clock.now();
        entry.resourceId = entry.resourceName = entry.detail = QString(offset, u'x') + pairs + QChar(0);
        ASSERT_TRUE(test::isOk(AuditLog(*m_repository).append(entry)));
        for (const QString &text : {lastAudit().resourceId, lastAudit().resourceName, lastAudit().detail}) {
            EXPECT_TRUE(text.isValidUtf16()) << offset;
            EXPECT_TRUE((QString(offset, u'x') + pairs).startsWith(text)) << offset;
        }
    }
}

} // namespace rollcall::service
