// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync_command.h"

#include "interruption.h"
#include "sync_job.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Sync)
};

} // namespace

int runSync(const Invocation &invocation)
{
    CommandParser command(invocation, Texts::tr("Fetch users and groups from the service into the cache."));
    const QString allow = QStringLiteral("allow-removals");
    command.parser().addOption(
        {allow, Texts::tr("Remove from the cache who is gone from the service, also if they are unusually many.")});
    if (const auto code = command.parse(0, 0))
        return *code;
    const Interruption interruption; // Before the first thread.
    const bool isAllowed = command.parser().isSet(allow);
    SyncJob job(
        command.options(), isAllowed ? sync::MassRemoval::Allow : sync::MassRemoval::Stop, interruption.token());
    // Queued: the job may end before the event loop begins.
    QObject::connect(&job, &SyncJob::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&job, &SyncJob::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace rollcall::cli
