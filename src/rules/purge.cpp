// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/purge.h"

#include "rules/refusal.h"

namespace rollcall::rules
{

namespace
{

scim::ProtocolError refused(const QString &sentence)
{
    return Refusal{RuleCode::Purge, 400, QStringLiteral("invalidValue"), sentence}.toProtocolError();
}

} // namespace

scim::Outcome<void> admitUserPurge(Source source, UserState state)
{
    if (source != Source::ScimEntraId || state == UserState::Disabled)
        return {};
    return refused(QStringLiteral("An active user that Entra ID provisions can't be deleted for good. Remove the "
                                  "assignment or the account in Entra ID first: that disables the user here."));
}

scim::Outcome<void> admitGroupPurge(const PurgedGroup &group)
{
    if (group.builtIn)
        return refused(QStringLiteral("This group is built in and holds everyone: it can't be deleted."));
    if (group.source != Source::ScimEntraId || group.confirmed)
        return {};
    return refused(QStringLiteral("Deleting a provisioned group can disable its members. Look at the preview of who "
                                  "would be disabled, and confirm it."));
}

} // namespace rollcall::rules
