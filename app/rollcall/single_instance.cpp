// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "single_instance.h"

#include "pages/link.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QThread>

#include <chrono>

namespace rollcall::app
{

namespace
{

using namespace std::chrono_literals;

constexpr qint64 kLongestMessage = 4096;
constexpr auto kPatience = 2s;
constexpr int kStepMs = 50;

QString lockPath(const QString &folder)
{
    return folder + QStringLiteral("/rollcall.lock");
}

QString socketPath(const QString &folder)
{
    return folder + QStringLiteral("/rollcall.sock");
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_lock(lockPath(folder))
{
    m_lock.setStaleLockTime(0); // A lock is stale when its process is gone, never by age.
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::serve);
}

SingleInstance::~SingleInstance() = default;

Result<SingleInstance::Role> SingleInstance::claim(const QString &link)
{
    if (!makeFolder())
        return Error{ErrorCode::FileUnwritable, QStringLiteral("the folder can't be made"), m_folder};
    if (m_lock.tryLock(0))
        return listen();
    if (m_lock.error() != QLockFile::LockFailedError)
        return Error{ErrorCode::FileUnwritable, QStringLiteral("the lock file can't be made"), lockPath(m_folder)};
    return handOver(link);
}

bool SingleInstance::makeFolder() const
{
    if (QDir(m_folder).exists())
        return true;
    return QDir().mkpath(m_folder)
        && QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Result<SingleInstance::Role> SingleInstance::listen()
{
    QLocalServer::removeServer(socketPath(m_folder)); // Left by one that was killed; the lock says that nobody uses it.
    if (!m_server.listen(socketPath(m_folder)))
        return Error{ErrorCode::FileUnwritable, m_server.errorString(), socketPath(m_folder)};
    return Role::First;
}

Result<SingleInstance::Role> SingleInstance::handOver(const QString &link) const
{
    // The first one may have the lock and not listen yet.
    for (QDeadlineTimer patience(kPatience); !patience.hasExpired(); QThread::msleep(kStepMs)) {
        QLocalSocket socket;
        socket.connectToServer(socketPath(m_folder));
        if (!socket.waitForConnected(kStepMs))
            continue;
        socket.write(link.toUtf8() + '\n');
        if (socket.waitForBytesWritten(int(patience.remainingTime()))
            && socket.waitForReadyRead(int(patience.remainingTime())))
            return Role::HandedOver;
    }
    return Error{ErrorCode::TimedOut, QStringLiteral("the instance that runs does not answer"), socketPath(m_folder)};
}

void SingleInstance::serve()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(kLongestMessage);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() >= kLongestMessage)
                    socket->abort();
                return;
            }
            const QString link = QString::fromUtf8(socket->readLine(kLongestMessage)).trimmed();
            socket->write("ok\n");
            socket->disconnectFromServer();
            if (link.isEmpty() || ui::parseLink(link)) // Anything else is not ours: ignored.
                Q_EMIT openRequested(link);
        });
    }
}

} // namespace rollcall::app
