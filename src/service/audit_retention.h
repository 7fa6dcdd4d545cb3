// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "service/audit_entry.h"
#include "service/audit_verification.h"

#include <stop_token>

namespace rollcall::service
{

class Repository;

/// Removes the oldest entries of the audit log, up to the first one that is not from before `before`: batch by batch,
/// each in a transaction of its own, with an entry that tells which (`audit.prune`), so that what is left still
/// verifies. The number of entries that went; fewer than there are if `stop` is requested meanwhile.
///
/// Thread: the repository's. Fails as the database does.
Result<qint64> pruneAudit(
    Repository &repository, const QDateTime &before, const Clock &clock, const std::stop_token &stop = {});

/// The last of the entries that were removed, if `entry` is one that tells of it.
[[nodiscard]] std::optional<AuditAnchor> retainedFrom(const AuditEntry &entry);

} // namespace rollcall::service
