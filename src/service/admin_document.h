// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `openapi.json`: what the admin API is, for programs (OpenAPI 3.1). Any key may read it.
[[nodiscard]] AdminRoutes documentRoutes();

} // namespace rollcall::service
