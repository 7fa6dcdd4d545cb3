// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>

namespace rollcall::core
{

/// One thread that runs what it is given, in order: a database connection's home, or a long job written as straight
/// code. Work gets a `std::stop_token` if it takes one, so that a long job can end early.
///
/// Thread: `run()` may be called from any. Destruction asks running work to stop, drops what was not begun (its future
/// ends as `ErrorCode::Cancelled` in `whenDone()`), and waits.
class WorkerThread
{
public:
    /// `name` is what a debugger shows.
    explicit WorkerThread(const QString &name);
    ~WorkerThread();
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// Queues `work`, a callable `Result<T>()` or `Result<T>(std::stop_token)`.
    template <typename Work> auto run(Work work)
    {
        if constexpr (std::is_invocable_v<Work &, std::stop_token>)
            return queue<std::invoke_result_t<Work &, std::stop_token>>(std::move(work));
        else
            return queue<std::invoke_result_t<Work &>>(
                [work = std::move(work)](std::stop_token) mutable { return work(); });
    }

    /// Asks the work that runs or waits now to stop; later work is not affected. Work that ignores its token ends by
    /// itself.
    void requestStop();

    [[nodiscard]] bool isCurrentThread() const { return QThread::currentThread() == m_thread.get(); }

private:
    template <typename R, typename Work> QFuture<R> queue(Work work)
    {
        // std::function wants copies, a promise can't be copied: it is shared between the copies.
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        post([promise, work = std::move(work)](std::stop_token stop) mutable {
            if (!stop.stop_requested())
                promise->addResult(work(stop));
            promise->finish();
        });
        return future;
    }
    void post(std::function<void(std::stop_token)> work);

    class Queue;
    std::unique_ptr<Queue> m_queue;
    std::unique_ptr<QThread> m_thread;
};

} // namespace rollcall::core

namespace rollcall
{
using core::WorkerThread;
} // namespace rollcall
