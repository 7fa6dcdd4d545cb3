// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database_location.h"

#include <QThread>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace rollcall::service
{

/// Moves what was committed from a SQLite file's log into the file, beside the writes: a write that has to do it on the
/// way takes a hundred times as long. Does nothing for PostgreSQL, which has a checkpointer of its own.
///
/// A failure is logged; the writers' own checkpoints, at a longer log, take over then. Thread: the one that made it.
class Checkpointer
{
public:
    explicit Checkpointer(const storage::DatabaseLocation &location);
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

private:
    void run();
    bool waitForNextTime();

    const storage::DatabaseLocation m_location;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace rollcall::service
