// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

// Private to the HTTP server: other headers don't include Boost.
namespace rollcall::service
{

class IoLane;

/// Something on a lane that waits for a peer, and that can be told to wait no longer. Thread: its lane's.
class Waiter
{
public:
    explicit Waiter(IoLane &lane);
    virtual ~Waiter();
    Waiter(const Waiter &) = delete;
    Waiter &operator=(const Waiter &) = delete;

    /// Ends the operation that is under way, with an error.
    virtual void interrupt() = 0;

protected:
    /// From now on until the next call; the lane interrupts within a quarter of the shortest time-out after it.
    void expireIn(std::chrono::milliseconds time);
    void expireNever();
    [[nodiscard]] bool isExpired() const { return m_isExpired; }

    /// Whether what is waited for is worth waiting for when the service stops.
    void setDispensable(bool dispensable) { m_isDispensable = dispensable; }

    [[nodiscard]] IoLane &lane() const { return m_lane; }

private:
    friend class IoLane;

    IoLane &m_lane;
    std::chrono::steady_clock::time_point m_deadline = std::chrono::steady_clock::time_point::max();
    bool m_isExpired = false;
    bool m_isDispensable = false;
};

/// One thread of input and output, with the connections that live on it. A connection never leaves its lane, so
/// nothing of it needs a lock. The deadlines are looked through at intervals, which costs less than a timer that is
/// set and cancelled for each request; a lane without connections sleeps.
///
/// The calls must match:   start (requestStop wait)?      Thread: one and the same, unless it says otherwise.
class IoLane
{
public:
    /// Deadlines are looked at this often.
    explicit IoLane(std::chrono::milliseconds interval);
    ~IoLane();
    IoLane(const IoLane &) = delete;
    IoLane &operator=(const IoLane &) = delete;

    /// Where the lane's coroutines run. Any thread.
    [[nodiscard]] boost::asio::io_context &context() { return m_context; }

    void start();
    /// Interrupts who is dispensable; the others go on. The thread ends when they have ended.
    void requestStop();
    /// Waits for the thread; what is left after `time` is abandoned.
    void wait(std::chrono::milliseconds time);

    /// Whether the service is stopping. Thread: the lane's.
    [[nodiscard]] bool isStopping() const { return m_isStopping; }

private:
    friend class Waiter;

    void add(Waiter &waiter);
    void remove(Waiter &waiter);
    void sweepLater();
    void sweep();
    void interruptDispensable();

    const std::chrono::milliseconds m_interval;
    std::vector<Waiter *> m_waiters;
    bool m_isSweeping = false;
    bool m_isStopping = false;
    std::unique_ptr<QThread> m_thread;
    boost::asio::io_context m_context{1};
    std::optional<boost::asio::executor_work_guard<boost::asio::io_context::executor_type>> m_work;
    boost::asio::steady_timer m_sweeper{m_context};
};

} // namespace rollcall::service
