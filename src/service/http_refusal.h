// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"

#include <QString>

namespace rollcall::service
{

/// A request that HTTP itself does not let through, before any of the service's rules is asked. A value.
struct HttpRefusal {
    int status = 400;
    QString detail; ///< English, for whoever reads the client's log. Repeats nothing of the request.
    QVector<QPair<QByteArray, QByteArray>> headers; ///< Allow.

    /// A SCIM error (RFC 7644 §3.12), or a problem (RFC 9457) where `path` is below /admin.
    [[nodiscard]] Response toResponse(const QByteArray &path) const;
};

} // namespace rollcall::service
