// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/provisioning_settings.h"

namespace rollcall::service
{

class Repository;

/// The provisioning settings as they were saved last; the defaults if they never were. Thread: the repository's. Fails
/// as the database does; with MalformedJson if what was saved can't be read.
[[nodiscard]] Result<rules::ProvisioningSettings> savedSettings(Repository &repository);

} // namespace rollcall::service
