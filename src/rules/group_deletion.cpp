// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/group_deletion.h"

namespace rollcall::rules
{

MemberFate fateOfMember(Profile profile, Source group, bool inOtherProvisionedGroup)
{
    const bool assigns = profile == Profile::Mdm && group == Source::ScimEntraId;
    return assigns && !inOtherProvisionedGroup ? MemberFate::Disabled : MemberFate::Stays;
}

} // namespace rollcall::rules
