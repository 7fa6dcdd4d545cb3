// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/daemon_commands.h"

#include <QDeadlineTimer>
#include <QProcess>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace rollcall::sync
{
namespace
{

constexpr int kLookMs = 20; // how often it is looked whether to stop

/// An application that is killed takes its command with it: the same command may be running again a moment later.
void endWithUs(QProcess &process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#else
    Q_UNUSED(process)
#endif
}

QList<QByteArray> linesOf(const QByteArray &output)
{
    QList<QByteArray> lines = output.split('\n');
    lines.removeAll({});
    return lines;
}

} // namespace

DaemonCommands::DaemonCommands(
    QString program, QString database, std::chrono::milliseconds timeout, std::stop_token stop)
    : m_program(std::move(program)), m_database(std::move(database)), m_timeout(timeout), m_stop(std::move(stop))
{
}

DaemonCommands DaemonCommands::unstoppable() const
{
    return {m_program, m_database, m_timeout, {}};
}

Result<QStringList> DaemonCommands::attributes() const
{
    const Result<QByteArray> output = run({QStringLiteral("attribute"), QStringLiteral("list")});
    if (!output.ok())
        return output.error();
    QStringList names;
    for (const QByteArray &line : linesOf(*output))
        names.append(QString::fromUtf8(line.trimmed()));
    return names;
}

Result<void> DaemonCommands::addAttribute(const QString &name) const
{
    const Result<QByteArray> output = run({QStringLiteral("attribute"), QStringLiteral("add")}, {name});
    return output.ok() ? Result<void>() : output.error();
}

Result<void> DaemonCommands::import(const QString &file, const QString &source) const
{
    const Result<QByteArray> output = run({QStringLiteral("import")}, {file, QStringLiteral("--source"), source});
    return output.ok() ? Result<void>() : output.error();
}

Result<Secret> DaemonCommands::addToken(const QString &name) const
{
    const Result<QByteArray> output
        = run({QStringLiteral("token"), QStringLiteral("add")}, {QStringLiteral("--name"), name});
    if (!output.ok())
        return output.error();
    return Secret(output->trimmed());
}

Result<void> DaemonCommands::removeTokens(const QString &name) const
{
    const Result<QByteArray> output = run({QStringLiteral("token"), QStringLiteral("list")});
    if (!output.ok())
        return output.error();
    for (const QByteArray &line : linesOf(*output)) {
        const QStringList fields = QString::fromUtf8(line).split(u'\t'); // id first, name last
        if (fields.last() != name)
            continue;
        const Result<QByteArray> removed = run({QStringLiteral("token"), QStringLiteral("remove")}, {fields.first()});
        if (!removed.ok())
            return removed.error();
    }
    return {};
}

Result<QByteArray> DaemonCommands::run(const QStringList &command, const QStringList &arguments) const
{
    const auto failed = [this, &command](ErrorCode code, const QString &why) {
        return Error{code, QStringLiteral("%1: %2").arg(command.join(u' '), why), m_program};
    };
    QProcess process;
    endWithUs(process);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(m_program, command + QStringList{QStringLiteral("--database"), m_database} + arguments);
    const QDeadlineTimer deadline(m_timeout);
    const bool running = process.waitForStarted();
    while (running && !process.waitForFinished(kLookMs) && process.state() != QProcess::NotRunning) {
        const bool stopped = m_stop.stop_requested();
        if (!stopped && !deadline.hasExpired())
            continue;
        process.kill();
        process.waitForFinished();
        return stopped ? failed(ErrorCode::Cancelled, QStringLiteral("stopped"))
                       : failed(ErrorCode::TimedOut, QStringLiteral("it took too long"));
    }
    if (!running)
        return failed(ErrorCode::ServiceNotStarted, process.errorString());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(
            ErrorCode::ServiceNotStarted, QString::fromUtf8(process.readAllStandardError()).trimmed().right(1000));
    return process.readAllStandardOutput();
}

} // namespace rollcall::sync
