// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace rollcall::cache
{

/// A thread that waits to take its share of work that takes some milliseconds: to start one takes about as long. It
/// begins with the first work. Thread: one.
class SecondThread
{
public:
    /// So many rows are worth waking it, whatever is done for each.
    static constexpr qint64 kWorthIt = 50'000;

    SecondThread();
    ~SecondThread();
    SecondThread(const SecondThread &) = delete;
    SecondThread &operator=(const SecondThread &) = delete;

    /// Calls `work` here and in the other thread at once, and returns when both are through. If the other one does not
    /// get to it before it is done here, because the machine is busy, it is called only here.
    /// Requires: each call of `work` takes of what is to be done as long as there is something.
    void share(const std::function<void()> &work);

private:
    void serve(const std::stop_token &stop);
    void sendElsewhere();

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    const std::function<void()> *m_offered = nullptr;
    bool m_isWorking = false;
    int m_avoided = -1; ///< The processor that it was sent away from.
    std::jthread m_thread; ///< The last member: it uses the others.
};

} // namespace rollcall::cache
