// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/responses.h"

namespace rollcall::service
{

namespace
{

void addHeadersOf(int status, Response &response)
{
    if (status == 401)
        response.headers.emplaceBack("WWW-Authenticate", R"(Bearer realm="rollcall")");
    if (status == 503)
        response.headers.emplaceBack("Retry-After", "1");
}

} // namespace

Response scimError(const scim::ProtocolError &error)
{
    Response response;
    response.status = error.status;
    response.body = error.toJson();
    addHeadersOf(error.status, response);
    return response;
}

Response scimMethodNotAllowed(const QByteArray &allowed)
{
    Response response = scimError({405, {}, QStringLiteral("This endpoint does not take this method.")});
    response.headers.emplaceBack("Allow", allowed);
    return response;
}

Response problemResponse(const Problem &problem)
{
    Response response;
    response.status = problem.status;
    response.contentType = "application/problem+json";
    response.body = problem.toJson();
    addHeadersOf(problem.status, response);
    return response;
}

} // namespace rollcall::service
