// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/rule_code.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

/// Something that happened, or was refused. A value. Never holds a secret.
struct AuditEntry {
    qint64 seq = 0; ///< Its number, from 1 without a gap; given when it is appended.
    QDateTime at;
    QString actor; ///< `token:NAME`, `key:NAME`, `command-line`; empty if nobody was recognised.
    QString address; ///< The client's.
    QString action; ///< `user.create`, `group.members`, `token.add`, `request.refused`, …
    QString resourceType; ///< `User`, `Group`, …
    QString resourceId;
    QString resourceName;
    std::optional<rules::RuleCode> rule;
    QString detail; ///< English.
    QByteArray before; ///< JSON.
    QByteArray after;
};

/// What happened, in the order in which it was committed. Append-only, and each entry is chained to the one before it
/// (audit_chain.h), so that a change shows.
///
/// Thread: the repository's. Fails as the database does.
class AuditLog
{
public:
    explicit AuditLog(Repository &repository) : m_repository(repository) { }

    /// In the transaction that is open, of what the entry tells, so that both are written or neither; if there is
    /// none, in one of its own. Ids, names and details are shortened to what people read.
    Result<void> append(const AuditEntry &entry);

    /// The latest entries, newest first, `limit` at most.
    Result<QVector<AuditEntry>> latest(int limit);

private:
    Result<void> appendToChain(const AuditEntry &entry);

    Repository &m_repository;
};

} // namespace rollcall::service
