// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/outcome.h"

#include "provisioner/log_code.h"
#include "provisioner/run_context.h"
#include "rules/rule_code.h"

namespace rollcall::provisioner
{

void describeFailure(const Error &error, ProvisioningLogEntry &entry)
{
    entry.status = Status::Failure;
    entry.detail = error.detail;
    if (const auto rule = rules::ruleCodeIn(error.detail))
        entry.code = rules::ruleCodeName(*rule);
    else if (error.code == ErrorCode::Conflict)
        entry.code = log_code::kUniqueness;
    else
        entry.code = core::errorCodeName(error.code);
}

void repeatFailure(const FailureRecord &failure, ProvisioningLogEntry &entry)
{
    entry.action = failure.action;
    entry.status = Status::Failure;
    entry.code = failure.code;
    entry.detail = failure.detail;
}

FailureRecord failureRecord(const ProvisioningLogEntry &entry, const Error &error,
    const std::optional<FailureRecord> &before, const QDateTime &now)
{
    FailureRecord failure{entry.action, entry.code, entry.detail, isServiceLost(error), 1, now};
    if (before && before->code == failure.code)
        failure.attempts = before->attempts + 1;
    return failure;
}

} // namespace rollcall::provisioner
