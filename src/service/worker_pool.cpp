// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/worker_pool.h"

#include "core/log.h"
#include "service/http_refusal.h"

#include <optional>

namespace rollcall::service
{

WorkerPool::WorkerPool(PoolSize size, ProcessorFactory makeProcessor)
    : m_size(size), m_makeProcessor(std::move(makeProcessor))
{
}

WorkerPool::~WorkerPool()
{
    stop();
}

Result<void> WorkerPool::start()
{
    for (int i = 0; i < m_size.workers; ++i) {
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
    Place &place = m_places.emplace_back();
    std::unique_ptr<QThread> thread(
        QThread::create([this, &place, promise = std::move(promise)]() mutable { serve(place, std::move(promise)); }));
    thread->setObjectName(QStringLiteral("worker-%1").arg(m_threads.size() + 1));
    thread->start();
    m_threads.push_back(std::move(thread));
    return started.get();
}

void WorkerPool::serve(Place &place, std::promise<Result<void>> started)
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
    work(place, *processor);
}

void WorkerPool::work(Place &place, RequestProcessor &processor)
{
    for (;;) {
        std::vector<Job> jobs = take(place);
        if (jobs.empty())
            return;
        std::vector<const Request *> requests;
        for (const Job &job : jobs)
            requests.push_back(job.request);
        std::vector<Response> responses = processSafely(processor, requests);
        for (size_t i = 0; i < jobs.size(); ++i)
            jobs.at(i).done(std::move(responses.at(i)));
    }
}

/// None when the pool stops and nothing waits any more.
std::vector<WorkerPool::Job> WorkerPool::take(Place &place)
{
    std::vector<Job> jobs;
    std::unique_lock lock(m_mutex);
    // Another one may have been quicker than the one that was called.
    while (m_queue.empty() && !m_stopping) {
        place.isCalled = false;
        m_waiting.push_back(&place);
        place.called.wait(lock, [&place] { return place.isCalled; });
    }
    while (!m_queue.empty() && jobs.size() < static_cast<size_t>(m_size.together)) {
        jobs.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
        --m_reserved;
    }
    return jobs;
}

bool WorkerPool::reserve()
{
    const std::lock_guard lock(m_mutex);
    if (m_reserved >= m_size.queued)
        return false;
    ++m_reserved;
    return true;
}

void WorkerPool::submit(Job job)
{
    Place *called = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(job));
        if (!m_waiting.empty()) {
            called = m_waiting.back();
            called->isCalled = true;
            m_waiting.pop_back();
        }
    }
    if (called != nullptr)
        called->called.notify_one();
}

void WorkerPool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (Place *place : m_waiting)
            place->isCalled = true;
        m_waiting.clear();
    }
    for (Place &place : m_places)
        place.called.notify_one();
    for (const auto &thread : m_threads)
        thread->wait();
    m_threads.clear();
    m_places.clear();
}

namespace
{

/// None if it threw.
template <typename Function> auto guarded(Function process) -> std::optional<decltype(process())>
{
    try {
        return process();
    } catch (const std::exception &exception) {
        qCCritical(core::lcService) << "A request ended in an exception:" << exception.what();
    } catch (...) {
        qCCritical(core::lcService) << "A request ended in an exception of an unknown kind";
    }
    return std::nullopt;
}

} // namespace

std::vector<Response> processSafely(RequestProcessor &processor, const std::vector<const Request *> &requests)
{
    if (requests.size() > 1) {
        if (auto responses = guarded([&] { return processor.processTogether(requests); }))
            return std::move(*responses);
    }
    // Alone each of them fails, if it does, without the others.
    std::vector<Response> responses;
    for (const Request *request : requests) {
        auto response = guarded([&] { return processor.process(*request); });
        responses.push_back(response
                ? std::move(*response)
                : HttpRefusal{500, QStringLiteral("The service failed. Its log says why."), {}}.toResponse(
                    request->path));
    }
    return responses;
}

} // namespace rollcall::service
