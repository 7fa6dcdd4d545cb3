// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/rule_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace rollcall::wording
{
namespace
{

class RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

using rules::RuleCode;

struct RuleSentences {
    RuleCode code;
    const char *title;
    const char *whatHappened;
    const char *whoActs;
};

constexpr RuleSentences kSentences[] = {
    {RuleCode::EmailRequired, //
        QT_TRANSLATE_NOOP("RuleText", "No e-mail address"),
        QT_TRANSLATE_NOOP("RuleText",
            "A user without an e-mail address cannot be provisioned, migrated or added to a group. A blank e-mail "
            "address in an update is ignored."),
        QT_TRANSLATE_NOOP("RuleText",
            "Entra administrator: give the user an e-mail address. It arrives with the next cycle, after about 40 "
            "minutes, at most an hour.")},
    {RuleCode::NameRequired, //
        QT_TRANSLATE_NOOP("RuleText", "No name"),
        QT_TRANSLATE_NOOP("RuleText",
            "First name, last name and formatted name are all blank, so the user cannot be created, migrated or "
            "updated. A single blank name is ignored."),
        QT_TRANSLATE_NOOP("RuleText",
            "Entra administrator: give the user a first or last name. It arrives with the next cycle, after about 40 "
            "minutes, at most an hour.")},
    {RuleCode::InactiveUser, //
        QT_TRANSLATE_NOOP("RuleText", "Inactive at the source"),
        QT_TRANSLATE_NOOP("RuleText",
            "The user is inactive in Entra ID and cannot be provisioned or migrated. A user who was provisioned before "
            "is disabled, keeps the memberships, and is active again as soon as the account is."),
        QT_TRANSLATE_NOOP("RuleText",
            "Entra administrator: enable the account if the user should be active. Otherwise nobody has to act.")},
    {RuleCode::BlankIgnored, //
        QT_TRANSLATE_NOOP("RuleText", "Empty value ignored"),
        QT_TRANSLATE_NOOP("RuleText",
            "An attribute was updated with an empty value. The MDM kept the value from before, and the request "
            "succeeded."),
        QT_TRANSLATE_NOOP("RuleText",
            "Nobody has to act. To change the value, the Entra administrator enters another one that is not empty.")},
    {RuleCode::MappingRemoved, //
        QT_TRANSLATE_NOOP("RuleText", "Mapping removed"),
        QT_TRANSLATE_NOOP("RuleText", "The attribute is no longer mapped in Entra ID and keeps its last value."),
        QT_TRANSLATE_NOOP("RuleText",
            "Entra administrator: add the mapping again if the value should follow Entra ID. Otherwise nobody has to "
            "act.")},
    {RuleCode::SoftDelete, //
        QT_TRANSLATE_NOOP("RuleText", "Disabled instead of deleted"),
        QT_TRANSLATE_NOOP("RuleText",
            "The user was deleted through provisioning. The MDM disables such a user and keeps the record; Entra ID no "
            "longer sees it."),
        QT_TRANSLATE_NOOP("RuleText", "Nobody has to act. An MDM administrator can delete the user for good.")},
    {RuleCode::ReturningUser, //
        QT_TRANSLATE_NOOP("RuleText", "User has returned"),
        QT_TRANSLATE_NOOP("RuleText",
            "The user had been disabled by a deletion and was created again. The same record is in use again, with "
            "its history."),
        QT_TRANSLATE_NOOP("RuleText", "Nobody has to act.")},
    {RuleCode::Purge, //
        QT_TRANSLATE_NOOP("RuleText", "Deleted for good"),
        QT_TRANSLATE_NOOP(
            "RuleText", "Only an administrator of the MDM removes a user or group for good; provisioning never does."),
        QT_TRANSLATE_NOOP("RuleText",
            "MDM administrator: delete it for good. Entra administrator: remove it in Entra ID too, or it returns with "
            "the next cycle.")},
    {RuleCode::AdoptSource, //
        QT_TRANSLATE_NOOP("RuleText", "Taken over from another source"),
        QT_TRANSLATE_NOOP("RuleText",
            "A record with the same name existed from another source, and provisioning took it over: it has the same "
            "ID, and its source is now SCIM Entra ID."),
        QT_TRANSLATE_NOOP("RuleText", "Nobody has to act. LDAP attributes keep their last value from now on.")},
    {RuleCode::GroupDeleted, //
        QT_TRANSLATE_NOOP("RuleText", "Group deleted"),
        QT_TRANSLATE_NOOP("RuleText",
            "The group was deleted in Entra ID and is deleted here. Members who are in no other provisioned group are "
            "disabled and moved to All Users."),
        QT_TRANSLATE_NOOP("RuleText",
            "Entra administrator: put these users into another provisioned group if they should be active. Otherwise "
            "nobody has to act.")},
    {RuleCode::MemberHardDeleted, //
        QT_TRANSLATE_NOOP("RuleText", "Member deleted in Entra ID"),
        QT_TRANSLATE_NOOP("RuleText",
            "The user was deleted in Entra ID. The user is disabled here and stays associated with the group."),
        QT_TRANSLATE_NOOP("RuleText", "Nobody has to act. An MDM administrator can delete the user for good.")},
    {RuleCode::GroupDuplicate, //
        QT_TRANSLATE_NOOP("RuleText", "Group name taken"),
        QT_TRANSLATE_NOOP("RuleText",
            "A group with this name exists already, from this or another source, so the new one is refused."),
        QT_TRANSLATE_NOOP("RuleText",
            "Entra administrator: rename one of the groups. If the one that exists is no longer needed, an MDM "
            "administrator deletes it.")},
    {RuleCode::NestedGroup, //
        QT_TRANSLATE_NOOP("RuleText", "Nested group"),
        QT_TRANSLATE_NOOP("RuleText",
            "A group cannot be a member of a group: nested groups are not supported, and this membership is refused."),
        QT_TRANSLATE_NOOP(
            "RuleText", "Entra administrator: add the people of the nested group to the group directly.")},
    {RuleCode::AttributeUnknown, //
        QT_TRANSLATE_NOOP("RuleText", "Unknown custom attribute"),
        QT_TRANSLATE_NOOP("RuleText",
            "Entra ID sent a custom attribute that the MDM does not have. Its value was not stored; everything else "
            "was."),
        QT_TRANSLATE_NOOP("RuleText",
            "MDM administrator: add the custom attribute with exactly this name. If it is not needed, the Entra "
            "administrator removes the mapping.")},
    {RuleCode::LdapNoSync, //
        QT_TRANSLATE_NOOP("RuleText", "No longer in LDAP"),
        QT_TRANSLATE_NOOP("RuleText",
            "The last full LDAP import did not contain the user, who stays active with the sync state No Sync."),
        QT_TRANSLATE_NOOP("RuleText",
            "MDM administrator: delete the user for good if the person has left. Otherwise nobody has to act.")},
    {RuleCode::TokenInactive, //
        QT_TRANSLATE_NOOP("RuleText", "Token inactive"),
        QT_TRANSLATE_NOOP("RuleText", "The token is set to Inactive, so the request was refused."),
        QT_TRANSLATE_NOOP("RuleText",
            "MDM administrator: set the token to Active, or generate another one for the Entra administrator.")},
    {RuleCode::TokenExpired, //
        QT_TRANSLATE_NOOP("RuleText", "Token expired"),
        QT_TRANSLATE_NOOP("RuleText", "The token has expired, so the request was refused."),
        QT_TRANSLATE_NOOP(
            "RuleText", "MDM administrator: renew the token. Entra administrator: enter the new one as Secret Token.")},
    {RuleCode::TokenUnknown, //
        QT_TRANSLATE_NOOP("RuleText", "Token unknown"),
        QT_TRANSLATE_NOOP("RuleText",
            "The MDM does not know the token, so the request was refused: it was removed, or not copied whole."),
        QT_TRANSLATE_NOOP("RuleText",
            "Entra administrator: enter the whole token as Secret Token. If it was removed, an MDM administrator "
            "generates a new one first.")},
    {RuleCode::ManagedAppleIdConflict, //
        QT_TRANSLATE_NOOP("RuleText", "No Managed Apple ID"),
        QT_TRANSLATE_NOOP("RuleText",
            "The Managed Apple ID computed for the user is taken or is no e-mail address. The user was provisioned "
            "without one."),
        QT_TRANSLATE_NOOP("RuleText",
            "MDM administrator: check the Managed Apple ID setting. Entra administrator: correct the value from which "
            "it is computed.")},
    {RuleCode::OneWay, //
        QT_TRANSLATE_NOOP("RuleText", "One way only"),
        QT_TRANSLATE_NOOP("RuleText",
            "Provisioning runs from Entra ID to the MDM only; nothing that changes in the MDM is sent back."),
        QT_TRANSLATE_NOOP(
            "RuleText", "Entra administrator: whatever was deleted in the MDM must be removed in Entra ID too.")},
    {RuleCode::NoEvents, //
        QT_TRANSLATE_NOOP("RuleText", "No notifications"),
        QT_TRANSLATE_NOOP("RuleText",
            "There are no SCIM event notifications. Programs ask at intervals, so a change shows after the next "
            "check."),
        QT_TRANSLATE_NOOP("RuleText", "Nobody has to act: wait for the next check.")},
};

} // namespace

RuleText ruleText(RuleCode code)
{
    const auto found = std::find_if(
        std::begin(kSentences), std::end(kSentences), [code](const RuleSentences &row) { return row.code == code; });
    Q_ASSERT(found != std::end(kSentences));
    return {RuleWords::tr(found->title), RuleWords::tr(found->whatHappened), RuleWords::tr(found->whoActs)};
}

QString ruleTitle(RuleCode code)
{
    return ruleText(code).title;
}

QString ruleSentence(RuleCode code)
{
    return ruleText(code).whatHappened;
}

QString ruleWhoActs(RuleCode code)
{
    return ruleText(code).whoActs;
}

} // namespace rollcall::wording
