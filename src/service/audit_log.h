// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/audit_entry.h"

#include <QVector>

namespace rollcall::service
{

class Repository;

/// What happened, in the order in which it was committed. Append-only, and each entry is chained to the one before it
/// (audit_chain.h), so that a change shows (audit_verification.h). Only what is older than the operator wants to keep
/// is let go (audit_retention.h).
///
/// Thread: the repository's. Fails as the database does.
class AuditLog
{
public:
    explicit AuditLog(Repository &repository) : m_repository(repository) { }

    /// In the transaction that is open, of what the entry tells, so that both are written or neither; if there is
    /// none, in one of its own. Ids, names and details are shortened to what people read;
    /// characters that no database keeps are replaced.
    Result<void> append(const AuditEntry &entry);

    /// The latest entries, newest first, `limit` at most.
    Result<QVector<AuditEntry>> latest(int limit);

private:
    Result<void> appendToChain(const AuditEntry &entry);

    Repository &m_repository;
};

} // namespace rollcall::service
