// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/worker_thread.h"
#include "storage/database.h"

#include <atomic>
#include <memory>

namespace rollcall::cache
{

/// Carries what was committed from the write-ahead log into the file and to the disk, in a thread of its own: the
/// writing side never waits for the disk until its last commit.
///
/// Thread: one; destruction waits for what runs. A failure is logged: the log grows then, and nothing is lost.
class Checkpointer
{
public:
    explicit Checkpointer(QString path);
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    /// Begins if it is worth it and none is under way. `pagesWritten`: by the connection that writes
    /// (`Database::pagesWritten()`).
    void checkpoint(qint64 pagesWritten);

private:
    Result<void> run();

    QString m_path;
    qint64 m_pagesBefore = 0; ///< Written when one was last begun.
    std::unique_ptr<storage::Database> m_database; ///< Used in the thread only.
    std::atomic_bool m_isBusy = false;
    WorkerThread m_thread;
};

} // namespace rollcall::cache
