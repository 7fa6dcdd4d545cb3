// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/sweep_worker.h"

#include "core/log.h"
#include "service/repository.h"
#include "service/user_sweeper.h"

#include <QElapsedTimer>

namespace rollcall::service
{

namespace
{

using std::chrono::milliseconds;

constexpr milliseconds kIdle{2000};
constexpr milliseconds kLeastPause{5};

} // namespace

SweepWorker::SweepWorker(
    const storage::DatabaseLocation &location, const storage::OpenOptions &options, const Clock &clock)
    : m_location(location), m_options(options), m_clock(clock)
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("sweeps"));
    m_thread->start();
}

SweepWorker::~SweepWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread->wait();
}

bool SweepWorker::waitFor(milliseconds pause)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, pause, [this] { return m_stopping; });
}

void SweepWorker::run()
{
    std::unique_ptr<Repository> repository;
    milliseconds pause{0};
    while (waitFor(pause)) {
        pause = kIdle;
        if (!repository) {
            auto opened = Repository::open(m_location, m_options);
            if (!opened) {
                qCWarning(core::lcService).noquote() << "no work in the background:" << opened.error().detail;
                continue;
            }
            repository = std::move(opened).value();
        }
        pause = work(*repository);
    }
}

milliseconds SweepWorker::work(Repository &repository) const
{
    QElapsedTimer timer;
    timer.start();
    const auto alive = repository.revive();
    const auto stepped = alive ? UserSweeper(repository).step(m_clock.now()) : Result<bool>(alive.error());
    if (stepped)
        return *stepped ? std::max(milliseconds(timer.elapsed()), kLeastPause) : kIdle;
    qCWarning(core::lcService).noquote() << "work in the background:" << stepped.error().detail;
    return kIdle;
}

} // namespace rollcall::service
