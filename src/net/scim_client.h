// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"
#include "net/http_transport.h"
#include "scim/list_response.h"
#include "scim/resource.h"
#include "scim/resource_type.h"

#include <QStringList>

#include <optional>

namespace rollcall::net
{

/// What to list (RFC 7644 §3.4.2). A value.
struct ListQuery {
    qint64 startIndex = 1; ///< 1-based; not for a walk by cursors.
    int count = 100;
    QString filter{};
    QStringList attributes{};
    QStringList excludedAttributes{};
    QString cursor{}; ///< RFC 9865: the `nextCursor` of the page before.
    bool byCursor = false; ///< The first page of a walk by cursors: there is none yet.
};

/// Speaks SCIM (RFC 7644) to one service, believing nothing that it can check: status, content type, JSON, the echo of
/// startIndex, the number of resources.
///
/// Besides the transport's errors: `Unauthorized`, `Forbidden`, `NotFound`, `Conflict`, `PreconditionFailed`,
/// `TooManyRequests`, `Refused`, `ServerFailed`, each with the HTTP status in `line`, the service's own words in
/// `detail` (`rules::ruleCodeIn()` finds a rule's code there) and Retry-After in `retryAfter`; and for a 2xx that isn't
/// one `NotScim`, `MalformedJson`, `TruncatedResponse`, `ProtocolViolation`. Nothing is retried here (`RetryPolicy`).
///
/// A cheap value; copies share the transport, which must outlive them. Thread: any.
class ScimClient
{
public:
    ScimClient(HttpTransport &transport, Endpoint endpoint);

    /// The same client, whose requests end as `Cancelled` as soon as `stop` is requested.
    [[nodiscard]] ScimClient stoppedBy(std::stop_token stop) const;
    /// The same client with another deadline for each request.
    [[nodiscard]] ScimClient withDeadline(std::chrono::milliseconds deadline) const;
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }

    [[nodiscard]] QFuture<Result<scim::ListResponse>> list(scim::ResourceType type, const ListQuery &query) const;
    [[nodiscard]] QFuture<Result<scim::Resource>> get(
        scim::ResourceType type, const QString &id, const QStringList &excludedAttributes = {}) const;
    [[nodiscard]] QFuture<Result<scim::Resource>> create(scim::ResourceType type, const QJsonObject &resource) const;
    [[nodiscard]] QFuture<Result<scim::Resource>> replace(
        scim::ResourceType type, const QString &id, const QJsonObject &resource) const;
    /// Nothing if the service answered 204 or with less than a resource: read it again to see it.
    [[nodiscard]] QFuture<Result<std::optional<scim::Resource>>> patch(
        scim::ResourceType type, const QString &id, const QJsonObject &patchRequest) const;
    /// One that isn't there (404) counts as removed: the answer to an earlier DELETE may have been lost.
    [[nodiscard]] QFuture<Result<void>> remove(scim::ResourceType type, const QString &id) const;
    [[nodiscard]] QFuture<Result<QJsonObject>> serviceProviderConfig() const;
    /// A GET of another resource of the same service, with this client's key, deadline and stop: for what is beside
    /// SCIM. Requires: `url` is below the endpoint's bases.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(const QUrl &url) const;

private:
    [[nodiscard]] HttpRequest request(const QByteArray &verb, const QUrl &url, const QJsonObject *body = nullptr) const;
    [[nodiscard]] Result<QUrl> urlOf(scim::ResourceType type, const QString &id) const;

    HttpTransport *m_transport;
    Endpoint m_endpoint;
    std::stop_token m_stop;
    std::chrono::milliseconds m_deadline{30'000};
};

} // namespace rollcall::net
