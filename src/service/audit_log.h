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

/// What happened, in the order in which it was committed. Append-only.
///
/// Thread: the repository's. Fails as the database does.
class AuditLog
{
public:
    explicit AuditLog(Repository &repository) : m_repository(repository) { }

    /// Requires: the transaction of what the entry tells is open, so that both are written or neither.
    Result<void> append(const AuditEntry &entry);

    /// The latest entries, newest first, `limit` at most.
    Result<QVector<AuditEntry>> latest(int limit);

private:
    Repository &m_repository;
};

} // namespace rollcall::service
