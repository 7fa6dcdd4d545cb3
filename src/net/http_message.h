// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QPair>
#include <QUrl>
#include <QVector>

#include <chrono>
#include <stop_token>

namespace rollcall::net
{

using HttpHeaders = QVector<QPair<QByteArray, QByteArray>>;

/// One request. A value.
struct HttpRequest {
    QByteArray verb; ///< "GET", "POST", …
    QUrl url;
    HttpHeaders headers{};
    QByteArray body{}; ///< Sent with a Content-Length, also if it is empty.
    Secret bearer{}; ///< Sent as `Authorization: Bearer …` unless empty; never put it in `headers`.
    std::chrono::milliseconds deadline{30'000}; ///< From `send()` to the last byte of the answer, whatever happens.
    qint64 maxBodyBytes = 16 * 1024 * 1024; ///< More ends as `ResponseTooLarge`.
    std::stop_token stop{}; ///< Ends the request as `Cancelled`, at once.
    QString userName{}; ///< Not empty: `Authorization: Basic …` with `bearer` as its password (RFC 7617).
};

/// One complete answer. A value.
struct HttpResponse {
    int status = 0;
    HttpHeaders headers{};
    QByteArray body;
    bool delimited = true; ///< False if nothing but the connection's end tells where the body ends: it may be cut.

    /// The first header of that name, compared without case; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// `Content-Type` without its parameters, in lower case.
    [[nodiscard]] QByteArray mediaType() const;
};

} // namespace rollcall::net
