// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QPair>
#include <QVector>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace rollcall::service
{

/// A request as far as HTTP goes: complete, within the limits, its framing checked. A value.
struct Request {
    QByteArray method; ///< GET, POST, PUT, PATCH or DELETE. A HEAD arrives as GET; HttpServer leaves the body out.
    QByteArray path; ///< Begins with `/` and is still percent-encoded: route first, decode the segments afterwards.
    QByteArray query; ///< What follows the `?`, raw.
    QVector<QPair<QByteArray, QByteArray>> headers; ///< Names in lower case, in the order of arrival.
    QByteArray body;
    QByteArray remoteAddress; ///< Of the client (of the proxy's client with ServerOptions::behindProxy), without port.
    QByteArray baseUrl; ///< `http://127.0.0.1:8080` or the public URL; no slash at its end.
    QByteArray id; ///< Of this one request, in the log and in the answer's X-Request-Id. Letters, digits and `-._`.
    /// Whether nobody waits for the answer any more; may be empty: somebody does. For what takes seconds; costs a
    /// system call. Thread: any, until the answer is there.
    std::function<bool()> isAbandoned{};

    /// The first header of that name (any case), or a null QByteArray.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// What is answered. HttpServer adds Content-Length, Date and Connection; a header with CR, LF or NUL in it turns the
/// whole answer into a 500.
struct Response {
    int status = 200;
    QByteArray contentType = "application/scim+json"; ///< Left out when the body is empty.
    QByteArray body;
    QVector<QPair<QByteArray, QByteArray>> headers;
};

/// What became of a request, for logs and figures. A value.
struct Answered {
    QByteArray id;
    QByteArray method; ///< As it was sent, maybe none that exists.
    QByteArray path; ///< Without the query, which may name people; empty if HTTP itself refused the request.
    QByteArray remoteAddress;
    int status = 0;
    qint64 bytes = 0; ///< Of the answer's body.
    std::chrono::microseconds took{0}; ///< From the head's arrival to the answer's last byte.
    bool isComplete = false; ///< The answer was sent whole.
};

/// What answers requests. Each worker thread of a HttpServer has one of its own, made and destroyed in that thread
/// (a QtSql connection is bound to its thread), so an implementation needs no locks for its members.
class RequestProcessor
{
public:
    virtual ~RequestProcessor() = default;
    /// Blocks until the answer is final: a write is durable when this returns. What it throws becomes a 500.
    [[nodiscard]] virtual Response process(const Request &request) = 0;
    /// Several at a time, in the order of their arrival, so that they can share what is costly: one commit makes all of
    /// them durable. As many answers as requests, in their order. By itself, one after the other.
    [[nodiscard]] virtual std::vector<Response> processTogether(const std::vector<const Request *> &requests);
};

/// Called once in each worker thread, one thread after the other.
using ProcessorFactory = std::function<Result<std::unique_ptr<RequestProcessor>>()>;

} // namespace rollcall::service
