// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/second_thread.h"

#include <utility>

#ifdef Q_OS_LINUX
#include <pthread.h>
#include <sched.h>
#endif

namespace rollcall::cache
{

SecondThread::SecondThread() = default;

SecondThread::~SecondThread() = default;

void SecondThread::share(const std::function<void()> &work)
{
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
    sendElsewhere();
    {
        const std::lock_guard lock(m_mutex);
        m_offered = &work;
    }
    m_changed.notify_all();
    work();
    std::unique_lock lock(m_mutex);
    m_offered = nullptr;
    m_changed.wait(lock, [this] { return !m_isWorking; });
}

/// Linux likes to wake a thread on the processor of who wakes it, even where another one has nothing to do: then one of
/// the two waits for milliseconds until the other's turn is over.
void SecondThread::sendElsewhere()
{
#ifdef Q_OS_LINUX
    const int here = sched_getcpu();
    cpu_set_t others;
    if (here < 0 || here == m_avoided || sched_getaffinity(0, sizeof others, &others) != 0)
        return;
    CPU_CLR(static_cast<size_t>(here), &others);
    // Where there is only one it is refused, and nothing is lost.
    if (pthread_setaffinity_np(m_thread.native_handle(), sizeof others, &others) == 0)
        m_avoided = here;
#endif
}

void SecondThread::serve(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return m_offered != nullptr; })) {
        const std::function<void()> &work = *std::exchange(m_offered, nullptr);
        m_isWorking = true;
        lock.unlock();
        work();
        lock.lock();
        m_isWorking = false;
        m_changed.notify_all();
    }
}

} // namespace rollcall::cache
