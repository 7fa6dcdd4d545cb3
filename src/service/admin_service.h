// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/caller.h"
#include "service/http_message.h"

#include <QStringList>

namespace rollcall::service
{

/// /admin/v1: what administrators and helpdesk do. Keys only. What goes wrong is a problem (RFC 9457).
class AdminService
{
public:
    /// `segments` are those below /admin/v1.
    [[nodiscard]] Response handle(const Request &request, const QStringList &segments, const Caller &caller);
};

} // namespace rollcall::service
