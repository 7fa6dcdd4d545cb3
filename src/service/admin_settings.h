// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `settings`: how arriving users are treated.
[[nodiscard]] AdminRoutes settingsRoutes();

} // namespace rollcall::service
