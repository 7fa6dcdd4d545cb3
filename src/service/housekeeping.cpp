// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/housekeeping.h"

#include "core/log.h"
#include "service/audit_retention.h"
#include "service/change_feed.h"
#include "service/repository.h"

#include <chrono>

namespace rollcall::service
{

namespace
{

constexpr std::chrono::hours kInterval{1};

/// By whole days, so that there is one entry a day that tells of it, not one an hour.
QDateTime beginningOfDay(const QDateTime &time)
{
    return QDateTime(time.toUTC().date(), QTime(0, 0), Qt::UTC);
}

} // namespace

Result<void> keepHouse(
    Repository &repository, const Clock &clock, const HousekeepingOptions &options, const std::stop_token &stop)
{
    const QDateTime now = clock.now();
    const auto forgotten = ChangeFeed(repository).forgetRemoved(now.addDays(-kRemovedKeptDays));
    if (!forgotten)
        return forgotten.error();
    if (!options.auditDays)
        return {};
    const auto pruned = pruneAudit(repository, beginningOfDay(now).addDays(-*options.auditDays), clock, stop);
    if (!pruned)
        return pruned.error();
    if (*pruned > 0)
        qCInfo(core::lcService) << "audit log:" << *pruned << "entries were old enough to be removed";
    return {};
}

Housekeeping::Housekeeping(const storage::DatabaseLocation &location, const storage::OpenOptions &openOptions,
    const Clock &clock, const HousekeepingOptions &options)
    : m_location(location), m_openOptions(openOptions), m_clock(clock), m_options(options)
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("housekeeping"));
    m_thread->start();
}

Housekeeping::~Housekeeping()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop();
    }
    m_stopped.notify_all();
    m_thread->wait();
}

bool Housekeeping::waitForNextTime()
{
    std::unique_lock lock(m_mutex);
    return !m_stopped.wait_for(lock, kInterval, [this] { return m_stop.stop_requested(); });
}

void Housekeeping::run()
{
    do {
        // Open only while it works: for an hour, a connection is worth more to somebody else.
        const auto repository = Repository::open(m_location, m_openOptions);
        const auto done = repository ? keepHouse(**repository, m_clock, m_options, m_stop.get_token())
                                     : Result<void>(repository.error());
        if (!done)
            qCWarning(core::lcService).noquote() << "housekeeping:" << done.error().detail;
    } while (waitForNextTime());
}

} // namespace rollcall::service
