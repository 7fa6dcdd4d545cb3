// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/audit_verification.h"
#include "service/check_report.h"

#include <optional>

namespace rollcall::service
{

class Repository;

/// What checkDatabase() looked at. A value.
struct CheckOutcome {
    CheckReport report;
    qint64 users = 0;
    qint64 groups = 0;
    AuditVerdict audit;
};

/// Looks at the whole database whether it holds together: the file's own structure (SQLite), that what refers to
/// something finds it, the audit log's chain, the counts of rows, the feed of changes, and that every user and group is
/// readable JSON that says the same as what is searched for.
///
/// Reads one snapshot, so it may run while the service does, and writes nothing. Memory does not grow with the number
/// of rows. `anchor` is an entry of the audit log whose hash was noted. Thread: the repository's. Fails as the database
/// does, except that what is corrupt is a finding.
Result<CheckOutcome> checkDatabase(
    Repository &repository, const std::optional<AuditAnchor> &anchor = {}, const CheckProgress &progress = {});

} // namespace rollcall::service
