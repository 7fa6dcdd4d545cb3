// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thread_priority.h"

#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace rollcall::core
{

void lowerThreadPriority()
{
#ifdef Q_OS_LINUX
    // Qt's priorities do nothing under Linux's usual scheduler. Where a process is named 0, Linux takes the thread.
    constexpr int kNicer = 10;
    setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + kNicer);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace rollcall::core
