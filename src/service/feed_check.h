// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/check_report.h"

namespace rollcall::service
{

class Repository;

/// Whether the feed of changes (change_feed.h) can be trusted: its numbers, and that it says of nothing that it is
/// there or gone when it isn't. Fails as the database does.
Result<void> checkFeed(Repository &repository, CheckReport &report);

} // namespace rollcall::service
