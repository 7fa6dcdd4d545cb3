// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_client.h"

#include "net/scim_answer.h"
#include "scim/json.h"

namespace rollcall::net
{
namespace
{

Result<Me> readMe(const HttpResponse &response)
{
    const Result<QJsonObject> object = readObject(response, QDateTime::currentDateTimeUtc());
    if (!object.ok())
        return object.error();
    const Me me{scim::member(*object, u"name").toString(), scim::member(*object, u"role").toString()};
    if (me.role.isEmpty())
        return Error{ErrorCode::NotScim, QStringLiteral("no role in the answer"), {}, response.status};
    return me;
}

} // namespace

AdminClient::AdminClient(HttpTransport &transport, Endpoint endpoint)
    : m_transport(&transport), m_endpoint(std::move(endpoint))
{
}

QFuture<Result<Me>> AdminClient::me() const
{
    QUrl url = m_endpoint.adminBase;
    url.setPath(url.path() + QStringLiteral("/me"));
    HttpRequest request{"GET", url, {{"Accept", "application/json"}}, {}, m_endpoint.key};
    return m_transport->send(std::move(request))
        .then([host = url.host()](const Result<HttpResponse> &response) -> Result<Me> {
            Result<Me> me = response.ok() ? readMe(*response) : Result<Me>(response.error());
            if (me.ok())
                return me;
            Error error = me.error();
            error.subject = host;
            return error;
        });
}

} // namespace rollcall::net
