// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/raw_connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace rollcall::test
{

RawConnection::RawConnection(quint16 port) : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval patience{60, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

RawConnection::~RawConnection()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

bool RawConnection::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t size
            = ::send(m_socket, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (size <= 0)
            return false;
        sent += size;
    }
    return true;
}

void RawConnection::finishSending()
{
    shutdown(m_socket, SHUT_WR);
}

bool RawConnection::receive()
{
    std::array<char, 65536> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by recv
    const ssize_t size = recv(m_socket, chunk.data(), chunk.size(), 0);
    m_hasTimedOut = size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (size <= 0)
        return false;
    m_received.append(chunk.data(), size);
    return true;
}

QByteArray RawConnection::readUntil(const QByteArray &end)
{
    while (!m_received.contains(end)) {
        if (!receive())
            return std::exchange(m_received, {});
    }
    const qsizetype length = m_received.indexOf(end) + end.size();
    const QByteArray read = m_received.left(length);
    m_received.remove(0, length);
    return read;
}

QByteArray RawConnection::readAnswer()
{
    const QByteArray head = readHead();
    const qsizetype at = head.indexOf("Content-Length: ");
    const qsizetype length = at < 0 ? 0 : head.mid(at + 16, head.indexOf('\r', at) - at - 16).toLongLong();
    while (m_received.size() < length && receive()) { }
    const QByteArray body = m_received.left(length);
    m_received.remove(0, length);
    return head + body;
}

QByteArray RawConnection::readToEnd()
{
    while (receive()) { }
    return std::exchange(m_received, {});
}

bool RawConnection::hasBytes() const
{
    pollfd state{m_socket, POLLIN, 0};
    return poll(&state, 1, 1) == 1;
}

bool RawConnection::isClosedByPeer()
{
    return !receive() && !m_hasTimedOut;
}

void RawConnection::reset()
{
    const linger atOnce{1, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(m_socket);
    m_socket = -1;
}

QByteArray exchange(quint16 port, const QByteArray &bytes)
{
    RawConnection connection(port);
    connection.send(bytes);
    return connection.readToEnd();
}

int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace rollcall::test
