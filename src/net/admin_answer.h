// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "net/http_message.h"
#include "net/save_outcome.h"

#include <QDateTime>
#include <QJsonObject>

namespace rollcall::net
{

// An HTTP response read as the admin API's. Pure; `subject` of the errors is left to the caller unless it is a field.

/// A problem (RFC 9457) as `rollcalld` writes it.
struct AdminProblem {
    QString code; ///< Stable, `token-limit`; empty: the body is no problem.
    QString detail;
    QVector<FieldFault> faults{}; ///< With `validation-failed`.
    QJsonObject current{}; ///< With `precondition-failed`: what is there now. Empty if the service didn't say.

    [[nodiscard]] static AdminProblem parse(const HttpResponse &response);
};

/// What a 404 means where it comes from.
enum class AdminPath {
    Document, ///< That every service with this function has: it has none, the error is "unsupported".
    Item, ///< `tokens/{id}`: `NotFound` if the service says so in a problem, and not `no-such-endpoint`.
};

/// Nothing for a 2xx, else the error: as `statusError()`, with `[code] detail`; `InvalidArgument` with the field as its
/// subject for a validation that failed; and for a service that has no such function `Refused` with the code
/// `unsupported` (`isUnsupported()`).
[[nodiscard]] std::optional<Error> adminError(const HttpResponse &response, AdminPath path, const QDateTime &now);

/// The service has no such function: it is older than this program, or speaks SCIM only.
[[nodiscard]] bool isUnsupported(const Error &error);

/// The JSON object of a 2xx. Errors as `readObject()` besides.
[[nodiscard]] Result<QJsonObject> readAdminObject(const HttpResponse &response, AdminPath path, const QDateTime &now);
/// A 2xx, whatever is in it.
[[nodiscard]] Result<void> readAdminDone(const HttpResponse &response, AdminPath path, const QDateTime &now);

} // namespace rollcall::net
