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

/// How many threads a WorkerPool has and how much it takes on.
struct PoolSize {
    int workers = 1; ///< Threads, each with a RequestProcessor of its own.
    int queued = 256; ///< Requests that wait; beyond, reserve() says no.
    int together = 1; ///< Of those that wait, so many at most are handed to one processor at a time.
};

/// Threads that block so that others need not: each has a RequestProcessor of its own and takes the next of one bounded
/// queue. Of those that wait, the one that began last is called first: what its processor has in memory is still warm,
/// and where one is enough the others sleep.
///
/// The calls must match:   start (reserve submit)* stop?
/// Thread: reserve() and submit() in any, the rest in one.
class WorkerPool
{
public:
    /// A request that waits, and what is done with its answer: once, in the worker's thread. The request outlives that.
    /// A packaged_task because, unlike std::function, it takes what can't be copied.
    struct Job {
        const Request *request;
        std::packaged_task<void(Response)> done;
    };

    WorkerPool(PoolSize size, ProcessorFactory makeProcessor);
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
    /// Where a thread waits.
    struct Place {
        std::condition_variable called;
        bool isCalled = false;
    };

    Result<void> startOne();
    void serve(Place &place, std::promise<Result<void>> started);
    void work(Place &place, RequestProcessor &processor);
    [[nodiscard]] std::vector<Job> take(Place &place);

    const PoolSize m_size;
    const ProcessorFactory m_makeProcessor;
    std::mutex m_mutex;
    std::deque<Place> m_places; // one a thread; no more is added once they all run
    std::vector<Place *> m_waiting;
    std::deque<Job> m_queue;
    int m_reserved = 0; // submitted and waiting, or about to be submitted
    bool m_stopping = false;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

/// The processor's answers, whatever it does: an exception is logged and becomes a 500 of the request that caused it.
[[nodiscard]] std::vector<Response> processSafely(
    RequestProcessor &processor, const std::vector<const Request *> &requests);

} // namespace rollcall::service
