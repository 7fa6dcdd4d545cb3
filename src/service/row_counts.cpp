// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/row_counts.h"

#include "service/repository.h"

namespace rollcall::service
{

Result<void> countRows(Repository &repository, scim::ResourceType type, qint64 rid, RowDelta delta)
{
    auto count = repository.query(QStringLiteral(
        "INSERT INTO row_counts (resource_type, block, live, everyone) VALUES (?, ?, ?, ?) ON CONFLICT (resource_type, "
        "block) DO UPDATE SET live = row_counts.live + excluded.live, everyone = row_counts.everyone + "
        "excluded.everyone"));
    if (!count)
        return count.error();
    return count->runWith({scim::nameOf(type), rid / kRowsPerBlock, delta.live, delta.everyone});
}

} // namespace rollcall::service
