// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/checkpointer.h"

#include "core/log.h"

namespace rollcall::cache
{

namespace
{

/// Less is not worth a wait for the disk.
constexpr qint64 kWorthwhile = 16 * 1024 * 1024;
/// As large as pages are in a file that this program made (cache_file.cpp).
constexpr qint64 kPage = 16 * 1024;

} // namespace

Checkpointer::Checkpointer(QString path) : m_path(std::move(path)), m_thread(QStringLiteral("cache-checkpointer")) { }

Checkpointer::~Checkpointer()
{
    // A connection is closed in its own thread.
    m_thread.run([this]() -> Result<void> { return m_database.reset(), Result<void>(); }).waitForFinished();
}

void Checkpointer::checkpoint(qint64 pagesWritten)
{
    // Not by the log's size: once it was large it stays so, however little of it is in use.
    if (m_isBusy || (pagesWritten - m_pagesBefore) * kPage < kWorthwhile)
        return;
    m_pagesBefore = pagesWritten;
    m_isBusy = true;
    m_thread.run([this]() -> Result<void> {
        auto done = run();
        if (!done.ok())
            qCWarning(core::lcCache) << "no checkpoint:" << done.error().detail;
        m_isBusy = false;
        return done;
    });
}

Result<void> Checkpointer::run()
{
    if (!m_database) {
        auto opened = storage::Database::open(storage::DatabaseLocation::sqlite(m_path), {.durable = false});
        if (!opened.ok())
            return opened.error();
        m_database = std::move(opened).value();
    }
    // Waits for nobody: what others still read or write is left for the next one.
    return m_database->executeScript(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
}

} // namespace rollcall::cache
