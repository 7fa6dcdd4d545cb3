// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/provisioning_settings.h"

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

ProvisioningSettings mappedTo(const char *attribute)
{
    ProvisioningSettings settings;
    settings.managedAppleId
        = {true, ProvisioningSettings::ManagedAppleId::Source::Attribute, false, QString::fromLatin1(attribute)};
    return settings;
}

/// "field code", for reading.
QStringList faultsOf(const QVector<SettingFault> &faults)
{
    QStringList texts;
    for (const SettingFault &fault : faults) {
        EXPECT_TRUE(fault.sentence.endsWith(u'.')) << fault.sentence.toStdString();
        texts.append(fault.field + u' ' + settingFaultCodeName(fault.code));
    }
    return texts;
}

} // namespace

TEST(ProvisioningSettings, AreTheDocumentedOnesAtFirst)
{
    EXPECT_EQ(ProvisioningSettings().toJson(), object(R"({"autoInvite":false,"blankIgnored":true,
        "managedAppleId":{"enabled":false,"source":"email","appleidSubdomain":false,"attribute":""}})"));
}

TEST(ProvisioningSettings, SurviveTheWayThroughJson)
{
    ProvisioningSettings byEmail;
    byEmail.autoInvite = true;
    byEmail.blankIgnored = false;
    byEmail.managedAppleId.enabled = true;
    byEmail.managedAppleId.appleidSubdomain = true;
    for (const ProvisioningSettings &settings : {ProvisioningSettings(), byEmail, mappedTo("custAttr1")}) {
        const auto read = ProvisioningSettings::fromJson(settings.toJson());
        ASSERT_TRUE(read.ok());
        EXPECT_EQ(*read, settings);
    }
}

TEST(ProvisioningSettings, KeepTheDefaultOfWhatIsMissing)
{
    const auto empty = ProvisioningSettings::fromJson({});
    ASSERT_TRUE(empty.ok());
    EXPECT_EQ(*empty, ProvisioningSettings());
    const auto some = ProvisioningSettings::fromJson(object(R"({"managedAppleId":{"enabled":true}})"));
    ASSERT_TRUE(some.ok());
    EXPECT_TRUE(some->managedAppleId.enabled);
    EXPECT_TRUE(some->blankIgnored);
}

TEST(ProvisioningSettings, NameEveryFaultOfADocument)
{
    struct Case {
        const char *json;
        QString faults;
    };
    const Case cases[] = {
        {R"({"autoinvite":true})", QStringLiteral("autoinvite unknown-member")},
        {R"({"autoInvite":"true"})", QStringLiteral("autoInvite wrong-type")},
        {R"({"blankIgnored":null})", QStringLiteral("blankIgnored wrong-type")},
        {R"({"managedAppleId":true})", QStringLiteral("managedAppleId wrong-type")},
        {R"({"managedAppleId":{"source":"mail"}})", QStringLiteral("managedAppleId.source unknown-value")},
        {R"({"managedAppleId":{"source":"Email"}})", QStringLiteral("managedAppleId.source unknown-value")},
        {R"({"managedAppleId":{"source":1}})", QStringLiteral("managedAppleId.source wrong-type")},
        {R"({"managedAppleId":{"attribute":["a"]}})", QStringLiteral("managedAppleId.attribute wrong-type")},
        {R"({"managedAppleId":{"subdomain":true}})", QStringLiteral("managedAppleId.subdomain unknown-member")},
        {R"({"x":1,"autoInvite":0,"managedAppleId":{"enabled":1}})",
            QStringLiteral("autoInvite wrong-type,x unknown-member,managedAppleId.enabled wrong-type")},
    };
    for (const Case &c : cases) {
        const auto read = ProvisioningSettings::fromJson(object(c.json));
        ASSERT_FALSE(read.ok()) << c.json;
        EXPECT_EQ(faultsOf(read.error()).join(u','), c.faults) << c.json;
    }
}

TEST(ProvisioningSettings, NeedTheCustomAttributeThatTheyAreMappedTo)
{
    const QStringList existing{QStringLiteral("custAttr1"), QStringLiteral("Badge")};
    EXPECT_EQ(faultsOf(validate({}, existing)), QStringList());
    EXPECT_EQ(faultsOf(validate(mappedTo("BADGE"), existing)), QStringList());
    EXPECT_EQ(faultsOf(validate(mappedTo("other"), existing)),
        QStringList(QStringLiteral("managedAppleId.attribute attribute-unknown")));
    for (const char *blank : {"", "  "}) {
        EXPECT_EQ(faultsOf(validate(mappedTo(blank), existing)),
            QStringList(QStringLiteral("managedAppleId.attribute attribute-missing")));
    }
    // Not in use, so nothing to complain about.
    ProvisioningSettings off = mappedTo("other");
    off.managedAppleId.enabled = false;
    EXPECT_EQ(faultsOf(validate(off, existing)), QStringList());
    ProvisioningSettings byEmail = mappedTo("other");
    byEmail.managedAppleId.source = ProvisioningSettings::ManagedAppleId::Source::Email;
    EXPECT_EQ(faultsOf(validate(byEmail, existing)), QStringList());
}

TEST(ProvisioningSettings, ProtectTheAttributeThatTheyUse)
{
    EXPECT_TRUE(usesAttribute(mappedTo("custAttr1"), u"CUSTATTR1"));
    EXPECT_FALSE(usesAttribute(mappedTo("custAttr1"), u"custAttr2"));
    EXPECT_FALSE(usesAttribute({}, u""));
    ProvisioningSettings off = mappedTo("custAttr1");
    off.managedAppleId.enabled = false;
    EXPECT_FALSE(usesAttribute(off, u"custAttr1"));
    ProvisioningSettings byEmail = mappedTo("custAttr1");
    byEmail.managedAppleId.source = ProvisioningSettings::ManagedAppleId::Source::Email;
    EXPECT_FALSE(usesAttribute(byEmail, u"custAttr1"));
}

} // namespace rollcall::rules
