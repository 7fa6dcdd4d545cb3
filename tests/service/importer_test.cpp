// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/importer.h"

#include "scim/schema_uris.h"
#include "service/custom_attributes.h"
#include "service/service_fixture.h"

namespace rollcall::service
{

class Importer : public ServiceFixture
{
protected:
    static intake::DirectoryUser person(const QString &userName)
    {
        intake::DirectoryUser user;
        user.objectId = QStringLiteral("oid-") + userName;
        user.userPrincipalName = userName;
        user.displayName = QStringLiteral("花子 佐藤");
        user.givenName = QStringLiteral("花子");
        user.surname = QStringLiteral("佐藤");
        user.mail = userName + QStringLiteral("@example.com");
        user.jobTitle = QStringLiteral("Engineer");
        user.department = QStringLiteral("IT");
        user.city = QStringLiteral("Kyōto");
        user.country = QStringLiteral("Japan");
        user.mobile = QStringLiteral("+81 90");
        user.customAttributes = {{QStringLiteral("BADGE"), QStringLiteral("7")},
            {QStringLiteral("other"), QStringLiteral("x")}, {QStringLiteral("blank"), QString()}};
        user.line = 2;
        return user;
    }
    ImportSummary import(const QVector<intake::DirectoryUser> &people, rules::Source source)
    {
        const auto summary = importUsers(*m_repository, people, source, m_clock);
        EXPECT_TRUE(test::isOk(summary));
        return summary.valueOr({});
    }
    QJsonObject only() { return asAdmin("/scim/v2/Users").resources().at(0).toObject(); }
};

TEST_F(Importer, MapsAPersonOfEachSource)
{
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("badge"), m_clock).ok());
    EXPECT_EQ(import({person(QStringLiteral("Hana"))}, rules::Source::EntraIdUserSource).created, 1);
    const QJsonObject user = only();
    EXPECT_EQ(user.value(QLatin1String("userName")).toString(), QStringLiteral("Hana"));
    EXPECT_EQ(user.value(QLatin1String("externalId")).toString(), QStringLiteral("oid-Hana"));
    EXPECT_EQ(user.value(QLatin1String("name")).toObject().value(QLatin1String("familyName")).toString(),
        QStringLiteral("佐藤"));
    EXPECT_EQ(user.value(QLatin1String("emails")).toArray().at(0).toObject(),
        (QJsonObject{{QStringLiteral("type"), QStringLiteral("work")}, {QStringLiteral("primary"), true},
            {QStringLiteral("value"), QStringLiteral("Hana@example.com")}}));
    EXPECT_EQ(user.value(QLatin1String("phoneNumbers")).toArray().size(), 1);
    EXPECT_EQ(
        user.value(QLatin1String("addresses")).toArray().at(0).toObject().value(QLatin1String("locality")).toString(),
        QStringLiteral("Kyōto"));
    EXPECT_EQ(user.value(scim::kEnterpriseSchema).toObject().value(QLatin1String("department")).toString(),
        QStringLiteral("IT"));
    EXPECT_EQ(
        user.value(scim::kIvantiSchema).toObject(), (QJsonObject{{QStringLiteral("badge"), QStringLiteral("7")}}));
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.import"));
}

TEST_F(Importer, KeepsLdapAttributesApart)
{
    import({person(QStringLiteral("Hana"))}, rules::Source::Ldap);
    const QJsonObject user = only();
    EXPECT_FALSE(user.contains(scim::kIvantiSchema));
    EXPECT_FALSE(user.contains(QLatin1String("externalId")));
    const QJsonObject extension = user.value(scim::kRollcallSchema).toObject();
    EXPECT_EQ(extension.value(QLatin1String("source")).toString(), QStringLiteral("ldap"));
    const QJsonArray attributes = extension.value(QLatin1String("ldapAttributes")).toArray();
    ASSERT_EQ(attributes.size(), 2); // Without the blank one.
    EXPECT_EQ(attributes.at(0).toObject(),
        (QJsonObject{
            {QStringLiteral("name"), QStringLiteral("BADGE")}, {QStringLiteral("value"), QStringLiteral("7")}}));
}

TEST_F(Importer, IsIdempotent)
{
    QVector<intake::DirectoryUser> people;
    for (int i = 0; i < 1200; ++i)
        people.append(person(QStringLiteral("user%1").arg(i)));
    EXPECT_EQ(import(people, rules::Source::Local).created, 1200);
    m_clock.advance(std::chrono::hours(1));
    const auto entries = integer(QStringLiteral("SELECT count(*) FROM audit"));
    const ImportSummary again = import(people, rules::Source::Local);
    EXPECT_EQ(again.created, 0);
    EXPECT_EQ(again.unchanged, 1200);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit")), entries);
    people[7].jobTitle = QStringLiteral("Boss");
    people[8].accountEnabled = false;
    const ImportSummary changed = import(people, rules::Source::Local);
    EXPECT_EQ(changed.updated, 2);
    EXPECT_EQ(changed.unchanged, 1198);
    EXPECT_EQ(get("/scim/v2/Users?filter=title+eq+%22Boss%22").total(), 1);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM users WHERE state = 'disabled'")), 1);
}

TEST_F(Importer, LeavesOthersAlone)
{
    createUser("hana");
    intake::DirectoryUser nameless = person(QStringLiteral(" "));
    nameless.line = 3;
    intake::DirectoryUser twin = person(QStringLiteral("KEN"));
    const ImportSummary summary
        = import({person(QStringLiteral("Hana")), nameless, person(QStringLiteral("ken")), twin}, rules::Source::Ldap);
    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.updated, 1); // The same person twice: the later line stands.
    ASSERT_EQ(summary.skipped.size(), 2);
    EXPECT_EQ(summary.skipped.at(0).userName, QStringLiteral("Hana"));
    EXPECT_TRUE(summary.skipped.at(0).reason.contains(QStringLiteral("scim-entra-id")));
    EXPECT_EQ(summary.skipped.at(1).line, 3);
    EXPECT_EQ(extensionOf(get("/scim/v2/Users?filter=userName+eq+%22hana%22")
                              .resources()
                              .at(0)
                              .toObject()
                              .value(QLatin1String("id"))
                              .toString())
                  .value(QLatin1String("source"))
                  .toString(),
        QStringLiteral("scim-entra-id"));
}

TEST_F(Importer, IsNotForProvisionedUsers)
{
    const auto refused
        = importUsers(*m_repository, {person(QStringLiteral("Hana"))}, rules::Source::ScimEntraId, m_clock);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
}

} // namespace rollcall::service
