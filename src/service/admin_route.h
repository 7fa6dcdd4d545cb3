// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_request.h"
#include "service/problem.h"

#include <vector>

namespace rollcall::service
{

/// What answers a request of a route. Of a route that writes (isWrite()) it runs within a write
/// transaction, which is committed if the response is good and rolled back if there is a problem.
using AdminFunction = OrProblem<Response> (*)(const AdminRequest &request);

/// A method on a path below /admin/v1, who may use it and what answers. Each is described in resources/openapi.json; a
/// test holds the two to each other.
struct AdminRoute {
    QByteArray method;
    QString path; ///< `tokens/{id}/renew`; `{…}` is one segment, whatever it is.
    Role role = Role::Administrator; ///< The least that a key needs: helpdesk for what only reads.
    AdminFunction answer = nullptr;
};

using AdminRoutes = std::vector<AdminRoute>;

} // namespace rollcall::service
