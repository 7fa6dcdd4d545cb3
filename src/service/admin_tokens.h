// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `tokens`: what provisioning clients hold. A secret is shown once, when it is made.
[[nodiscard]] AdminRoutes tokenRoutes();

} // namespace rollcall::service
