// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `audit`: the audit log newest first, and `audit/export`, oldest first in files of a bounded size.
[[nodiscard]] AdminRoutes auditRoutes();

} // namespace rollcall::service
