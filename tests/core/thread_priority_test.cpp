// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thread_priority.h"

#include <QThread>

#include <gtest/gtest.h>

#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>

namespace rollcall::core
{

namespace
{

constexpr int kLowest = 19;

int nice()
{
    return getpriority(PRIO_PROCESS, 0);
}

} // namespace

TEST(ThreadPriority, IsLoweredForTheThreadAndThoseThatItStarts)
{
    const int before = nice();
    if (before >= kLowest)
        GTEST_SKIP() << "it is as low as it can be already";
    int lowered = 0;
    int ofAnother = 0;
    std::thread([&] {
        lowerThreadPriority();
        lowered = nice();
        std::thread([&] { ofAnother = nice(); }).join();
    }).join();
    EXPECT_GT(lowered, before);
    EXPECT_EQ(ofAnother, lowered);
    EXPECT_EQ(nice(), before) << "of other threads it stays";
}

} // namespace rollcall::core
#endif
