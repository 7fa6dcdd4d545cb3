// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/worker_pool.h"

#include "core/log.h"
#include "service/http_refusal.h"

namespace rollcall::service
{

WorkerPool::WorkerPool(int workers, int queued, ProcessorFactory makeProcessor)
    : m_workers(workers), m_mostQueued(queued), m_makeProcessor(std::move(makeProcessor))
{
}

WorkerPool::~WorkerPool()
{
    stop();
}

Result<void> WorkerPool::start()
{
    for (int i = 0; i < m_workers; ++i) {
        if (Result<void> started = startOne(); !started) {
            stop();
            return started;
        }
    }
    return {};
}

Result<void> WorkerPool::startOne()
{
    std::promise<Result<void>> promise;
    std::future<Result<void>> started = promise.get_future();
    std::unique_ptr<QThread> thread(
        QThread::create([this, promise = std::move(promise)]() mutable { serve(std::move(promise)); }));
    thread->setObjectName(QStringLiteral("worker-%1").arg(m_threads.size() + 1));
    thread->start();
    m_threads.push_back(std::move(thread));
    return started.get();
}

void WorkerPool::serve(std::promise<Result<void>> started)
{
    std::unique_ptr<RequestProcessor> processor;
    try {
        Result<std::unique_ptr<RequestProcessor>> made = m_makeProcessor();
        if (!made) {
            started.set_value(made.error());
            return;
        }
        processor = std::move(made).value();
    } catch (const std::exception &exception) {
        started.set_value(Error{ErrorCode::Internal, QString::fromUtf8(exception.what()), {}});
        return;
    }
    started.set_value({});
    work(*processor);
}

void WorkerPool::work(RequestProcessor &processor)
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_ready.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        Job job = std::move(m_queue.front());
        m_queue.pop_front();
        --m_reserved;
        lock.unlock();
        job(processor);
    }
}

bool WorkerPool::reserve()
{
    const std::lock_guard lock(m_mutex);
    if (m_reserved >= m_mostQueued)
        return false;
    ++m_reserved;
    return true;
}

void WorkerPool::submit(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_ready.notify_one();
}

void WorkerPool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_ready.notify_all();
    for (const auto &thread : m_threads)
        thread->wait();
    m_threads.clear();
}

Response processSafely(RequestProcessor &processor, const Request &request)
{
    try {
        return processor.process(request);
    } catch (const std::exception &exception) {
        qCCritical(core::lcService) << "A request ended in an exception:" << exception.what();
    } catch (...) {
        qCCritical(core::lcService) << "A request ended in an exception of an unknown kind";
    }
    return HttpRefusal{500, QStringLiteral("The service failed. Its log says why."), {}}.toResponse(request.path);
}

} // namespace rollcall::service
