// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rollcalld_command.h"

#include <QDeadlineTimer>
#include <QProcess>

namespace rollcall::sync
{
namespace
{

constexpr int kSliceMs = 50; // how soon a request to stop is noticed

Error failed(QProcess &process, const QString &program)
{
    const QString words = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return {ErrorCode::ServiceNotStarted, words.isEmpty() ? process.errorString() : words, program, process.exitCode()};
}

} // namespace

Result<QByteArray> runRollcalld(
    const QString &program, const QStringList &arguments, std::chrono::milliseconds timeout, std::stop_token stop)
{
    QProcess process;
    process.start(program, arguments);
    process.closeWriteChannel();
    const QDeadlineTimer deadline(timeout);
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(kSliceMs)) {
        if (!stop.stop_requested() && !deadline.hasExpired())
            continue;
        process.kill();
        process.waitForFinished();
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("stopped"), program};
        return Error{ErrorCode::TimedOut, QStringLiteral("the command did not end"), program};
    }
    if (process.error() == QProcess::FailedToStart || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return failed(process, program);
    return process.readAllStandardOutput();
}

} // namespace rollcall::sync
