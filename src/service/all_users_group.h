// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace rollcall::service
{

class Repository;

/// Makes the built-in group *All Users* if there is none: it holds everyone, can't be changed or deleted, and only keys
/// see it. Nobody's membership is stored; how many it holds is told by the rollcall extension. Any number of processes
/// may call it at once. Thread: the repository's. Fails as the database does.
Result<void> ensureAllUsersGroup(Repository &repository);

} // namespace rollcall::service
