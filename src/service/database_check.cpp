// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/database_check.h"

#include "service/count_check.h"
#include "service/feed_check.h"
#include "service/repository.h"
#include "service/resource_check.h"
#include "service/structure_check.h"
#include "storage/snapshot.h"

namespace rollcall::service
{

namespace
{

Result<void> checkAudit(Repository &repository, const std::optional<AuditAnchor> &anchor, CheckOutcome &outcome,
    const CheckProgress &progress)
{
    const QString area = QStringLiteral("audit log");
    auto verdict = verifyAudit(repository, anchor, [&](qint64 done) { progress(area, done); });
    if (!verdict)
        return verdict.error();
    for (const AuditFault &fault : std::as_const(verdict->faults))
        outcome.report.add(area, fault.text());
    outcome.report.count(area, verdict->faultCount - verdict->faults.size());
    outcome.audit = std::move(verdict).value();
    return {};
}

/// Whether to go on: what is corrupt is a finding, and the next part may still be readable. After an error PostgreSQL
/// answers nothing more.
Result<void> taken(const Result<void> &done, const QString &area, Repository &repository, CheckReport &report)
{
    if (done)
        return {};
    const bool isCorrupt = done.error().code == ErrorCode::DatabaseCorrupt
        && repository.database().dialect() == storage::DatabaseDialect::Sqlite;
    if (!isCorrupt)
        return done;
    report.add(area, QStringLiteral("can't be read: ") + done.error().detail);
    return {};
}

} // namespace

Result<CheckOutcome> checkDatabase(
    Repository &repository, const std::optional<AuditAnchor> &anchor, const CheckProgress &progress)
{
    const CheckProgress tell = progress ? progress : [](const QString &, qint64) {};
    const auto snapshot = storage::Snapshot::begin(repository.database());
    if (!snapshot)
        return snapshot.error();
    // The view is that of the first query, and others write on.
    const auto first = repository.database().integer(QStringLiteral("SELECT count(*) FROM change_feed"));
    if (!first)
        return first.error();
    CheckOutcome outcome;
    CheckReport &report = outcome.report;
    struct Part {
        QString area;
        std::function<Result<void>()> run;
    };
    const Part parts[] = {
        {QStringLiteral("file"), [&] { return checkStructure(repository, report); }},
        {QStringLiteral("audit log"), [&] { return checkAudit(repository, anchor, outcome, tell); }},
        {QStringLiteral("counts"), [&] { return checkCounts(repository, report); }},
        {QStringLiteral("changes"), [&] { return checkFeed(repository, report); }},
        {QStringLiteral("users"), [&] { return checkUsers(repository, report, outcome.users, tell); }},
        {QStringLiteral("groups"), [&] { return checkGroups(repository, report, outcome.groups, tell); }},
    };
    for (const Part &part : parts) {
        tell(part.area, 0);
        if (const auto done = taken(part.run(), part.area, repository, report); !done)
            return done.error();
    }
    return outcome;
}

} // namespace rollcall::service
