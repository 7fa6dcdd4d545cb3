// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/http_refusal.h"
#include "service/request_head.h"
#include "service/server_options.h"

namespace rollcall::service
{

/// Decides from a request's head whether the server takes it on: what the parser leaves to us (methods, Host,
/// Transfer-Encoding, Expect), and who the client says it is talking to. Pure; safe in any thread.
class HeadPolicy
{
public:
    /// `listening` is the URL of the address that is listened on, as HttpServer::url() tells it.
    HeadPolicy(const ServerOptions &options, QByteArray listening);

    /// The request, without its body; or why not, each with the status that RFC 9110 and 9112 give it: 501 for a
    /// method or transfer coding that is unknown, 405 for a method that is not ours, 400 for a missing, second or
    /// malformed Host and for a second Authorization or Content-Length, 417 for another expectation than 100-continue,
    /// and 421 for a Host that is not this service (a page in a browser whose name was made to point to 127.0.0.1 must
    /// not reach it).
    [[nodiscard]] Result<Request, HttpRefusal> admit(const RequestHead &head, const QByteArray &peer) const;

    /// Whether the client waits to be told to send its body (RFC 9110 §10.1.1).
    [[nodiscard]] static bool expectsContinue(const RequestHead &head);

private:
    [[nodiscard]] Result<QByteArray, HttpRefusal> hostOf(const RequestHead &head, const QByteArray &authority) const;
    [[nodiscard]] bool isOwnHost(const QByteArray &host) const;
    [[nodiscard]] QByteArray requestId(const RequestHead &head) const;
    [[nodiscard]] QByteArray remoteAddress(const RequestHead &head, const QByteArray &peer) const;
    [[nodiscard]] QByteArray baseUrl(const RequestHead &head, const QByteArray &host) const;

    QByteArray m_listening;
    QByteArray m_publicUrl;
    QByteArray m_publicHost;
    bool m_behindProxy = false;
    bool m_loopbackOnly = false;
    bool m_anyAddress = false;
};

} // namespace rollcall::service
