// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_fixture.h"
#include "service/importer.h"

namespace rollcall::service
{

class AdminSources : public AdminFixture
{
protected:
    static QByteArray of(const char *kind) { return QByteArray("/admin/v1/sources/") + kind; }
    Result<ImportSummary> import(const char *userName, rules::Source source)
    {
        intake::DirectoryContent content;
        intake::DirectoryUser person;
        person.userPrincipalName = QLatin1String(userName);
        person.mail = person.userPrincipalName;
        person.givenName = QStringLiteral("Im");
        content.users = {person};
        return importDirectory(*m_repository, content, {source, false}, m_clock);
    }
};

TEST_F(AdminSources, AreFourWithTheirUsers)
{
    ASSERT_TRUE(test::isOk(import("ann@example.com", rules::Source::Ldap)));
    provision("ben@example.com");
    m_bearer = m_helpdesk.reveal();
    const Reply reply = get("/admin/v1/sources");
    EXPECT_EQ(reply.status, 200);
    QStringList seen;
    for (const auto &item : reply.json.value(QLatin1String("items")).toArray()) {
        const QJsonObject source = item.toObject();
        seen.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(source.value(QLatin1String("kind")).toString())
                        .arg(source.value(QLatin1String("enabled")).toBool())
                        .arg(source.value(QLatin1String("switchable")).toBool())
                        .arg(source.value(QLatin1String("users")).toInt()));
    }
    EXPECT_THAT(seen,
        testing::ElementsAre(QStringLiteral("scim-entra-id 1 0 1"), QStringLiteral("local 1 0 0"),
            QStringLiteral("ldap 1 1 1"), QStringLiteral("entra-user-source 1 1 0")));
    EXPECT_EQ(get(of("nonsense")).status, 404);
}

TEST_F(AdminSources, TheLdapServerIsSwitchedOffBeforeAMigration)
{
    const Reply off = change("PATCH", of("ldap"), R"({"enabled":false})");
    EXPECT_EQ(off.status, 200) << testing::PrintToString(off);
    EXPECT_FALSE(off.json.value(QLatin1String("enabled")).toBool(true));
    EXPECT_EQ(off.header("ETag"), "W/\"2\"");
    EXPECT_EQ(lastAudit().action, QStringLiteral("source.disable"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("key:ada"));
    EXPECT_EQ(import("ann@example.com", rules::Source::Ldap).error().code, ErrorCode::Conflict);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM users")), 0);

    EXPECT_EQ(change("PATCH", of("ldap"), R"({"enabled":true,"name":"Head office"})").status, 200);
    EXPECT_EQ(get(of("ldap")).json.value(QLatin1String("name")).toString(), QStringLiteral("Head office"));
    EXPECT_TRUE(test::isOk(import("ann@example.com", rules::Source::Ldap)));
}

TEST_F(AdminSources, ChangeOnlyByWhoSawThemAndOnlyWhatCanBe)
{
    EXPECT_EQ(patch(of("ldap"), R"({"enabled":false})").status, 428);
    m_headers = {{"if-match", "W/\"9\""}};
    const Reply stale = patch(of("ldap"), R"({"enabled":false})");
    EXPECT_EQ(stale.status, 412);
    EXPECT_TRUE(stale.json.value(QLatin1String("current")).toObject().value(QLatin1String("enabled")).toBool());
    m_headers.clear();
    const Reply wrong = change("PATCH", of("ldap"), R"({"enabled":"no","name":" ","kind":"local"})");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(errorsOf(wrong),
        testing::UnorderedElementsAre(QStringLiteral("enabled:wrong-type"), QStringLiteral("name:invalid"),
            QStringLiteral("kind:unknown-member")));
    for (const char *kind : {"local", "scim-entra-id"}) {
        const Reply refused = change("PATCH", of(kind), R"({"enabled":false})");
        EXPECT_EQ(refused.status, 409) << kind;
        EXPECT_EQ(refused.code(), QStringLiteral("source-read-only")) << kind;
    }
    m_bearer = m_helpdesk.reveal();
    EXPECT_EQ(change("PATCH", of("ldap"), R"({"enabled":false})").status, 403);
}

TEST_F(AdminSources, TheOldEntraSourceIsReadOnlyOnceSomebodyWasTakenOver)
{
    ASSERT_TRUE(test::isOk(import("ann@example.com", rules::Source::EntraIdUserSource)));
    ASSERT_TRUE(test::isOk(import("bob@example.com", rules::Source::Ldap)));
    provision("bob@example.com");
    EXPECT_FALSE(get(of("entra-user-source")).json.value(QLatin1String("readOnly")).toBool()) << "LDAP's is no start";
    provision("ann@example.com");
    const Reply frozen = get(of("entra-user-source"));
    EXPECT_TRUE(frozen.json.value(QLatin1String("readOnly")).toBool());
    EXPECT_FALSE(frozen.json.value(QLatin1String("switchable")).toBool(true));
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'source.freeze'")), 1);
    EXPECT_EQ(
        change("PATCH", of("entra-user-source"), R"({"enabled":false})").code(), QStringLiteral("source-read-only"));
    EXPECT_EQ(import("eve@example.com", rules::Source::EntraIdUserSource).error().code, ErrorCode::Conflict);
    EXPECT_FALSE(get(of("ldap")).json.value(QLatin1String("readOnly")).toBool());
}

} // namespace rollcall::service
