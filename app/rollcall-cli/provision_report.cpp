// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision_report.h"

#include "console.h"
#include "provisioner/log_code.h"
#include "rules/rule_code.h"
#include "wording/count_text.h"
#include "wording/error_text.h"
#include "wording/rule_text.h"
#include "wording/summary_text.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

using namespace provisioner;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Provision)
};

wording::ProvisioningFigures figuresOf(const ObjectCounts &counts)
{
    return {counts.created, counts.updated, counts.unchanged, counts.disabled, counts.deleted, counts.skipped,
        counts.failed};
}

wording::MembershipFigures figuresOf(const MembershipCounts &counts)
{
    return {counts.added, counts.removed, counts.unchanged, counts.skipped, counts.failed};
}

/// The errors that a log names for want of a rule.
QString errorMeaning(const QString &name)
{
    for (const ErrorCode code : {ErrorCode::HostNotFound, ErrorCode::ConnectionRefused, ErrorCode::ConnectionLost,
             ErrorCode::TimedOut, ErrorCode::TlsFailed, ErrorCode::Redirected, ErrorCode::NotScim,
             ErrorCode::MalformedJson, ErrorCode::TruncatedResponse, ErrorCode::ResponseTooLarge,
             ErrorCode::ProtocolViolation, ErrorCode::Unauthorized, ErrorCode::Forbidden, ErrorCode::NotFound,
             ErrorCode::Conflict, ErrorCode::PreconditionFailed, ErrorCode::TooManyRequests, ErrorCode::Refused,
             ErrorCode::ServerFailed, ErrorCode::Cancelled}) {
        if (core::errorCodeName(code) == name)
            return wording::errorTitle(Error{code, {}, {}});
    }
    return {};
}

QString meaningOf(const QString &code)
{
    if (const auto rule = rules::ruleCodeFromName(code))
        return wording::ruleTitle(*rule);
    if (code == log_code::kNotInScope)
        return Texts::tr("Not assigned to the application");
    if (code == log_code::kMatchingAttributeMissing)
        return Texts::tr("No value for the attribute that users are found by");
    if (code == log_code::kMemberUnknown)
        return Texts::tr("The member is not in the users file");
    if (code == log_code::kManagerUnknown)
        return Texts::tr("The manager is not in the users file");
    if (code == log_code::kMemberType)
        return Texts::tr("The member is neither a user nor a group");
    if (code == log_code::kNotProvisioned)
        return Texts::tr("The member is not provisioned");
    if (code == log_code::kGroupNameMissing)
        return Texts::tr("The group has no name");
    if (code == log_code::kUniqueness)
        return Texts::tr("Another record has this name already");
    return errorMeaning(code);
}

QString nameOf(Status status)
{
    switch (status) {
    case Status::Success: return Texts::tr("done");
    case Status::Skipped: return Texts::tr("skipped");
    case Status::Failure: return Texts::tr("failed");
    }
    return {};
}

void printSteps(const QVector<OnDemandStep> &steps)
{
    QVector<QStringList> rows;
    for (const OnDemandStep &step : steps)
        rows.append({step.name, nameOf(step.status), step.detail});
    printTable({Texts::tr("Step"), Texts::tr("Result"), Texts::tr("Details")}, rows);
    printLine({});
}

QString numberOrNothing(int number)
{
    return number > 0 ? wording::numberText(number) : QString();
}

void printCodes(const ProvisioningSummary &summary)
{
    QMap<QString, int> all = summary.codes;
    for (auto it = summary.membershipCodes.cbegin(); it != summary.membershipCodes.cend(); ++it)
        all[it.key()] += it.value();
    QVector<QStringList> rows;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        rows.append({it.key(), meaningOf(it.key()), numberOrNothing(summary.codes.value(it.key())),
            numberOrNothing(summary.membershipCodes.value(it.key()))});
    }
    printLine({});
    printLine(Texts::tr("Why not everything was provisioned:"));
    printTable(
        {Texts::tr("Code"), Texts::tr("Meaning"), Texts::tr("Users and groups"), Texts::tr("Memberships")}, rows);
}

} // namespace

void printProvisioningProgress(const Progress &progress)
{
    const QString done = wording::numberText(progress.done);
    const QString total = wording::numberText(progress.total);
    QString line = progress.phase == Progress::Phase::Users
        ? Texts::tr("%1 of %2 users", "progress").arg(done, total)
        : Texts::tr("%1 of %2 groups and memberships", "progress").arg(done, total);
    if (progress.secondsLeft >= 0) {
        line += Texts::tr(" · %1 a second · %2 s left", "rate and time left, behind a progress")
                    .arg(wording::numberText(qRound64(progress.perSecond)), wording::numberText(progress.secondsLeft));
    }
    printProgress(line);
}

void printProvisioningSummary(const ProvisioningSummary &summary, const QString &logFile)
{
    if (!summary.steps.isEmpty())
        printSteps(summary.steps);
    if (summary.dryRun)
        printLine(Texts::tr("Nothing was sent. This is what would be done:"));
    for (const QString &line : wording::provisioningSummary(
             figuresOf(summary.users), figuresOf(summary.groups), figuresOf(summary.memberships)))
        printLine(line);
    if (summary.codes.isEmpty() && summary.membershipCodes.isEmpty())
        return;
    printCodes(summary);
    printLine(logFile.isEmpty() ? Texts::tr("With --log each of them is written to a file.")
                                : Texts::tr("Each of them is in “%1”.").arg(wording::visibleText(logFile)));
}

} // namespace rollcall::cli
