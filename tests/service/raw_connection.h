// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QVector>

namespace rollcall::test
{

/// A TCP connection to 127.0.0.1 that sends whatever it is told, also what no HTTP library would. Blocking; each call
/// gives up after a minute, so that no test hangs.
class RawConnection
{
public:
    explicit RawConnection(quint16 port);
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    [[nodiscard]] bool isOpen() const { return m_socket >= 0; }

    /// False if the other side does not take it all.
    bool send(const QByteArray &bytes);

    /// No more will be sent; answers are still read.
    void finishSending();

    /// Up to and with `end`, or what came before the connection ended.
    QByteArray readUntil(const QByteArray &end);

    /// One answer with a Content-Length (none counts as 0), head and body.
    QByteArray readAnswer();
    /// The head only, as it answers a HEAD.
    QByteArray readHead() { return readUntil("\r\n\r\n"); }

    /// All that comes until the other side closes the connection.
    QByteArray readToEnd();

    /// Whether something can be read at once.
    [[nodiscard]] bool hasBytes() const;

    /// Whether the other side has closed it, which is waited for.
    bool isClosedByPeer();

    /// Ends it with a reset, as a client that dies does.
    void reset();

private:
    bool receive();

    int m_socket = -1;
    bool m_hasTimedOut = false;
    QByteArray m_received;
};

/// What is answered to `bytes`, until the server closes the connection.
QByteArray exchange(quint16 port, const QByteArray &bytes);

/// The status of an answer; 0 if there is none.
int statusOf(const QByteArray &answer);

/// The body of an answer.
QByteArray bodyOf(const QByteArray &answer);

} // namespace rollcall::test
