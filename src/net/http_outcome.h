// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "net/http_message.h"

#include <QNetworkReply>

namespace rollcall::net
{

/// What QNetworkAccessManager says at the end of a request. A value.
struct NetworkOutcome {
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText;
    HttpResponse response; ///< Status 0 if no status line came.
};

/// What to make of it: an answer only if it is complete by every sign there is, whatever Qt calls it (it calls a broken
/// chunk, two Content-Lengths and a body that was cut a success). Pure.
[[nodiscard]] Result<HttpResponse> judge(const QByteArray &verb, NetworkOutcome outcome);

} // namespace rollcall::net
