// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpSocket>

namespace rollcall::test
{

/// A port of 127.0.0.1 for a server that ends and begins again: whoever is told its number and listens with
/// SO_REUSEADDR, as rollcalld does, gets it; nobody else does by chance while this lives. In between it is closed.
class KeptPort
{
public:
    KeptPort(); ///< Fails the test if there is no port left.
    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }

private:
    QTcpSocket m_socket;
};

} // namespace rollcall::test
