// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/daemon_process.h"

#include "service/raw_connection.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

namespace rollcall::test
{
namespace
{

constexpr int kPatienceMs = 120'000; // A disk that others write to has taken seconds for each commit.

const QString &program()
{
    static const QString path = QStringLiteral(ROLLCALLD);
    return path;
}

int exitCodeOf(const QProcess &process)
{
    const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
    return ended ? process.exitCode() : -1;
}

} // namespace

CommandOutcome runDaemon(const QStringList &arguments)
{
    QProcess process;
    process.start(program(), arguments);
    process.closeWriteChannel();
    process.waitForFinished(kPatienceMs);
    return {exitCodeOf(process), process.readAllStandardOutput(), process.readAllStandardError()};
}

DaemonProcess::DaemonProcess(const QStringList &arguments, const QString &logFile)
{
    if (logFile.isEmpty())
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    else
        m_process.setStandardErrorFile(logFile);
    m_process.start(program(), QStringList{QStringLiteral("serve")} + arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kPatienceMs)) { }
    m_firstLine = m_process.readLine();
}

DaemonProcess::~DaemonProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

quint16 DaemonProcess::port() const
{
    if (m_firstLine.startsWith('{'))
        return static_cast<quint16>(
            QJsonDocument::fromJson(m_firstLine).object().value(QStringLiteral("port")).toInt());
    return m_firstLine.trimmed().mid(m_firstLine.lastIndexOf(':') + 1).toUShort();
}

QByteArray DaemonProcess::key() const
{
    return QJsonDocument::fromJson(m_firstLine).object().value(QStringLiteral("key")).toString().toLatin1();
}

void DaemonProcess::hangUp()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGHUP);
}

void DaemonProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

int DaemonProcess::waitForExit()
{
    m_process.waitForFinished(kPatienceMs);
    return exitCodeOf(m_process);
}

QByteArray request(
    quint16 port, const QByteArray &verb, const QByteArray &target, const QByteArray &bearer, const QByteArray &body)
{
    QByteArray text = verb + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    if (!bearer.isEmpty())
        text += "Authorization: Bearer " + bearer + "\r\n";
    if (!body.isEmpty())
        text += "Content-Type: application/scim+json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    return exchange(port, text + "\r\n" + body);
}

} // namespace rollcall::test
