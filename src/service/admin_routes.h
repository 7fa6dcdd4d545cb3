// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// Every route of the admin API. Two files for a resource (`admin_tokens.h` and `.cpp`) and a line here add one.
[[nodiscard]] const AdminRoutes &adminRoutes();

} // namespace rollcall::service
