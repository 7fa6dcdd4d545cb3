// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/check_report.h"

namespace rollcall::service
{

class Repository;

/// Whether the counts of rows (row_counts.h), by which pages are found and totals told, are right. Fails as the
/// database does.
Result<void> checkCounts(Repository &repository, CheckReport &report);

} // namespace rollcall::service
