// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "provisioner/provisioning_log_entry.h"
#include "provisioner/provisioning_state.h"

// How an error becomes a line of the log and a record of the state. Pure.
namespace rollcall::provisioner
{

/// Stands for an id that a dry run would have got.
inline constexpr QLatin1String kDryRunId("(dry run)");

/// Sets code and detail: the rule's code if the service named one, else what the error is called.
void describeFailure(const Error &error, ProvisioningLogEntry &entry);

/// Says again what was said before, of something that is not tried again yet.
void repeatFailure(const FailureRecord &failure, ProvisioningLogEntry &entry);

/// Counts the attempts on from `before`, if it is the same failure.
[[nodiscard]] FailureRecord failureRecord(const ProvisioningLogEntry &entry, const Error &error,
    const std::optional<FailureRecord> &before, const QDateTime &now);

} // namespace rollcall::provisioner
