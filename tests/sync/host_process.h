// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>

namespace rollcall::test
{

/// The application of embedded_host.cpp, as a process of its own. Killed at the end of its life if it still runs.
class HostProcess
{
public:
    HostProcess(const QString &rollcalld, const QString &dataFolder, const QString &sampleFolder = {});
    ~HostProcess();
    HostProcess(const HostProcess &) = delete;
    HostProcess &operator=(const HostProcess &) = delete;

    /// The id of its service's process, once it serves; 0 if it never did.
    [[nodiscard]] qint64 serviceProcessId();
    /// kill -9
    void kill();
    /// True if it ended by itself and well within that time.
    [[nodiscard]] bool endsWell(int timeoutMs);
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

private:
    QProcess m_process;
};

} // namespace rollcall::test
