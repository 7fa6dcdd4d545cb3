// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/profile.h"
#include "rules/provisioning_settings.h"

namespace rollcall::rules
{

/// Whether a blank value leaves an attribute as it was (`blank-ignored`): with the MDM's rules, unless an administrator
/// switched the rule off; with the rfc profile, a blank clears (RFC 7643 §2.5).
[[nodiscard]] bool blanksKeepValues(Profile profile, const ProvisioningSettings &settings);

} // namespace rollcall::rules
