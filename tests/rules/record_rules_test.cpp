// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/blank_values.h"
#include "rules/country_code.h"
#include "rules/group_deletion.h"
#include "rules/ldap_sync.h"
#include "rules/managed_apple_id.h"
#include "rules/purge.h"
#include "rules/rule_code.h"

#include "support/printers.h"

#include <QJsonArray>

namespace rollcall::rules
{

namespace
{

QJsonObject living(const QStringList &countries)
{
    QJsonArray addresses;
    for (const QString &country : countries)
        addresses.append(QJsonObject{{QStringLiteral("country"), country}});
    return {{QStringLiteral("addresses"), addresses}};
}

} // namespace

TEST(GroupDeleted, DisablesWhomNoOtherGroupAssigns)
{
    struct Case {
        Profile profile;
        Source group;
        bool inOtherProvisionedGroup;
        MemberFate fate;
    };
    const Case cases[] = {
        {Profile::Mdm, Source::ScimEntraId, false, MemberFate::Disabled},
        {Profile::Mdm, Source::ScimEntraId, true, MemberFate::Stays},
        {Profile::Mdm, Source::Local, false, MemberFate::Stays},
        {Profile::Mdm, Source::Ldap, false, MemberFate::Stays},
        {Profile::Mdm, Source::EntraIdUserSource, false, MemberFate::Stays},
        {Profile::Rfc, Source::ScimEntraId, false, MemberFate::Stays},
        {Profile::Rfc, Source::ScimEntraId, true, MemberFate::Stays},
    };
    for (const Case &c : cases)
        EXPECT_EQ(fateOfMember(c.profile, c.group, c.inOtherProvisionedGroup), c.fate)
            << profileName(c.profile).toStdString() << ' ' << sourceName(c.group).toStdString();
}

TEST(Purge, IsForWhoIsNotInUse)
{
    for (const Source source : {Source::Local, Source::Ldap, Source::EntraIdUserSource}) {
        for (const UserState state : {UserState::Active, UserState::Disabled})
            EXPECT_TRUE(admitUserPurge(source, state).ok());
        EXPECT_TRUE(admitGroupPurge({source, false, false}).ok());
    }
    EXPECT_TRUE(admitUserPurge(Source::ScimEntraId, UserState::Disabled).ok());
    EXPECT_TRUE(admitGroupPurge({Source::ScimEntraId, false, true}).ok());

    const scim::Outcome<void> refusals[]
        = {admitUserPurge(Source::ScimEntraId, UserState::Active), admitGroupPurge({Source::ScimEntraId, false, false}),
            admitGroupPurge({Source::ScimEntraId, true, true}), admitGroupPurge({Source::Local, true, true})};
    for (const auto &refusal : refusals) {
        ASSERT_FALSE(refusal.ok());
        EXPECT_EQ(refusal.error().status, 400);
        EXPECT_EQ(ruleCodeIn(refusal.error().detail), RuleCode::Purge);
    }
}

TEST(LdapNoSync, IsForWhoIsGoneFromTheDirectory)
{
    for (const SyncState before : {SyncState::Direct, SyncState::Indirect, SyncState::None, SyncState::NotApplicable})
        EXPECT_EQ(syncStateAfterLdapImport(before, false), SyncState::None);
    EXPECT_EQ(syncStateAfterLdapImport(SyncState::None, true), SyncState::Direct);
    EXPECT_EQ(syncStateAfterLdapImport(SyncState::Direct, true), SyncState::Direct);
    EXPECT_EQ(syncStateAfterLdapImport(SyncState::Indirect, true), SyncState::Indirect);
}

TEST(BlankIgnored, CanBeSwitchedOff)
{
    ProvisioningSettings on;
    ProvisioningSettings off;
    off.blankIgnored = false;
    EXPECT_TRUE(blanksKeepValues(Profile::Mdm, on));
    EXPECT_FALSE(blanksKeepValues(Profile::Mdm, off));
    EXPECT_FALSE(blanksKeepValues(Profile::Rfc, on));
    EXPECT_FALSE(blanksKeepValues(Profile::Rfc, off));
}

TEST(ManagedAppleIdConflict, ProvisionsWithoutOne)
{
    using Outcome = ManagedAppleId::Outcome;
    const QString id = QStringLiteral("ana@id.example");
    struct Case {
        ManagedAppleId computed;
        bool taken;
        QString value;
        std::optional<RuleCode> warning;
    };
    const Case cases[] = {
        {{Outcome::NotWanted, {}}, false, {}, {}},
        {{Outcome::Good, id}, false, id, {}},
        {{Outcome::Good, id}, true, {}, RuleCode::ManagedAppleIdConflict},
        {{Outcome::NotEmail, QStringLiteral("4711")}, false, {}, RuleCode::ManagedAppleIdConflict},
        {{Outcome::NotEmail, QStringLiteral("4711")}, true, {}, RuleCode::ManagedAppleIdConflict},
        {{Outcome::Missing, {}}, false, {}, {}},
    };
    for (const Case &c : cases) {
        const ManagedAppleIdDecision decision = decideManagedAppleId(c.computed, c.taken);
        EXPECT_EQ(decision.value, c.value);
        EXPECT_EQ(decision.warning, c.warning);
        EXPECT_EQ(decision.sentence.isEmpty(), !c.warning);
        EXPECT_EQ(decision.sentence.contains(c.computed.value), c.warning || c.computed.value.isEmpty());
    }
}

TEST(AdoptSource, LetsAnLdapUserKeepTheManagedAppleIdIfTheSettingIsOn)
{
    const QString held = QStringLiteral("ana@id.example");
    ProvisioningSettings::ManagedAppleId on;
    on.enabled = true;
    EXPECT_EQ(managedAppleIdKeptAtTakeOver(on, Source::Ldap, held), held);
    EXPECT_EQ(managedAppleIdKeptAtTakeOver(on, Source::Ldap, {}), QString());
    EXPECT_EQ(managedAppleIdKeptAtTakeOver({}, Source::Ldap, held), QString());
    for (const Source source : {Source::Local, Source::EntraIdUserSource})
        EXPECT_EQ(managedAppleIdKeptAtTakeOver(on, source, held), QString());
}

TEST(CountryCode, IsIso3166)
{
    for (const QStringView code : {u"JP", u"FR", u"us", u"Gb", u"AX", u"ZW"})
        EXPECT_TRUE(isCountryCode(code)) << code.toString().toStdString();
    for (const QStringView other : {u"", u"J", u"JPN", u"Japan", u"EU", u"UK", u"XK", u"DA", u"\u212AR", u"日本"})
        EXPECT_FALSE(isCountryCode(other)) << other.toString().toStdString();
    int codes = 0;
    for (char16_t first = u'A'; first <= u'Z'; ++first) {
        for (char16_t second = u'A'; second <= u'Z'; ++second) {
            const char16_t pair[] = {first, second};
            codes += isCountryCode(QStringView(pair, 2)) ? 1 : 0;
        }
    }
    EXPECT_EQ(codes, 249); // As many as the standard has.
}

TEST(Countries, HaveToBeCodesForTheRfcOnly)
{
    const QJsonObject nowhere;
    const QJsonObject japan = living({QStringLiteral("Japan")});
    EXPECT_TRUE(admitCountries(Profile::Mdm, nowhere, japan).ok());
    EXPECT_TRUE(admitCountries(Profile::Rfc, nowhere, nowhere).ok());
    EXPECT_TRUE(admitCountries(Profile::Rfc, nowhere, living({QStringLiteral("JP"), QStringLiteral("fr")})).ok());
    const auto refused = admitCountries(Profile::Rfc, nowhere, living({QStringLiteral("JP"), QStringLiteral("Japan")}));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().status, 400);
    EXPECT_EQ(refused.error().scimType, QStringLiteral("invalidValue"));
    EXPECT_TRUE(refused.error().detail.contains(QStringLiteral("Japan")));
    // Stored so by somebody else before.
    EXPECT_TRUE(admitCountries(Profile::Rfc, japan, japan).ok());
    EXPECT_FALSE(admitCountries(Profile::Rfc, japan, living({QStringLiteral("France")})).ok());
}

} // namespace rollcall::rules
