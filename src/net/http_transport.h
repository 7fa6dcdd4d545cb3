// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/when_done.h"
#include "net/http_message.h"

#include <QFuture>
#include <QSslCertificate>
#include <QThreadPool>

#include <memory>

namespace rollcall::net
{

class TrafficLog;

/// So many requests to one host are under way at most; the others wait in line.
inline constexpr int kConnectionsOfAHost = 6;

/// What holds for every request of a transport.
struct TransportOptions {
    std::chrono::milliseconds idleTimeout{20'000}; ///< Without a byte either way for so long: `TimedOut`.
    QList<QSslCertificate> authorities{}; ///< Trusted besides the system's.
    bool systemProxy = true; ///< False: no proxy at all.
    TrafficLog *traffic = nullptr; ///< Is told of every exchange; outlives the transport.
};

/// Sends HTTP requests, and is the only place that knows QNetworkAccessManager and its faults (Qt 6.4.2):
/// it sends requests again by itself, follows redirects with the token, calls broken answers a success, and has no
/// deadline. Here a request goes out once, no redirect is followed, an answer is complete or an error, and
/// a deadline holds. No cookies, no cache, no HTTP/2, no stored credentials; the system's proxy, but never for
/// loopback.
///
/// Every HTTP status except a redirect is a response; what went wrong below HTTP is an error: `HostNotFound`,
/// `ConnectionRefused`, `ConnectionLost` (for a write: its outcome is unknown), `TimedOut` (likewise), `TlsFailed`
/// (detail: `[certificate-expired] …` and the like, see tls_problem.h), `Redirected`, `TruncatedResponse`,
/// `ResponseTooLarge`, `ProtocolViolation`, `InsecureUrl`, `InvalidUrl`, `InvalidArgument`, `Cancelled`. The error's
/// subject is the host.
///
/// Thread: any. It has a thread of its own; every future ends in a result, also when the transport goes.
class HttpTransport
{
public:
    explicit HttpTransport(TransportOptions options = {});
    ~HttpTransport();
    HttpTransport(const HttpTransport &) = delete;
    HttpTransport &operator=(const HttpTransport &) = delete;

    [[nodiscard]] QFuture<Result<HttpResponse>> send(HttpRequest request);

    /// Where large answers are read, so that the network is not kept waiting: one after the other.
    [[nodiscard]] QThreadPool &reading() { return m_reading; }

    /// Ends everything under way as `Cancelled`; later requests are not affected.
    void cancelAll();

private:
    class NetworkThread;
    QThreadPool m_reading; ///< Goes last: the thread's end gives it the last answers.
    std::unique_ptr<NetworkThread> m_thread;
};

} // namespace rollcall::net
