// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/source.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

/// Where users come from, as the administrator sees and switches it. A value.
struct SourceInfo {
    rules::Source kind = rules::Source::Local;
    QString name;
    bool enabled = true; ///< Users are imported from it.
    bool readOnly = false; ///< Nothing of it can be changed, and nobody is imported from it.
    qint64 version = 1;
    qint64 users = 0; ///< Of this source now, deleted ones included.
};

/// Whether there is something to switch: the LDAP server's *Enable this LDAP Server*, and the Entra ID user source.
[[nodiscard]] bool isSwitchable(rules::Source kind);

/// The sources. Each exists exactly once, from the beginning.
///
/// Thread: the repository's. Fails as the database does.
class SourceStore
{
public:
    explicit SourceStore(Repository &repository) : m_repository(repository) { }

    /// All of them, in the order of rules::Source.
    Result<QVector<SourceInfo>> list();
    Result<std::optional<SourceInfo>> find(rules::Source kind);

    /// Name and switch, as the next version. Requires: a write transaction is open in which `source` was read.
    Result<void> save(const SourceInfo &source, const QDateTime &now);

    /// Migration has begun: the old Entra ID user source, from which somebody was taken over, is read-only from now on.
    /// True the first time. Requires: the take-over's transaction is open.
    Result<bool> freeze(rules::Source kind, const QDateTime &now);

    /// Whether people may be imported from it: Conflict with the reason if it is switched off or read-only.
    Result<void> admitImport(rules::Source kind);

private:
    Repository &m_repository;
};

} // namespace rollcall::service
