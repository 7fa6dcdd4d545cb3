// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `users`: an administrator makes a Local user, whom a later provisioning of the same user name takes over
/// (`adopt-source`).
[[nodiscard]] AdminRoutes userRoutes();

} // namespace rollcall::service
