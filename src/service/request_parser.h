// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_refusal.h"
#include "service/request_head.h"
#include "service/server_options.h"

#include <memory>

namespace rollcall::service
{

/// Reads one request out of the bytes of a connection, strictly (RFC 9112): no conflicting, repeated or negative
/// lengths, no bare line feeds, nothing over the limits. No I/O: what is fed in any portions gives the same result.
///
/// The calls must match:   read* (state() leaves Head: head()) read* (state() is Complete: takeBody())
/// After Failed nothing of the connection can be trusted: answer with refusal() and close it.
class RequestParser
{
public:
    enum class State { Head, Body, Complete, Failed };

    explicit RequestParser(const ServerOptions &limits);
    ~RequestParser();
    RequestParser(const RequestParser &) = delete;
    RequestParser &operator=(const RequestParser &) = delete;

    /// Removes from the front of `received` what belongs to this request, and returns when it needs more or when the
    /// head is complete. What is left belongs to the next request, or is the beginning of a line that is not complete.
    State read(QByteArray &received);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const RequestHead &head() const { return m_head; }
    [[nodiscard]] bool keepsAlive() const; ///< What version and Connection header ask for.
    [[nodiscard]] qint64 bodySize() const; ///< Of what has arrived so far.
    [[nodiscard]] QByteArray takeBody();
    [[nodiscard]] const HttpRefusal &refusal() const { return m_refusal; }

private:
    class Grammar;
    void readHead(QByteArray &received);
    void parseHead(QByteArray &received);
    void readBody(QByteArray &received);
    void fail(HttpRefusal refusal);

    qint64 m_headerBytes;
    qint64 m_targetBytes;
    int m_emptyLines = 0; // before the head
    qsizetype m_seen = 0; // of the head
    qsizetype m_lineStart = 0; // of the head's line that m_seen is in
    std::unique_ptr<Grammar> m_grammar;
    State m_state = State::Head;
    RequestHead m_head;
    HttpRefusal m_refusal;
};

} // namespace rollcall::service
