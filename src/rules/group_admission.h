// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/profile.h"
#include "rules/source.h"
#include "scim/protocol_error.h"

#include <QString>

namespace rollcall::rules
{

/// Decides whether a group may be called `displayName`, by a create or by an update; `taken` says that another group,
/// from whatever source, has that name without regard to case. Refuses with `group-duplicate`, 409 uniqueness.
[[nodiscard]] scim::Outcome<void> admitGroupName(Profile profile, const QString &displayName, bool taken);

/// Whether an update after a match makes a group of `source` a provisioned one (`adopt-source`).
[[nodiscard]] bool updateTakesOverGroup(Profile profile, Source source);

} // namespace rollcall::rules
