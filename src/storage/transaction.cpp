// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/transaction.h"

#include "core/log.h"
#include "storage/database.h"

namespace rollcall::storage
{

namespace
{

/// Only ours take it; any number will do as long as it stays the same.
constexpr qint64 kWriteLock = 0x526f6c6c63616c6c; // "Rollcall"

Result<void> beginOutermost(Database &database)
{
    if (database.dialect() == DatabaseDialect::Sqlite)
        return database.execute(QStringLiteral("BEGIN IMMEDIATE"));
    if (const auto begun = database.execute(QStringLiteral("BEGIN")); !begun.ok())
        return begun;
    // Held until the commit is visible to everybody.
    auto locked = database.execute(QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(kWriteLock));
    if (!locked.ok() && !database.isLost())
        (void)database.execute(QStringLiteral("ROLLBACK"));
    return locked;
}

} // namespace

Result<Transaction> Transaction::begin(Database &database)
{
    const int depth = database.transactionDepth();
    const auto begun
        = depth == 0 ? beginOutermost(database) : database.execute(QStringLiteral("SAVEPOINT level_%1").arg(depth + 1));
    if (!begun.ok())
        return begun.error();
    return Transaction(database);
}

Transaction::Transaction(Database &database) : m_database(&database), m_depth(++database.m_transactionDepth) { }

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_depth(other.m_depth)
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
}

QString Transaction::savepoint() const
{
    return QStringLiteral("level_%1").arg(m_depth);
}

void Transaction::rollBack()
{
    auto done = m_depth == 1 ? m_database->execute(QStringLiteral("ROLLBACK"))
                             : m_database->execute(QStringLiteral("ROLLBACK TO SAVEPOINT ") + savepoint());
    if (done.ok() && m_depth > 1)
        done = m_database->execute(QStringLiteral("RELEASE SAVEPOINT ") + savepoint());
    if (!done.ok())
        qCWarning(core::lcStorage) << "rollback failed:" << done.error().detail;
}

Result<void> Transaction::commit()
{
    const auto done = m_depth == 1 ? m_database->execute(QStringLiteral("COMMIT"))
                                   : m_database->execute(QStringLiteral("RELEASE SAVEPOINT ") + savepoint());
    if (done.ok()) {
        m_database->m_transactionDepth = m_depth - 1;
        m_database = nullptr;
    }
    return done;
}

} // namespace rollcall::storage
