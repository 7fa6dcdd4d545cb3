// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/http_message.h"
#include "service/server_options.h"

#include <memory>

namespace rollcall::service
{

/// An HTTP/1.1 server that trusts nobody: strict framing, limits and absolute time-outs for everything that a client
/// can make it hold or wait for (RFC 9112; src/decisions/003-http-server.md).
///
/// The calls must match:   HttpServer start stop?
/// Thread: start() and stop() in the same one, which may be any. No event loop is needed.
class HttpServer
{
public:
    HttpServer(ServerOptions options, ProcessorFactory makeProcessor);
    ~HttpServer(); ///< stop()
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Returns the port once connections are accepted, or why there won't be any: PortInUse, InsecureUrl (plain HTTP
    /// for others than this machine), InvalidArgument (no address), ServiceNotStarted (none that can be listened on
    /// here), TlsFailed, FileNotFound, PermissionsTooOpen, or the error of the processor factory.
    [[nodiscard]] Result<quint16> start();

    /// `http://127.0.0.1:8080`, once started: where it listens, which need not be where clients see it.
    [[nodiscard]] QByteArray url() const { return m_url; }

    /// Reads the TLS files again, for the connections that come from now on; without TLS, nothing. Fails as start()
    /// does about them, and then everything stays as it is.
    [[nodiscard]] Result<void> reloadTls();

    /// Accepts nothing new, lets the running requests end and be answered (at most ServerOptions::stopTimeout), and
    /// returns when every thread has ended.
    void stop();

private:
    class Engine;
    ServerOptions m_options;
    ProcessorFactory m_makeProcessor;
    QByteArray m_url;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rollcall::service
