// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/transaction.h"

#include "core/log.h"
#include "storage/database.h"

#include <sqlite3.h>

namespace rollcall::storage
{

Result<Transaction> Transaction::begin(Database &database)
{
    if (const auto begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun.ok())
        return begun.error();
    return Transaction(database);
}

Transaction::Transaction(Database &database) : m_database(&database) { }

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }

Transaction::~Transaction()
{
    if (m_database == nullptr)
        return;
    // A full disk or an I/O error may have rolled back already.
    if (sqlite3_get_autocommit(m_database->sqliteHandle()) != 0)
        return;
    if (const auto done = m_database->execute(QStringLiteral("ROLLBACK")); !done.ok())
        qCWarning(core::lcStorage) << "rollback failed:" << done.error().detail;
}

Result<void> Transaction::commit()
{
    const auto done = m_database->execute(QStringLiteral("COMMIT"));
    if (done.ok())
        m_database = nullptr;
    return done;
}

} // namespace rollcall::storage
