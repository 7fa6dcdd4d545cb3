// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/snapshot.h"

#include "core/log.h"
#include "storage/database.h"

#include <utility>

namespace rollcall::storage
{

Result<Snapshot> Snapshot::begin(Database &database)
{
    Q_ASSERT(database.transactionDepth() == 0);
    const bool isSqlite = database.dialect() == DatabaseDialect::Sqlite;
    const auto begun = database.execute(
        isSqlite ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    if (!begun.ok())
        return begun.error();
    Snapshot snapshot(database);
    // Either database takes its picture at the first query, not before.
    const auto taken = database.integer(
        isSqlite ? QStringLiteral("SELECT count(*) FROM sqlite_schema") : QStringLiteral("SELECT 1"));
    if (!taken.ok())
        return taken.error();
    return snapshot;
}

Snapshot::Snapshot(Snapshot &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }

Snapshot::~Snapshot()
{
    if (m_database == nullptr || m_database->isLost())
        return;
    if (const auto done = m_database->execute(QStringLiteral("ROLLBACK")); !done.ok())
        qCWarning(core::lcStorage) << "a snapshot did not end:" << done.error().detail;
}

} // namespace rollcall::storage
