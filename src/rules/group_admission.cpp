// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/group_admission.h"

#include "rules/refusal.h"

namespace rollcall::rules
{

scim::Outcome<void> admitGroupName(Profile profile, const QString &displayName, bool taken)
{
    if (profile == Profile::Rfc || !taken)
        return {};
    return Refusal{RuleCode::GroupDuplicate, 409, QStringLiteral("uniqueness"),
        QStringLiteral("A group called \"%1\" exists already. Group names must be unique: rename one of them.")
            .arg(displayName)}
        .toProtocolError();
}

bool updateTakesOverGroup(Profile profile, Source source)
{
    return profile == Profile::Mdm && source != Source::ScimEntraId;
}

} // namespace rollcall::rules
