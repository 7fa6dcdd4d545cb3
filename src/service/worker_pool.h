// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/http_message.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <vector>

namespace rollcall::service
{

/// Threads that block so that others need not: each has a RequestProcessor of its own and takes the next job of one
/// bounded queue.
///
/// The calls must match:   start (reserve submit)* stop?
/// Thread: reserve() and submit() in any, the rest in one.
class WorkerPool
{
public:
    /// Runs once, in a worker thread. A packaged_task because, unlike std::function, it takes what can't be copied.
    using Job = std::packaged_task<void(RequestProcessor &)>;

    WorkerPool(int workers, int queued, ProcessorFactory makeProcessor);
    ~WorkerPool(); ///< stop()
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// Starts the threads one after the other, so that only the first one finds a schema to bring up to date. Fails
    /// with the first error of the factory.
    [[nodiscard]] Result<void> start();

    /// A place in the queue for one job, which submit() then takes; false if so many wait that one more is not worth
    /// its while.
    [[nodiscard]] bool reserve();
    void submit(Job job);

    /// Runs what is queued and ends the threads. Requires: nothing is submitted any more.
    void stop();

private:
    Result<void> startOne();
    void serve(std::promise<Result<void>> started);
    void work(RequestProcessor &processor);

    const int m_workers;
    const int m_mostQueued;
    const ProcessorFactory m_makeProcessor;
    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::deque<Job> m_queue;
    int m_reserved = 0; // submitted and waiting, or about to be submitted
    bool m_stopping = false;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

/// The processor's answer, whatever it does: an exception is logged and becomes a 500.
[[nodiscard]] Response processSafely(RequestProcessor &processor, const Request &request);

} // namespace rollcall::service
