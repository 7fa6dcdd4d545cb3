// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/worker_thread.h"

#include "support/await.h"
#include "support/printers.h"

#include <atomic>

namespace rollcall
{

TEST(WorkerThread, RunsWorkInOrderInAThreadOfItsOwn)
{
    WorkerThread worker(QStringLiteral("test"));
    QList<int> order;
    worker.run([&] {
        order.append(1);
        return Result<void>();
    });
    const auto last = worker.run([&]() -> Result<bool> {
        order.append(2);
        return worker.isCurrentThread();
    });
    EXPECT_TRUE(test::await(last).value());
    EXPECT_EQ(order, (QList<int>{1, 2}));
}

TEST(WorkerThread, StopReachesRunningWorkButNotWorkQueuedLater)
{
    WorkerThread worker(QStringLiteral("test"));
    std::atomic_bool begun = false;
    const auto endless = worker.run([&begun](std::stop_token stop) -> Result<int> {
        begun = true;
        while (!stop.stop_requested())
            QThread::yieldCurrentThread();
        return 1;
    });
    ASSERT_TRUE(test::waitUntil([&begun] { return begun.load(); }));
    worker.requestStop();
    EXPECT_EQ(test::await(endless).value(), 1);
    EXPECT_EQ(test::await(worker.run([] { return Result<int>(2); })).value(), 2);
}

TEST(WorkerThread, WorkThatNeverBeganEndsAsCancelled)
{
    QFuture<Result<int>> waiting;
    {
        WorkerThread worker(QStringLiteral("test"));
        worker.run([](std::stop_token stop) -> Result<int> {
            while (!stop.stop_requested())
                QThread::yieldCurrentThread();
            return 0;
        });
        waiting = worker.run([] { return Result<int>(1); });
    }
    EXPECT_EQ(test::await(waiting).error().code, ErrorCode::Cancelled);
}

} // namespace rollcall
