// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_me.h"

#include "service/admin_response.h"

namespace rollcall::service
{

namespace
{

OrProblem<Response> read(const AdminRequest &request)
{
    return adminJson(
        {{QStringLiteral("name"), request.caller.name}, {QStringLiteral("role"), roleName(request.caller.role)},
            {QStringLiteral("targetScimUrl"), QString::fromLatin1(request.http.baseUrl + "/scim/v2")}});
}

} // namespace

AdminRoutes meRoutes()
{
    return {{"GET", QStringLiteral("me"), Role::Helpdesk, read}};
}

} // namespace rollcall::service
