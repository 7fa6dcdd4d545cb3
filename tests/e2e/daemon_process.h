// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace rollcall::test
{

/// What a command printed and how it ended.
struct CommandOutcome {
    int exitCode = -1; ///< -1: it crashed or took too long.
    QByteArray output;
    QByteArray errors;
};

/// Runs the real rollcalld to its end.
CommandOutcome runDaemon(const QStringList &arguments);

/// A rollcalld that serves. Killed at the end of its life if it still runs.
class DaemonProcess
{
public:
    /// Starts `serve` and waits for the line that it prints.
    /// What it says on standard error goes to `logFile`, or where the test's own goes.
    explicit DaemonProcess(const QStringList &arguments, const QString &logFile = {});
    ~DaemonProcess();
    DaemonProcess(const DaemonProcess &) = delete;
    DaemonProcess &operator=(const DaemonProcess &) = delete;

    [[nodiscard]] QByteArray firstLine() const { return m_firstLine; } ///< Empty if it never came.
    [[nodiscard]] quint16 port() const; ///< As the first line tells it, of either kind.
    [[nodiscard]] QByteArray key() const; ///< Of an embedded one.
    [[nodiscard]] qint64 processId() const { return m_process.processId(); } ///< 0 if it does not run.

    void closeInput() { m_process.closeWriteChannel(); }
    void terminate() { m_process.terminate(); } ///< SIGTERM
    void hangUp(); ///< SIGHUP
    void kill(); ///< kill -9, and waits for it.
    int waitForExit(); ///< The exit code; -1 as in CommandOutcome.

private:
    QProcess m_process;
    QByteArray m_firstLine;
};

/// One request of an identity provider or of the application, on a connection of its own. The whole answer; empty if
/// there is none.
QByteArray request(quint16 port, const QByteArray &verb, const QByteArray &target, const QByteArray &bearer,
    const QByteArray &body = {});

} // namespace rollcall::test
