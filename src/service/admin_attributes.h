// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `attributes`: what users can have, and the custom attributes that are added and removed.
[[nodiscard]] AdminRoutes attributeRoutes();

} // namespace rollcall::service
