// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/worker_thread.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace rollcall::core
{

class WorkerThread::Queue
{
public:
    void post(std::function<void(std::stop_token)> work)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back({std::move(work), m_stop.get_token()});
        }
        m_ready.notify_one();
    }

    void requestStop()
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop();
        m_stop = std::stop_source();
    }

    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
            m_stop.request_stop();
        }
        m_ready.notify_all();
    }

    /// The thread's whole life. What still waits at the end is run with its stop requested, so that each future ends.
    void serve()
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_ready.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            Item item = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            item.work(item.stop);
        }
    }

private:
    struct Item {
        std::function<void(std::stop_token)> work;
        std::stop_token stop;
    };

    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::deque<Item> m_waiting;
    std::stop_source m_stop;
    bool m_closed = false;
};

WorkerThread::WorkerThread(const QString &name)
    : m_queue(std::make_unique<Queue>()), m_thread(QThread::create([queue = m_queue.get()] { queue->serve(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

WorkerThread::~WorkerThread()
{
    m_queue->close();
    m_thread->wait();
}

void WorkerThread::requestStop()
{
    m_queue->requestStop();
}

void WorkerThread::post(std::function<void(std::stop_token)> work)
{
    m_queue->post(std::move(work));
}

} // namespace rollcall::core
