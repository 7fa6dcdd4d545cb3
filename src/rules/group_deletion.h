// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/profile.h"
#include "rules/source.h"

namespace rollcall::rules
{

/// What the deletion of a group does to one of its members, who leaves the group in any case.
enum class MemberFate {
    Stays, ///< As they were.
    Disabled, ///< Becomes Disabled: nothing assigns them any more. All Users, which holds everyone, is what is left.
};

/// Decides it for a member who is not deleted (`group-deleted`): with the MDM's rules, who is in no other provisioned
/// group is disabled. A group of another source assigns nobody, so deleting it disables nobody; nor does the rfc
/// profile. `inOtherProvisionedGroup`: in a group of source ScimEntraId besides this one.
///
/// Holds for a DELETE by the identity provider and for the permanent deletion by an administrator, who acts under
/// Profile::Mdm. Whom it would disable is what the administrator is shown before (`purge`).
[[nodiscard]] MemberFate fateOfMember(Profile profile, Source group, bool inOtherProvisionedGroup);

} // namespace rollcall::rules
