// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/check_report.h"

namespace rollcall::service
{

class Repository;

/// A SQLite file's pages, indexes and references. A PostgreSQL server looks after its own. Fails as the database does.
Result<void> checkStructure(Repository &repository, CheckReport &report);

} // namespace rollcall::service
