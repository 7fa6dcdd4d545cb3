// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/checkpointer.h"

#include "core/log.h"
#include "storage/database.h"

#include <QFileInfo>

#include <chrono>

namespace rollcall::service
{

namespace
{

constexpr std::chrono::milliseconds kInterval{250};
constexpr qint64 kWorthIt = 4 * 1024 * 1024; // bytes of log

} // namespace

Checkpointer::Checkpointer(const storage::DatabaseLocation &location) : m_location(location)
{
    if (location.dialect != storage::DatabaseDialect::Sqlite || location.path == QLatin1String(":memory:"))
        return;
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("checkpointer"));
    m_thread->start();
}

Checkpointer::~Checkpointer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread)
        m_thread->wait();
}

bool Checkpointer::waitForNextTime()
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, kInterval, [this] { return m_stopping; });
}

void Checkpointer::run()
{
    const auto database = storage::Database::open(m_location);
    if (!database) {
        qCWarning(core::lcService).noquote() << "no checkpoints in the background:" << database.error().detail;
        return;
    }
    qint64 done = 0; // of a log that was moved but can't start again while somebody reads
    while (waitForNextTime()) {
        const qint64 size = QFileInfo(m_location.path + QLatin1String("-wal")).size();
        if (size < kWorthIt || size == done)
            continue;
        const auto moved = (*database)->integer(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
        if (!moved)
            qCWarning(core::lcService).noquote() << "checkpoint:" << moved.error().detail;
        done = size;
    }
}

} // namespace rollcall::service
