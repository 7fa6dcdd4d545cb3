// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rollcalld"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));

    // People's data and secrets: in no core dump, in no file that others may read.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    umask(077);
    std::signal(SIGPIPE, SIG_IGN); // who reads our output may go before us
    return rollcall::daemon::runCommand(QCoreApplication::arguments());
}
