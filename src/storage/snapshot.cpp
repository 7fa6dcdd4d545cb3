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
    if (database.m_hasSnapshot || database.isInTransaction())
        return Snapshot(nullptr);
    const bool isSqlite = database.dialect() == DatabaseDialect::Sqlite;
    const auto begun = database.control(
        isSqlite ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    if (!begun.ok())
        return begun.error();
    database.m_hasSnapshot = true;
    return Snapshot(&database);
}

Snapshot::Snapshot(Snapshot &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }

Snapshot::~Snapshot()
{
    if (m_database == nullptr)
        return;
    m_database->m_hasSnapshot = false;
    if (m_database->isLost())
        return;
    if (const auto ended = m_database->control(QStringLiteral("COMMIT")); !ended.ok())
        qCWarning(core::lcStorage).noquote() << "a read transaction did not end:" << ended.error().detail;
}

} // namespace rollcall::storage
