// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QPair>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace rollcall::test
{

/// A request as it came over the wire.
struct ReceivedRequest {
    QByteArray verb;
    QByteArray target; ///< Still percent-encoded, with its query.
    QVector<QPair<QByteArray, QByteArray>> headers; ///< Names in lower case.
    QByteArray body;
    int connection = 0; ///< Which one, from 1.

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
    [[nodiscard]] QByteArray path() const { return target.split('?').first(); }
    /// The value of a query parameter, decoded; a `+` stays a `+`.
    [[nodiscard]] QString parameter(const QString &name) const;
};

/// What goes back: bytes in steps, each after a wait, and how it ends. Says nothing of HTTP: it may be as broken as a
/// test wants.
struct ScriptedAnswer {
    enum class End {
        KeepOpen, ///< The connection serves the next request.
        Close,
        Reset, ///< RST instead of FIN.
        Silence, ///< Stays open and says no more.
    };
    struct Step {
        QByteArray bytes;
        int delayMs = 0; ///< Before them.
    };

    QVector<Step> steps;
    End end = End::KeepOpen;

    [[nodiscard]] static ScriptedAnswer bytes(const QByteArray &bytes, End end = End::Close);
    /// A well-formed answer; `headers` are whole lines without their ends.
    [[nodiscard]] static ScriptedAnswer http(int status, const QByteArray &body,
        const QByteArray &contentType = "application/scim+json", const QVector<QByteArray> &headers = {});
    [[nodiscard]] static ScriptedAnswer nothing(End end);
    /// The same, later.
    [[nodiscard]] ScriptedAnswer after(int delayMs) const;
};

/// A scripted TCP server on loopback, in a thread of its own: it reads requests as HTTP/1.1 and answers with whatever
/// bytes it is told to. Thread: any.
class FakeHttpServer
{
public:
    /// Called in the server's thread for each request.
    using Handler = std::function<ScriptedAnswer(const ReceivedRequest &)>;

    explicit FakeHttpServer(Handler handler = {}, const std::optional<QSslConfiguration> &tls = {});
    ~FakeHttpServer();
    FakeHttpServer(const FakeHttpServer &) = delete;
    FakeHttpServer &operator=(const FakeHttpServer &) = delete;

    /// The answers of the next requests; the last one is repeated. For a server without a handler.
    void answer(const QVector<ScriptedAnswer> &answers);

    [[nodiscard]] quint16 port() const;
    /// `http(s)://127.0.0.1:PORT` and `path`.
    [[nodiscard]] QUrl url(const QString &path = {}) const;

    /// Every whole request so far, in the order in which they were complete.
    [[nodiscard]] QVector<ReceivedRequest> requests() const;
    [[nodiscard]] int count(const QByteArray &verb) const;

private:
    class ServerThread;
    std::unique_ptr<ServerThread> m_thread;
};

} // namespace rollcall::test
