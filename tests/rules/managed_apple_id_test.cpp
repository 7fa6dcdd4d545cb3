// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/managed_apple_id.h"

#include "scim/schema_uris.h"
#include "support/printers.h"

#include <QJsonArray>

namespace rollcall::rules
{

namespace
{

using Outcome = ManagedAppleId::Outcome;
using Settings = ProvisioningSettings::ManagedAppleId;

const Settings kByEmail{true, Settings::Source::Email, false, {}};
const Settings kBySubdomain{true, Settings::Source::Email, true, {}};
const Settings kByAttribute{true, Settings::Source::Attribute, true, QStringLiteral("appleMail")};

QJsonObject user(const char *email, const char *attribute = "")
{
    return {{QStringLiteral("userName"), QStringLiteral("ana")},
        {QStringLiteral("emails"),
            QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("work")},
                {QStringLiteral("value"), QString::fromUtf8(email)}}}},
        {scim::kIvantiSchema, QJsonObject{{QStringLiteral("AppleMail"), QString::fromUtf8(attribute)}}}};
}

} // namespace

TEST(ManagedAppleId, IsWhatTheSettingsSay)
{
    struct Case {
        const char *name;
        Settings settings;
        QJsonObject user;
        Outcome outcome;
        const char *value;
    };
    const Settings off{false, Settings::Source::Email, true, {}};
    const std::string longDomain = "ana@" + std::string(60, 'd') + "." + std::string(60, 'd') + "."
        + std::string(60, 'd') + "." + std::string(60, 'd') + ".com";
    const Case cases[] = {
        {"off", off, user("ana@example.com"), Outcome::NotWanted, ""},
        {"e-mail", kByEmail, user("Ana@example.com"), Outcome::Good, "Ana@example.com"},
        {"with spaces around it", kByEmail, user(" ana@example.com "), Outcome::Good, "ana@example.com"},
        {"no e-mail", kByEmail, user(""), Outcome::Missing, ""},
        {"blank e-mail", kByEmail, user("  "), Outcome::Missing, ""},
        {"nobody", kByEmail, {}, Outcome::Missing, ""},
        {"no address", kByEmail, user("ana"), Outcome::NotEmail, "ana"},
        {"subdomain", kBySubdomain, user("ana@example.com"), Outcome::Good, "ana@appleid.example.com"},
        {"subdomain, not twice", kBySubdomain, user("ana@AppleID.example.com"), Outcome::Good,
            "ana@AppleID.example.com"},
        {"a domain that only begins so", kBySubdomain, user("ana@appleidea.com"), Outcome::Good,
            "ana@appleid.appleidea.com"},
        {"a quoted local part", kBySubdomain, user("\"a@b\"@example.com"), Outcome::Good,
            "\"a@b\"@appleid.example.com"},
        {"too long with the subdomain", kBySubdomain, user(longDomain.c_str()), Outcome::NotEmail, "ana@appleid."},
        {"attribute, in any case, without subdomain", kByAttribute, user("ana@example.com", "a@id.example"),
            Outcome::Good, "a@id.example"},
        {"blank attribute", kByAttribute, user("ana@example.com", " "), Outcome::Missing, ""},
        {"attribute that is no address", kByAttribute, user("ana@example.com", "4711"), Outcome::NotEmail, "4711"},
        {"attribute that the user lacks", {true, Settings::Source::Attribute, false, QStringLiteral("other")},
            user("ana@example.com", "a@id.example"), Outcome::Missing, ""},
    };
    for (const Case &c : cases) {
        const ManagedAppleId computed = managedAppleId(c.settings, c.user);
        EXPECT_EQ(computed.outcome, c.outcome) << c.name;
        EXPECT_EQ(computed.value.left(c.outcome == Outcome::NotEmail ? qsizetype(qstrlen(c.value)) : -1),
            QString::fromUtf8(c.value))
            << c.name;
    }
}

TEST(ManagedAppleId, IsTheSameInAnyCase)
{
    EXPECT_EQ(
        managedAppleIdKey(QStringLiteral("Ana@Example.com")), managedAppleIdKey(QStringLiteral("ana@example.COM")));
    EXPECT_NE(
        managedAppleIdKey(QStringLiteral("ana@example.com")), managedAppleIdKey(QStringLiteral("anna@example.com")));
}

TEST(ManagedAppleId, IsComputedAnewOnlyIfWhatItIsMadeOfChanges)
{
    const QJsonObject before = user("ana@example.com", "a@id.example");
    QJsonObject retitled = before;
    retitled.insert(QStringLiteral("title"), QStringLiteral("Boss"));
    EXPECT_FALSE(changesManagedAppleId(kByEmail, before, retitled));
    EXPECT_TRUE(changesManagedAppleId(kByEmail, before, user("ana.ruiz@example.com", "a@id.example")));
    EXPECT_FALSE(changesManagedAppleId(kByAttribute, before, user("ana.ruiz@example.com", "a@id.example")));
    EXPECT_TRUE(changesManagedAppleId(kByAttribute, before, user("ana@example.com", "b@id.example")));
    EXPECT_FALSE(changesManagedAppleId({}, before, user("", "")));
}

TEST(ManagedAppleId, OfLdapIsTheAttributeOfThatNameIfItIsAnAddress)
{
    const auto held = [](const char *name, const char *value) {
        return managedAppleIdOfLdap({QJsonObject{{QStringLiteral("name"), QStringLiteral("custAttr1")}},
            QJsonObject{{QStringLiteral("name"), QString::fromLatin1(name)},
                {QStringLiteral("value"), QString::fromLatin1(value)}}});
    };
    EXPECT_EQ(held("managedAppleId", " ana@ldap.example "), QStringLiteral("ana@ldap.example"));
    EXPECT_EQ(held("MANAGEDAPPLEID", "ana@ldap.example"), QStringLiteral("ana@ldap.example"));
    EXPECT_EQ(held("managedAppleId", "ana"), QString());
    EXPECT_EQ(held("mail", "ana@ldap.example"), QString());
    EXPECT_EQ(managedAppleIdOfLdap({}), QString());
}

} // namespace rollcall::rules
