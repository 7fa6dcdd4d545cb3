// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/progress.h"
#include "provisioner/provisioning_summary.h"

namespace rollcall::cli
{

/// One line on a terminal's standard error, in place.
void printProvisioningProgress(const provisioner::Progress &progress);

/// What a run did, for people: counts, and why not everybody arrived. `logFile` is where the details are; may be empty.
void printProvisioningSummary(const provisioner::ProvisioningSummary &summary, const QString &logFile);

} // namespace rollcall::cli
