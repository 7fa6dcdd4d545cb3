// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/check_report.h"

namespace rollcall::service
{

class Repository;

// Whether every stored user or group is JSON that can be read, whether its id, version and times are those of its
// record, and whether what is searched for says the same as it does. `count` is how many there are. Fail as the
// database does.

Result<void> checkUsers(Repository &repository, CheckReport &report, qint64 &count, const CheckProgress &progress);
Result<void> checkGroups(Repository &repository, CheckReport &report, qint64 &count, const CheckProgress &progress);

} // namespace rollcall::service
