// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/scim_client.h"

#include "net/scim_answer.h"
#include "scim/json.h"

#include <QPair>

namespace rollcall::net
{
namespace
{

// One resource may be a group of very many members, where a page of them would be too much at once.
constexpr qint64 kPageBytes = 16 * 1024 * 1024;
constexpr qint64 kResourceBytes = 256 * 1024 * 1024;

/// Everything but unreserved characters encoded: a `+` in a filter must not arrive as a space, nor a `/` in an id as a
/// separator.
QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QString encodedQuery(const QVector<QPair<QByteArray, QString>> &items)
{
    QByteArray query;
    for (const auto &[name, value] : items) {
        if (!query.isEmpty())
            query += '&';
        query += name + '=' + encoded(value);
    }
    return QString::fromLatin1(query);
}

QString queryOf(const ListQuery &query)
{
    QVector<QPair<QByteArray, QString>> items;
    if (query.cursor.isEmpty() && !query.byCursor)
        items.append({"startIndex", QString::number(query.startIndex)});
    else
        items.append({"cursor", query.cursor});
    items.append({"count", QString::number(query.count)});
    if (!query.filter.isEmpty())
        items.append({"filter", query.filter});
    if (!query.attributes.isEmpty())
        items.append({"attributes", query.attributes.join(u',')});
    if (!query.excludedAttributes.isEmpty())
        items.append({"excludedAttributes", query.excludedAttributes.join(u',')});
    return encodedQuery(items);
}

QUrl below(const QUrl &base, const QString &encodedPath)
{
    QUrl url = base;
    url.setPath(base.path(QUrl::FullyEncoded) + encodedPath, QUrl::StrictMode);
    return url;
}

/// The service's answer, read by `read(response, now)` in whichever thread ends the request, or in `pool`.
template <typename T, typename Read>
QFuture<Result<T>> answered(
    QFuture<Result<HttpResponse>> sent, const QString &host, Read read, QThreadPool *pool = nullptr)
{
    auto answer = [host, read = std::move(read)](const Result<HttpResponse> &response) -> Result<T> {
        if (!response.ok())
            return response.error();
        Result<T> result = read(*response, QDateTime::currentDateTimeUtc());
        if (result.ok())
            return result;
        Error error = result.error();
        error.subject = host;
        return error;
    };
    return pool != nullptr ? sent.then(pool, std::move(answer)) : sent.then(std::move(answer));
}

} // namespace

ScimClient::ScimClient(HttpTransport &transport, Endpoint endpoint)
    : m_transport(&transport), m_endpoint(std::move(endpoint))
{
}

ScimClient ScimClient::stoppedBy(std::stop_token stop) const
{
    ScimClient client = *this;
    client.m_stop = std::move(stop);
    return client;
}

ScimClient ScimClient::withDeadline(std::chrono::milliseconds deadline) const
{
    ScimClient client = *this;
    client.m_deadline = deadline;
    return client;
}

QFuture<Result<scim::ListResponse>> ScimClient::list(scim::ResourceType type, const ListQuery &query) const
{
    QUrl url = below(m_endpoint.scimBase, scim::endpointOf(type));
    url.setQuery(queryOf(query), QUrl::StrictMode);
    HttpRequest listing = request("GET", url);
    listing.maxBodyBytes = query.count > 1 ? kPageBytes : kResourceBytes;
    return answered<scim::ListResponse>(
        m_transport->send(std::move(listing)), url.host(),
        [query](const HttpResponse &response, const QDateTime &now) { return readList(response, query, now); },
        &m_transport->reading());
}

QFuture<Result<scim::Resource>> ScimClient::get(
    scim::ResourceType type, const QString &id, const QStringList &excludedAttributes) const
{
    Result<QUrl> url = urlOf(type, id);
    if (!url.ok())
        return readyFuture(Result<scim::Resource>(url.error()));
    if (!excludedAttributes.isEmpty())
        url->setQuery(encodedQuery({{"excludedAttributes", excludedAttributes.join(u',')}}), QUrl::StrictMode);
    HttpRequest reading = request("GET", *url);
    reading.maxBodyBytes = kResourceBytes;
    return answered<scim::Resource>(m_transport->send(std::move(reading)), url->host(),
        [id](const HttpResponse &response, const QDateTime &now) { return readResource(response, id, now); });
}

QFuture<Result<scim::Resource>> ScimClient::create(scim::ResourceType type, const QJsonObject &resource) const
{
    const QUrl url = below(m_endpoint.scimBase, scim::endpointOf(type));
    return answered<scim::Resource>(m_transport->send(request("POST", url, &resource)), url.host(),
        [](const HttpResponse &response, const QDateTime &now) { return readResource(response, {}, now); });
}

QFuture<Result<scim::Resource>> ScimClient::replace(
    scim::ResourceType type, const QString &id, const QJsonObject &resource) const
{
    const Result<QUrl> url = urlOf(type, id);
    if (!url.ok())
        return readyFuture(Result<scim::Resource>(url.error()));
    return answered<scim::Resource>(m_transport->send(request("PUT", *url, &resource)), url->host(),
        [id](const HttpResponse &response, const QDateTime &now) { return readResource(response, id, now); });
}

QFuture<Result<std::optional<scim::Resource>>> ScimClient::patch(
    scim::ResourceType type, const QString &id, const QJsonObject &patchRequest) const
{
    const Result<QUrl> url = urlOf(type, id);
    if (!url.ok())
        return readyFuture(Result<std::optional<scim::Resource>>(url.error()));
    return answered<std::optional<scim::Resource>>(m_transport->send(request("PATCH", *url, &patchRequest)),
        url->host(),
        [id](const HttpResponse &response, const QDateTime &now) { return readPatched(response, id, now); });
}

QFuture<Result<void>> ScimClient::remove(scim::ResourceType type, const QString &id) const
{
    const Result<QUrl> url = urlOf(type, id);
    if (!url.ok())
        return readyFuture(Result<void>(url.error()));
    return answered<void>(m_transport->send(request("DELETE", *url)), url->host(),
        [](const HttpResponse &response, const QDateTime &now) { return readRemoved(response, now); });
}

QFuture<Result<QJsonObject>> ScimClient::serviceProviderConfig() const
{
    const QUrl url = below(m_endpoint.scimBase, QStringLiteral("/ServiceProviderConfig"));
    return answered<QJsonObject>(m_transport->send(request("GET", url)), url.host(),
        [](const HttpResponse &response, const QDateTime &now) { return readConfiguration(response, now); });
}

QFuture<Result<HttpResponse>> ScimClient::send(const QUrl &url) const
{
    return m_transport->send(request("GET", url));
}

HttpRequest ScimClient::request(const QByteArray &verb, const QUrl &url, const QJsonObject *body) const
{
    HttpRequest request{
        verb, url, {{"Accept", "application/scim+json, application/json"}}, {}, m_endpoint.key, m_deadline};
    request.stop = m_stop;
    request.userName = m_endpoint.userName;
    if (body) {
        request.headers.emplace_back("Content-Type", "application/scim+json");
        request.body = scim::toBytes(*body);
    }
    return request;
}

Result<QUrl> ScimClient::urlOf(scim::ResourceType type, const QString &id) const
{
    // "." and ".." can't be encoded: they would name the listing, or what is above it.
    if (id.isEmpty() || id == QLatin1String(".") || id == QLatin1String(".."))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("no id to ask for"), id};
    return below(m_endpoint.scimBase, scim::endpointOf(type) + u'/' + QString::fromLatin1(encoded(id)));
}

} // namespace rollcall::net
