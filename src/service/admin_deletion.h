// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// Permanent deletion of users and groups, each after a preview of what goes (permanent_deletion.h).
[[nodiscard]] AdminRoutes deletionRoutes();

} // namespace rollcall::service
