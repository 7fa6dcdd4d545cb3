// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `changes`: what changed since a cursor, for clients that keep a copy (change_feed.h).
[[nodiscard]] AdminRoutes changesRoutes();

} // namespace rollcall::service
