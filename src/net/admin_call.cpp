// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_call.h"

#include "scim/json.h"

namespace rollcall::net
{

namespace
{

QUrl urlOf(QUrl base, const QStringList &path)
{
    QString encoded = base.path(QUrl::FullyEncoded);
    for (const QString &segment : path)
        encoded += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    base.setPath(encoded, QUrl::StrictMode);
    return base;
}

} // namespace

AdminCall::AdminCall(const AdminClient &client, const QByteArray &verb, const QStringList &path)
    : m_transport(client.m_transport),
      m_request{
          verb, urlOf(client.m_endpoint.adminBase, path), {{"Accept", "application/json"}}, {}, client.m_endpoint.key},
      m_host(m_request.url.host())
{
    m_request.stop = client.m_stop;
    m_request.userName = client.m_endpoint.userName;
}

AdminCall &&AdminCall::with(const QJsonObject &body) &&
{
    m_request.headers.emplaceBack("Content-Type", "application/json");
    m_request.body = scim::toBytes(body);
    return std::move(*this);
}

AdminCall &&AdminCall::with(const QUrlQuery &query) &&
{
    m_request.url.setQuery(query);
    return std::move(*this);
}

AdminCall &&AdminCall::ifMatch(const QByteArray &etag) &&
{
    m_request.headers.emplaceBack("If-Match", etag);
    return std::move(*this);
}

} // namespace rollcall::net
