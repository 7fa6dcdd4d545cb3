// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/value_names.h"

#include "in_every_language.h"

namespace rollcall::wording
{
namespace
{

struct Terms {
    QStringList sources, states, syncStates, inviteStatuses, attributeTypes;
    friend bool operator==(const Terms &, const Terms &) = default;
};

QStringList words(const char *list)
{
    return QString::fromUtf8(list).split(u'|');
}

// The portal's own words; the fifth source is the one that the service did not say.
const QHash<QString, Terms> kTerms{
    {QStringLiteral("en"),
        {words("SCIM Entra ID|Local|LDAP|Entra ID User Source|–"), words("Active|Disabled"),
            words("Direct Sync|Indirect Sync|No Sync|N/A"), words("Not Invited|Pending|Completed|Expired"),
            words("Core|Enterprise|IDP|LDAP|System")}},
    {QStringLiteral("fr"),
        {words("SCIM Entra ID|Local|LDAP|Source d’utilisateurs Entra ID|–"), words("Actif|Désactivé"),
            words("Synchro directe|Synchro indirecte|Aucune synchro|N/A"),
            words("Non invité|En attente|Terminé|Expiré"), words("De base|Enterprise|IDP|LDAP|Système")}},
    {QStringLiteral("ja"),
        {words("SCIM Entra ID|ローカル|LDAP|Entra IDユーザソース|–"), words("アクティブ|無効化"),
            words("直接同期|間接同期|同期していません|非該当"), words("未招待|保留|完了|期限切れ"),
            words("コア|エンタープライズ|IDP|LDAP|システム")}},
};

class ValueNamesIn : public test::InEveryLanguage
{
};

TEST_P(ValueNamesIn, AreThePortalsTerms)
{
    using namespace rules;
    const Terms terms = kTerms.value(GetParam());
    EXPECT_EQ(terms.sources,
        (QStringList{wording::sourceName(Source::ScimEntraId), wording::sourceName(Source::Local),
            wording::sourceName(Source::Ldap), wording::sourceName(Source::EntraIdUserSource),
            wording::sourceName(std::nullopt)}));
    EXPECT_EQ(terms.states, (QStringList{stateName(UserState::Active), stateName(UserState::Disabled)}));
    EXPECT_EQ(terms.syncStates,
        (QStringList{wording::syncStateName(SyncState::Direct), wording::syncStateName(SyncState::Indirect),
            wording::syncStateName(SyncState::None), wording::syncStateName(SyncState::NotApplicable)}));
    EXPECT_EQ(terms.inviteStatuses,
        (QStringList{wording::inviteStatusName(InviteStatus::NotInvited),
            wording::inviteStatusName(InviteStatus::Pending), wording::inviteStatusName(InviteStatus::Completed),
            wording::inviteStatusName(InviteStatus::Expired)}));
    EXPECT_EQ(terms.attributeTypes,
        (QStringList{attributeTypeName(AttributeKind::Core), attributeTypeName(AttributeKind::Enterprise),
            attributeTypeName(AttributeKind::Idp), attributeTypeName(AttributeKind::Ldap),
            attributeTypeName(AttributeKind::System)}));
}

ROLLCALL_IN_EVERY_LANGUAGE(ValueNamesIn);

TEST(ValueNames, ARoleThatIsNotKnownIsSaidAsItIs)
{
    EXPECT_EQ(roleName(QStringLiteral("administrator")), QStringLiteral("Administrator"));
    EXPECT_EQ(roleName(QStringLiteral("helpdesk")), QStringLiteral("Helpdesk"));
    EXPECT_EQ(roleName(QStringLiteral("auditor")), QStringLiteral("auditor"));
    EXPECT_EQ(roleName({}), unknownName());
}

} // namespace
} // namespace rollcall::wording
