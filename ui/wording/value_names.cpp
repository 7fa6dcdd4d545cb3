// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/value_names.h"

#include <QCoreApplication>

namespace rollcall::wording
{
namespace
{

class Names
{
    Q_DECLARE_TR_FUNCTIONS(ValueNames)
};

} // namespace

QString unknownName()
{
    return QStringLiteral("–");
}

QString sourceName(std::optional<rules::Source> source)
{
    if (!source)
        return unknownName();
    switch (*source) {
    //: Source of a user. The name of the product; not translated.
    case rules::Source::ScimEntraId: return Names::tr("SCIM Entra ID");
    //: Source of a user: made in the MDM itself. Never the word for a region or a place.
    case rules::Source::Local: return Names::tr("Local");
    //: Source of a user. The name of a protocol; not translated.
    case rules::Source::Ldap: return Names::tr("LDAP");
    case rules::Source::EntraIdUserSource: return Names::tr("Entra ID User Source");
    }
    return unknownName();
}

QString stateName(rules::UserState state)
{
    switch (state) {
    case rules::UserState::Active: return Names::tr("Active", "state of a user");
    case rules::UserState::Disabled: return Names::tr("Disabled", "state of a user");
    }
    return unknownName();
}

QString syncStateName(rules::SyncState state)
{
    switch (state) {
    case rules::SyncState::Direct: return Names::tr("Direct Sync");
    case rules::SyncState::Indirect: return Names::tr("Indirect Sync");
    case rules::SyncState::None: return Names::tr("No Sync");
    case rules::SyncState::NotApplicable: return Names::tr("N/A", "sync state: does not apply");
    }
    return unknownName();
}

QString inviteStatusName(rules::InviteStatus status)
{
    switch (status) {
    case rules::InviteStatus::NotInvited: return Names::tr("Not Invited");
    case rules::InviteStatus::Pending: return Names::tr("Pending", "invitation");
    case rules::InviteStatus::Completed: return Names::tr("Completed", "invitation");
    case rules::InviteStatus::Expired: return Names::tr("Expired", "invitation");
    }
    return unknownName();
}

QString attributeTypeName(rules::AttributeKind kind)
{
    switch (kind) {
    case rules::AttributeKind::Core: return Names::tr("Core", "attribute type: of SCIM's core schema");
    case rules::AttributeKind::Enterprise: return Names::tr("Enterprise", "attribute type");
    //: Attribute type: a custom attribute that the identity provider fills. Not translated.
    case rules::AttributeKind::Idp: return Names::tr("IDP");
    case rules::AttributeKind::Ldap: return Names::tr("LDAP");
    case rules::AttributeKind::System: return Names::tr("System", "attribute type");
    }
    return unknownName();
}

QString roleName(const QString &role)
{
    if (role == QLatin1String("administrator"))
        return Names::tr("Administrator");
    if (role == QLatin1String("helpdesk"))
        return Names::tr("Helpdesk", "role of a key");
    if (role == QLatin1String("scim"))
        return Names::tr("SCIM only");
    return role.isEmpty() ? unknownName() : role;
}

} // namespace rollcall::wording
