// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"
#include "service/http_message.h"

#include <QJsonObject>
#include <QString>

namespace rollcall::service
{

/// A SCIM error (RFC 7644 §3.12), with the headers that its status asks for: WWW-Authenticate, Retry-After.
[[nodiscard]] Response scimError(const scim::ProtocolError &error);

/// 405, naming what would work.
[[nodiscard]] Response scimMethodNotAllowed(const QByteArray &allowed);

/// A problem of the admin API (RFC 9457). `code` is stable: programs tell problems apart by it, people read `detail`.
struct Problem {
    int status = 400;
    QString code;
    QString title;
    QString detail;
};
[[nodiscard]] Response problemResponse(const Problem &problem);

/// 200 with plain JSON, for the admin API.
[[nodiscard]] Response jsonResponse(const QJsonObject &object);

} // namespace rollcall::service
