// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/blank_values.h"

namespace rollcall::rules
{

bool blanksKeepValues(Profile profile, const ProvisioningSettings &settings)
{
    return profile == Profile::Mdm && settings.blankIgnored;
}

} // namespace rollcall::rules
