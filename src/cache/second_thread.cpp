// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/second_thread.h"

#include <utility>

namespace rollcall::cache
{

SecondThread::SecondThread() : m_thread([this](const std::stop_token &stop) { serve(stop); }) { }

SecondThread::~SecondThread() = default;

void SecondThread::share(const std::function<void()> &work)
{
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
