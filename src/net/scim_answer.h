// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_message.h"
#include "net/scim_client.h"
#include "scim/list_response.h"
#include "scim/resource.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace rollcall::net
{

// An HTTP response read as SCIM. Pure; `subject` of the errors is left to the caller.

/// Seconds to wait by Retry-After, in either of its forms (RFC 9110 §10.2.3); a date is taken against the service's own
/// `Date`, or `now` if it sent none. 0 if there is nothing to wait for.
[[nodiscard]] int retryAfterSeconds(const HttpResponse &response, const QDateTime &now);

/// Nothing for a 2xx, else the error that the status stands for.
[[nodiscard]] std::optional<Error> statusError(const HttpResponse &response, const QDateTime &now);

/// A listing that answers `query`: right type, JSON, starting where it was asked to, with no more than was asked for
/// (except the whole listing at once, from a service that doesn't page). A 404 that isn't SCIM's is `NotScim`: the path
/// is wrong.
[[nodiscard]] Result<scim::ListResponse> readList(
    const HttpResponse &response, const ListQuery &query, const QDateTime &now);

/// One resource; it must be `id` unless that is empty. A 404 page of HTML is `NotScim`: no evidence of a deletion.
[[nodiscard]] Result<scim::Resource> readResource(
    const HttpResponse &response, const QString &id, const QDateTime &now);

[[nodiscard]] Result<std::optional<scim::Resource>> readPatched(
    const HttpResponse &response, const QString &id, const QDateTime &now);
[[nodiscard]] Result<void> readRemoved(const HttpResponse &response, const QDateTime &now);

/// The configuration of RFC 7643 §5. A 404 is `NotFound` only in SCIM's own words: a service without that endpoint, but
/// a service. Else it is `NotScim`.
[[nodiscard]] Result<QJsonObject> readConfiguration(const HttpResponse &response, const QDateTime &now);
[[nodiscard]] Result<QJsonObject> readObject(const HttpResponse &response, const QDateTime &now);

} // namespace rollcall::net
