// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `users/{id}/invite`: POST invites a user to register, again if need be; GET tells how far that is.
[[nodiscard]] AdminRoutes invitationRoutes();

} // namespace rollcall::service
