// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/kept_port.h"

#include <gtest/gtest.h>

#include <QHostAddress>

namespace rollcall::test
{

KeptPort::KeptPort()
{
    // Linux lets several have a port as long as all of them say so and none listens; a port that is chosen for
    // somebody, be it to listen or to connect, is one that nobody has.
    EXPECT_TRUE(m_socket.bind(QHostAddress::LocalHost, 0, QAbstractSocket::ReuseAddressHint))
        << m_socket.errorString().toStdString();
}

} // namespace rollcall::test
