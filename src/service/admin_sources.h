// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `sources` and `sources/{kind}`: where users come from, and the switches of a migration.
[[nodiscard]] AdminRoutes sourceRoutes();

} // namespace rollcall::service
