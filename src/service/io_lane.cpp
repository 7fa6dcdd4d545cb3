// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/io_lane.h"

#include "core/log.h"

#include <QDeadlineTimer>

#include <boost/asio/post.hpp>

#include <algorithm>

namespace rollcall::service
{
namespace
{

using SteadyClock = std::chrono::steady_clock;

// A handler that throws must not take the other connections with it.
void runAll(boost::asio::io_context &context)
{
    for (;;) {
        try {
            context.run();
            return;
        } catch (const std::exception &exception) {
            qCCritical(core::lcService) << "A connection ended in an exception:" << exception.what();
        }
    }
}

} // namespace

Waiter::Waiter(IoLane &lane) : m_lane(lane)
{
    m_lane.add(*this);
}

Waiter::~Waiter()
{
    m_lane.remove(*this);
}

void Waiter::expireIn(std::chrono::milliseconds time)
{
    m_isExpired = false;
    m_deadline = SteadyClock::now() + time;
}

void Waiter::expireNever()
{
    m_isExpired = false;
    m_deadline = SteadyClock::time_point::max();
}

IoLane::IoLane(std::chrono::milliseconds interval) : m_interval(interval), m_work(m_context.get_executor()) { }

IoLane::~IoLane()
{
    requestStop();
    wait(std::chrono::milliseconds(0));
}

void IoLane::start()
{
    m_thread.reset(QThread::create([this] { runAll(m_context); }));
    m_thread->setObjectName(QStringLiteral("io"));
    m_thread->start();
}

void IoLane::requestStop()
{
    boost::asio::post(m_context, [this] {
        m_isStopping = true;
        m_work.reset();
        interruptDispensable();
    });
}

void IoLane::wait(std::chrono::milliseconds time)
{
    if (m_thread && !m_thread->wait(QDeadlineTimer(time))) {
        m_context.stop();
        m_thread->wait();
    }
    m_thread.reset();
}

void IoLane::add(Waiter &waiter)
{
    m_waiters.push_back(&waiter);
    if (!m_isSweeping)
        sweepLater();
}

void IoLane::remove(Waiter &waiter)
{
    m_waiters.erase(std::find(m_waiters.begin(), m_waiters.end(), &waiter));
    // What was abandoned is destroyed with the context, when the timer is gone already.
    if (m_isStopping && m_waiters.empty() && !m_context.stopped())
        m_sweeper.cancel();
}

void IoLane::sweepLater()
{
    m_isSweeping = true;
    m_sweeper.expires_after(m_interval);
    m_sweeper.async_wait([this](const boost::system::error_code &) { sweep(); });
}

// Until the waiter has noticed: an interruption has no effect on an operation that is complete but not yet told so.
void IoLane::sweep()
{
    m_isSweeping = false;
    const SteadyClock::time_point now = SteadyClock::now();
    for (Waiter *waiter : m_waiters) {
        waiter->m_isExpired = waiter->m_deadline <= now;
        if (waiter->m_isExpired || (m_isStopping && waiter->m_isDispensable))
            waiter->interrupt();
    }
    if (!m_waiters.empty())
        sweepLater();
}

void IoLane::interruptDispensable()
{
    for (Waiter *waiter : m_waiters) {
        if (waiter->m_isDispensable)
            waiter->interrupt();
    }
    if (m_waiters.empty())
        m_sweeper.cancel();
}

} // namespace rollcall::service
