// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/attribute_kind.h"
#include "rules/source.h"
#include "rules/user_state.h"

#include <QString>

#include <optional>

namespace rollcall::wording
{

// The values of the portal by their names (terms.md), in the language that is set now. What the service did not say is
// "–", never empty. The forms on the wire are in rules::sourceName() and its like.

[[nodiscard]] QString unknownName();

[[nodiscard]] QString sourceName(std::optional<rules::Source> source);
[[nodiscard]] QString stateName(rules::UserState state);
[[nodiscard]] QString syncStateName(rules::SyncState state);
[[nodiscard]] QString inviteStatusName(rules::InviteStatus status);
[[nodiscard]] QString attributeTypeName(rules::AttributeKind kind);

/// "administrator", "helpdesk" as `/admin/v1/me` says them, "scim" for a service without it; another role as it is.
[[nodiscard]] QString roleName(const QString &role);

} // namespace rollcall::wording
