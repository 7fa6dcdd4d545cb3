// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "storage/database_location.h"
#include "storage/open_options.h"

#include <QThread>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace rollcall::service
{

class Repository;

/// Works off what concerns every user (UserSweeper) beside the requests, in a thread with a connection of its own. It
/// rests after each batch for as long as the batch took, so that those who wait to write come in between.
///
/// What another process began and left, after a crash too, is found within seconds. A failure is logged and tried
/// again. Thread: the one that made it.
class SweepWorker
{
public:
    /// `clock` outlives it.
    SweepWorker(const storage::DatabaseLocation &location, const storage::OpenOptions &options, const Clock &clock);
    ~SweepWorker();
    SweepWorker(const SweepWorker &) = delete;
    SweepWorker &operator=(const SweepWorker &) = delete;

private:
    void run();
    [[nodiscard]] std::chrono::milliseconds work(Repository &repository) const;
    bool waitFor(std::chrono::milliseconds pause);

    const storage::DatabaseLocation m_location;
    const storage::OpenOptions m_options;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace rollcall::service
