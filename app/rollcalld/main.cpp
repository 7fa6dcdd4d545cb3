// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include <QCoreApplication>

#include <csignal>
#ifdef __GLIBC__
#include <malloc.h>
#endif
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
#ifdef __GLIBC__
    // A service runs for months. Left alone, glibc keeps the memory of one large request for ever, in each thread.
    mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
#endif
    std::signal(SIGPIPE, SIG_IGN); // who reads our output may go before us
    return rollcall::daemon::runCommand(QCoreApplication::arguments());
}
