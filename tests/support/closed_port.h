// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpSocket>
#include <QUrl>

namespace rollcall::test
{

/// A port of 127.0.0.1 where nobody answers, and where nobody else can begin to while this lives: it is bound, and
/// never listens. A port that was merely given back may be another program's a moment later.
class ClosedPort
{
public:
    ClosedPort(); ///< Fails the test if there is no port left.
    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    [[nodiscard]] QUrl url() const; ///< http://127.0.0.1:PORT

private:
    QTcpSocket m_socket;
};

} // namespace rollcall::test
