// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "storage/database_location.h"
#include "storage/open_options.h"

#include <QThread>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace rollcall::service
{

class Repository;

/// What a service forgets.
struct HousekeepingOptions {
    std::optional<int> auditDays{}; ///< Entries of the audit log are kept for so many whole days; without, for ever.
};

/// Removes what has been kept long enough: entries of the audit log (audit_retention.h), removed resources of the feed
/// of changes. At once and then every hour, in short transactions beside the requests' writes. Any number of services
/// on one database may do it.
///
/// A failure is logged and tried again an hour later. Thread: the one that made it; it has one of its own.
class Housekeeping
{
public:
    Housekeeping(const storage::DatabaseLocation &location, const storage::OpenOptions &openOptions, const Clock &clock,
        const HousekeepingOptions &options);
    ~Housekeeping();
    Housekeeping(const Housekeeping &) = delete;
    Housekeeping &operator=(const Housekeeping &) = delete;

private:
    void run();
    bool waitForNextTime();

    const storage::DatabaseLocation m_location;
    const storage::OpenOptions m_openOptions;
    const Clock &m_clock;
    const HousekeepingOptions m_options;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    std::unique_ptr<QThread> m_thread;
};

/// What Housekeeping does at a time. Fails as the database does.
Result<void> keepHouse(
    Repository &repository, const Clock &clock, const HousekeepingOptions &options, const std::stop_token &stop = {});

} // namespace rollcall::service
