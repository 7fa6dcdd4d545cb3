// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/source.h"
#include "rules/user_state.h"
#include "scim/protocol_error.h"

namespace rollcall::rules
{

// Who may be removed for good (`purge`). That an administrator asks is checked before: helpdesk and provisioning tokens
// never get here, a token's DELETE is `soft-delete`. Whoever is removed must be removed in Entra ID, too, or the next
// cycle brings them back (`one-way`). Pure, any thread. Refuses with 400 invalidValue, `[purge] …`.

/// Disabled users, and users of any source but ScimEntraId.
[[nodiscard]] scim::Outcome<void> admitUserPurge(Source source, UserState state);

/// A group that is to be removed for good.
struct PurgedGroup {
    Source source = Source::ScimEntraId;
    bool builtIn = false; ///< All Users.
    bool confirmed = false; ///< The administrator has seen who would be disabled, and said yes.
};

/// Groups of any source but ScimEntraId; of that one, only confirmed. Never a built-in one.
[[nodiscard]] scim::Outcome<void> admitGroupPurge(const PurgedGroup &group);

} // namespace rollcall::rules
