// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/resource_type.h"

namespace rollcall::service
{

class Repository;

/// So many neighbours in the order of creation (`rid`) are counted together.
inline constexpr qint64 kRowsPerBlock = 1024;

/// How many rows come or go.
struct RowDelta {
    int live = 0; ///< That provisioning tokens see.
    int everyone = 0; ///< That keys see.
};

/// Keeps the counts of rows, block by block, so that no listing has to count. Requires: the transaction of the change
/// is open. Thread: the repository's. Fails as the database does.
Result<void> countRows(Repository &repository, scim::ResourceType type, qint64 rid, RowDelta delta);

} // namespace rollcall::service
