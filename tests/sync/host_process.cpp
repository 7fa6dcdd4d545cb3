// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/host_process.h"

namespace rollcall::test
{

HostProcess::HostProcess(const QString &rollcalld, const QString &dataFolder, const QString &sampleFolder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(EMBEDDED_HOST), {rollcalld, dataFolder, sampleFolder});
}

HostProcess::~HostProcess()
{
    kill();
}

qint64 HostProcess::serviceProcessId()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(30'000))
            return 0;
    }
    return m_process.readLine().trimmed().toLongLong();
}

void HostProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool HostProcess::endsWell(int timeoutMs)
{
    return (!isRunning() || m_process.waitForFinished(timeoutMs)) && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0;
}

} // namespace rollcall::test
