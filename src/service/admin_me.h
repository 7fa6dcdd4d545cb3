// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `me`: who the key belongs to, and what it may do.
[[nodiscard]] AdminRoutes meRoutes();

} // namespace rollcall::service
