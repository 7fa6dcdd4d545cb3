// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace rollcall::service
{

inline constexpr qint64 kKiB = 1024;

/// PEM files: the certificate with its chain, and its private key without a pass phrase.
struct TlsFiles {
    QString certificate;
    QString key;
};

/// Where a HttpServer listens and what it puts up with. The limits are per connection unless they say otherwise.
struct ServerOptions {
    QString host = QStringLiteral("127.0.0.1"); ///< A literal address. Only loopback without `tls` or `behindProxy`.
    quint16 port = 0; ///< 0: one that is free; HttpServer::start() tells which.
    std::optional<TlsFiles> tls;
    bool behindProxy = false; ///< A proxy does TLS and checks Host; its X-Forwarded-For and -Proto are believed.
    QByteArray publicUrl; ///< What clients call the service, if that is not the address it listens on.

    int workers = 8; ///< Threads with a RequestProcessor that read: so many requests are worked on at a time.
    int queuedRequests = 256; ///< That wait for a reader, and as many for the writer; beyond: 503.
    int writesTogether = 64; ///< Writes that wait are handed to the one writer together, so many at most.
    /// Whether a request is one for the writer. Thread-safe, quick, and sees the head only.
    std::function<bool(const Request &)> isWrite = [](const Request &) { return false; };
    int connections = 1024; ///< In all; beyond: 503.
    /// Told of every answer, refusals included. Thread-safe and quick: connections wait for it.
    std::function<void(const Answered &)> onAnswered = [](const Answered &) {};

    qint64 headerBytes = 16 * kKiB; ///< Request line included; beyond: 431, or 414 if it is the request line.
    qint64 targetBytes = 8 * kKiB; ///< Beyond: 414.
    qint64 bodyBytes = 16 * 1024 * kKiB; ///< Beyond: 413.
    qint64 allBodyBytes = 256 * 1024 * kKiB; ///< Of all requests that are held at a time; beyond: 503.

    std::chrono::milliseconds headerTimeout{10'000}; ///< For the whole header, from its first byte (or the connection).
    std::chrono::milliseconds bodyTimeout{60'000}; ///< For the whole body.
    std::chrono::milliseconds writeTimeout{60'000}; ///< For the whole answer.
    /// Between two requests. Longer than QNetworkAccessManager keeps an idle connection (120 s), so that it is the
    /// client that closes: a request sent into a connection that is just being closed has an unknown outcome.
    std::chrono::milliseconds idleTimeout{150'000};
    std::chrono::milliseconds stopTimeout{30'000}; ///< What stop() grants the requests that are running.
};

} // namespace rollcall::service
