// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "net/http_message.h"

#include <QDateTime>

#include <optional>

namespace rollcall::net
{

/// One exchange of a transport as the traffic log keeps it. In the log no secret is in it, and bodies are excerpts. A
/// value.
struct TrafficEntry {
    enum class SignIn { None, Bearer, Basic };

    quint64 number = 0; ///< Counts up through the run of the program; never used again.
    QDateTime at{}; ///< UTC, when it was sent.
    QByteArray verb{};
    QUrl url{};
    SignIn signIn = SignIn::None;
    int status = 0; ///< 0: no answer came.
    std::optional<Error> error{}; ///< Why there is no answer, or none that could be used.
    qint64 milliseconds = 0;
    qint64 sentBytes = 0; ///< Of the bodies.
    qint64 receivedBytes = 0;
    HttpHeaders requestHeaders{};
    HttpHeaders responseHeaders{};
    QByteArray requestBody{};
    QByteArray responseBody{};
    bool requestCut = false; ///< More was sent than `requestBody` shows.
    bool responseCut = false;

    friend bool operator==(const TrafficEntry &, const TrafficEntry &) = default;
};

} // namespace rollcall::net
