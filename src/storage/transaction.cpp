// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/transaction.h"

#include "core/log.h"
#include "storage/database.h"

#include <sqlite3.h>

namespace rollcall::storage
{

namespace
{

/// Only ours take it; any number will do as long as it stays the same.
constexpr qint64 kWriteLock = 0x526f6c6c63616c6c; // "Rollcall"

Result<void> beginOutermost(Database &database)
{
    if (database.dialect() == DatabaseDialect::Sqlite)
        return database.control(QStringLiteral("BEGIN IMMEDIATE"));
    if (const auto begun = database.execute(QStringLiteral("BEGIN")); !begun.ok())
        return begun;
    // Held until the commit is visible to everybody.
    auto locked = database.execute(QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(kWriteLock));
    if (!locked.ok() && !database.isLost())
        (void)database.execute(QStringLiteral("ROLLBACK"));
    return locked;
}

} // namespace

Result<Transaction> Transaction::begin(Database &database, Parts parts)
{
    const int depth = database.transactionDepth();
    if (depth == 1 && database.m_trustsParts)
        return Transaction(database, true);
    const auto begun
        = depth == 0 ? beginOutermost(database) : database.control(QStringLiteral("SAVEPOINT level_%1").arg(depth + 1));
    if (!begun.ok())
        return begun.error();
    if (depth == 0) {
        database.m_trustsParts = parts == Parts::Trusted && database.dialect() == DatabaseDialect::Sqlite;
        database.m_isSpoiled = false;
    }
    return Transaction(database, false);
}

Transaction::Transaction(Database &database, bool isTrusted)
    : m_database(&database),
      m_depth(++database.m_transactionDepth),
      m_isTrusted(isTrusted),
      m_changesBefore(isTrusted ? sqlite3_total_changes64(database.sqliteHandle()) : 0)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)),
      m_depth(other.m_depth),
      m_isTrusted(other.m_isTrusted),
      m_changesBefore(other.m_changesBefore)
{
}

Transaction::~Transaction()
{
    if (m_database == nullptr)
        return;
    // A full disk or an I/O error may have rolled back already.
    if (m_database->isInTransaction())
        rollBack();
    m_database->m_transactionDepth = m_depth - 1;
    if (m_depth == 1)
        m_database->m_trustsParts = false;
}

bool Transaction::isSpoiled() const
{
    return m_database->m_isSpoiled;
}

QString Transaction::savepoint() const
{
    return QStringLiteral("level_%1").arg(m_depth);
}

void Transaction::rollBack()
{
    if (m_isTrusted) {
        m_database->m_isSpoiled
            = m_database->m_isSpoiled || sqlite3_total_changes64(m_database->sqliteHandle()) != m_changesBefore;
        return;
    }
    auto done = m_depth == 1 ? m_database->control(QStringLiteral("ROLLBACK"))
                             : m_database->control(QStringLiteral("ROLLBACK TO SAVEPOINT ") + savepoint());
    if (done.ok() && m_depth > 1)
        done = m_database->control(QStringLiteral("RELEASE SAVEPOINT ") + savepoint());
    if (!done.ok())
        qCWarning(core::lcStorage) << "rollback failed:" << done.error().detail;
}

Result<void> Transaction::finish()
{
    if (m_isTrusted)
        return {};
    if (m_depth > 1)
        return m_database->control(QStringLiteral("RELEASE SAVEPOINT ") + savepoint());
    if (m_database->m_isSpoiled)
        return Error{ErrorCode::DatabaseFailed, QStringLiteral("a part was to be undone"), m_database->subject()};
    return m_database->control(QStringLiteral("COMMIT"));
}

Result<void> Transaction::commit()
{
    const auto done = finish();
    if (done.ok()) {
        m_database->m_transactionDepth = m_depth - 1;
        m_database->m_trustsParts = m_database->m_trustsParts && m_depth > 1;
        m_database = nullptr;
    }
    return done;
}

} // namespace rollcall::storage
