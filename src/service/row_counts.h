// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/resource_type.h"
#include "service/caller.h"

namespace rollcall::service
{

class Repository;

/// So many neighbours are counted together: a few of the wide blocks lead to the right one of the narrow ones.
inline constexpr qint64 kNarrowSpan = 1024;
inline constexpr qint64 kWideSpan = 32 * kNarrowSpan;

/// How many rows come or go.
struct RowDelta {
    int live = 0; ///< That provisioning tokens see.
    int everyone = 0; ///< That keys see.
};

/// Keeps the counts of rows, block by block of the order of creation (`rid`), so that no listing has to count.
/// Requires: the transaction of the change is open. Thread: the repository's. Fails as the database does.
Result<void> countRows(Repository &repository, scim::ResourceType type, qint64 rid, RowDelta delta);

/// How many resources the caller sees. Fails as the database does.
Result<qint64> totalRows(Repository &repository, scim::ResourceType type, Visibility visibility);

/// Where the row number `offset`, from 0, of those that the caller sees is: the first of the rows from `rid` on of
/// which `skip` are left out.
struct RowPlace {
    qint64 rid = 0;
    qint64 skip = 0; ///< At most a thousand or so, unless `offset` is behind the last row.
};
/// Fails as the database does.
Result<RowPlace> placeOfRow(Repository &repository, scim::ResourceType type, Visibility visibility, qint64 offset);

} // namespace rollcall::service
