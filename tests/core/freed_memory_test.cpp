// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/freed_memory.h"

#include <QFile>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace rollcall::core
{

namespace
{

/// What this process has in memory.
qint64 residentPages()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
}

} // namespace

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
TEST(FreedMemory, GoesBackToTheSystem)
{
    constexpr int kBlocks = 64 * 1024;
    std::vector<std::unique_ptr<char[]>> blocks;
    for (int i = 0; i < kBlocks; ++i)
        blocks.push_back(std::make_unique<char[]>(1024)); // Written with zeros, so that each is really there.
    const auto last = std::move(blocks.back()); // Above it nothing is free: the C library gives nothing back by itself.
    blocks.clear();
    const qint64 before = residentPages();
    returnFreedMemory();
    EXPECT_LT(residentPages(), before - 8 * 1024) << "32 MB of the 64 at least";
    EXPECT_EQ(last[0], 0);
}
#endif

} // namespace rollcall::core
