// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "data_access.h"
#include "report.h"
#include "service/database_check.h"

namespace rollcall::daemon
{
namespace
{

const QString kAuditHead = QStringLiteral("audit-head");

void printFindings(const service::CheckReport &report)
{
    for (const service::CheckFinding &finding : report.findings())
        printLine(QStringLiteral("%1: %2").arg(finding.area, finding.text));
    for (auto it = report.counts().begin(); it != report.counts().end(); ++it) {
        if (*it > service::CheckReport::kMostOfAnArea)
            printLine(QStringLiteral("%1: %2 findings in all").arg(it.key()).arg(*it));
    }
}

void printSummary(const service::CheckOutcome &outcome)
{
    printLine(QStringLiteral("%1 users, %2 groups, %3 entries of the audit log")
                  .arg(outcome.users)
                  .arg(outcome.groups)
                  .arg(outcome.audit.chained + outcome.audit.unchained));
    if (outcome.audit.unchained > 0)
        printLine(QStringLiteral("%1 of the entries are from before the chain: nothing vouches for them")
                      .arg(outcome.audit.unchained));
    if (outcome.audit.anchorIsGone)
        printLine(QStringLiteral("the entry of --%1 is no longer kept, so it says nothing").arg(kAuditHead));
    if (!outcome.audit.head.hash.isEmpty())
        printLine(QStringLiteral("audit head %1").arg(outcome.audit.head.toString()));
    printLine(outcome.report.isClean() ? QStringLiteral("nothing is wrong") : QStringLiteral("something is wrong"));
}

} // namespace

int runCheck(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("check"),
        QStringLiteral("Checks the whole database, and that nobody changed the audit log. Writes nothing; the service "
                       "may run meanwhile."));
    parser.addDatabase();
    parser.addOption(kAuditHead, QStringLiteral("N:HASH"),
        QStringLiteral(
            "An “audit head” that an earlier check printed, kept elsewhere: it has to be in the log still."));
    if (const auto done = parser.parse(arguments))
        return *done;
    std::optional<service::AuditAnchor> anchor;
    if (parser.isSet(kAuditHead)) {
        anchor = service::AuditAnchor::parse(parser.value(kAuditHead));
        if (!anchor)
            return reportUsage(QStringLiteral("--%1 is what check prints: NUMBER:HASH.").arg(kAuditHead));
    }
    const auto repository = openDataToRead(parser);
    if (!repository)
        return reportError(repository.error());
    const auto outcome = service::checkDatabase(**repository, anchor, [](const QString &area, qint64 done) {
        printProgress(done == 0 ? area : QStringLiteral("%1: %2").arg(area).arg(done));
    });
    printProgress({});
    if (!outcome)
        return reportError(outcome.error());
    printFindings(outcome->report);
    printSummary(*outcome);
    return static_cast<int>(outcome->report.isClean() ? ExitCode::Fine : ExitCode::Refused);
}

} // namespace rollcall::daemon
