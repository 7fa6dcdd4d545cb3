// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/closed_port.h"

#include <gtest/gtest.h>

#include <QHostAddress>

namespace rollcall::test
{

ClosedPort::ClosedPort()
{
    EXPECT_TRUE(m_socket.bind(QHostAddress::LocalHost, 0, QAbstractSocket::DontShareAddress))
        << m_socket.errorString().toStdString();
}

QUrl ClosedPort::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port()));
}

} // namespace rollcall::test
