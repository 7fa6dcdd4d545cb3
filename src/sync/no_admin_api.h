// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

namespace rollcall::sync
{

/// Whether this answer of the admin API says that there is none: of a service that answers wherever one asks, but
/// speaks SCIM only, or was given a provisioning token. Pure.
[[nodiscard]] bool saysNoAdminApi(const Error &error);

} // namespace rollcall::sync
