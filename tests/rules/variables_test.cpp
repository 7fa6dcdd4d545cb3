// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/variables.h"

#include "rules/attribute_name.h"
#include "support/printers.h"

#include <QJsonDocument>

namespace rollcall::rules
{

namespace
{

QJsonObject object(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(json));
    EXPECT_TRUE(document.isObject()) << json;
    return document.object();
}

const char *const kAna = R"({"id":"u1","userName":"ana@corp.example","displayName":"Ana Ruiz","locale":"es-ES",
    "preferredLanguage":"en","name":{"givenName":"Ana","familyName":"Ruiz"},
    "emails":[{"type":"work","value":"ana.ruiz@example.com"}],
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"IT"},
    "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{"custAttr1":"gold","level":7,"blank":" "},
    "urn:ietf:params:scim:schemas:extension:rollcall:2.0:User":{"managedAppleId":"ana@id.example",
    "ldapAttributes":[{"name":"usercn","value":"ana"},{"name":"userDN","value":"cn=ana,dc=example",
    "frozenSince":"2026-01-01T00:00:00.000Z"},{"name":"custAttr1","value":"from LDAP"}]}})";

} // namespace

TEST(Variables, HaveTheUsersValues)
{
    const Variables ana = Variables::ofResource(object(kAna));
    const std::pair<const char *, const char *> values[] = {
        {"userUID", "u1"},
        {"userUPN", "ana@corp.example"},
        {"userLocale", "es-ES"},
        {"userEmailAddress", "ana.ruiz@example.com"},
        {"userEmailAddressDomain", "example.com"},
        {"userEmailAddressLocalPart", "ana.ruiz"},
        {"userFirstName", "Ana"},
        {"userLastName", "Ruiz"},
        {"userDisplayName", "Ana Ruiz"},
        {"department", "IT"},
        {"managedAppleId", "ana@id.example"},
        {"userCN", "ana"},
        {"userDN", "cn=ana,dc=example"},
        {"userOU", ""},
        {"custAttr1", "gold"},
        {"CUSTATTR1", "gold"},
        {"level", "7"},
        {"blank", ""},
        {"nobodyKnows", ""},
        {"userName", ""},
        {"", ""},
    };
    for (const auto &[name, value] : values)
        EXPECT_EQ(ana.value(QString::fromLatin1(name)), QString::fromLatin1(value)) << name;
}

TEST(Variables, AreBlankForWhoHasNothing)
{
    const Variables nobody = Variables::ofResource({});
    EXPECT_EQ(systemVariables().size(), 14);
    for (const QString &name : systemVariables())
        EXPECT_EQ(nobody.value(name), QString()) << name.toStdString();
    EXPECT_EQ(Variables(QStringLiteral("u2"), {}, {}, {}).value(u"userUID"), QStringLiteral("u2"));
}

TEST(Variables, TakeThePreferredLanguageWithoutALocale)
{
    for (const char *json : {R"({"preferredLanguage":"ja"})", R"({"locale":" ","preferredLanguage":"ja"})"})
        EXPECT_EQ(Variables::ofResource(object(json)).value(u"userLocale"), QStringLiteral("ja")) << json;
}

TEST(Variables, TakeNoPartOfWhatIsNoAddress)
{
    const Variables odd = Variables::ofResource(object(R"({"emails":[{"value":"ana"}]})"));
    EXPECT_EQ(odd.value(u"userEmailAddress"), QStringLiteral("ana"));
    EXPECT_EQ(odd.value(u"userEmailAddressDomain"), QString());
    EXPECT_EQ(odd.value(u"userEmailAddressLocalPart"), QString());
}

TEST(Variables, AreNoCustomAttributesNames)
{
    for (const QString &name : systemVariables())
        EXPECT_EQ(attributeNameFault(name), AttributeNameFault::Reserved) << name.toStdString();
}

} // namespace rollcall::rules
