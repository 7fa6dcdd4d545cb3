// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_service.h"

#include "service/responses.h"

namespace rollcall::service
{

Response AdminService::handle(const Request &request, const QStringList &segments, const Caller &caller)
{
    if (caller.kind != Caller::Kind::Key)
        return problemResponse({403, QStringLiteral("key-required"), QStringLiteral("Forbidden"),
            QStringLiteral("A provisioning token opens /scim/v2 only. Use a key here.")});
    if (segments != QStringList{QStringLiteral("me")})
        return problemResponse({404, QStringLiteral("not-found"), QStringLiteral("Not Found"),
            QStringLiteral("There is nothing at this path.")});
    if (request.method != "GET") {
        Response response = problemResponse({405, QStringLiteral("method-not-allowed"),
            QStringLiteral("Method Not Allowed"), QStringLiteral("This endpoint takes GET.")});
        response.headers.emplaceBack("Allow", "GET");
        return response;
    }
    return jsonResponse({{QStringLiteral("name"), caller.name}, {QStringLiteral("role"), roleName(caller.role)}});
}

} // namespace rollcall::service
