// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/row_counts.h"

#include "service/repository.h"

#include <limits>

namespace rollcall::service
{

namespace
{

QString columnOf(Visibility visibility)
{
    return visibility == Visibility::Live ? QStringLiteral("live") : QStringLiteral("everyone");
}

/// Blocks of one span, from a rid on.
struct Blocks {
    scim::ResourceType type;
    qint64 span;
    qint64 from;
    qint64 to = std::numeric_limits<qint64>::max();
};

/// From the first of the blocks to the one that has the row; behind the last one if none has.
Result<RowPlace> advance(Repository &repository, const Blocks &blocks, Visibility visibility, qint64 offset)
{
    auto query
        = repository.query(QStringLiteral("SELECT block, %1 FROM row_counts WHERE resource_type = ? AND span = ? "
                                          "AND block >= ? AND block < ? ORDER BY block")
                               .arg(columnOf(visibility)));
    if (!query)
        return query.error();
    RowPlace place{blocks.from, offset};
    bool found = false;
    const auto read
        = query->forEach({scim::nameOf(blocks.type), blocks.span, blocks.from / blocks.span, blocks.to / blocks.span},
            [&](const storage::Statement &row) {
                if (found)
                    return;
                const qint64 begin = row.integer(0) * blocks.span;
                found = place.skip < row.integer(1);
                place.rid = found ? begin : begin + blocks.span;
                if (!found)
                    place.skip -= row.integer(1);
            });
    if (!read)
        return read.error();
    return place;
}

} // namespace

Result<void> countRows(Repository &repository, scim::ResourceType type, qint64 rid, RowDelta delta)
{
    auto count = repository.query(QStringLiteral(
        "INSERT INTO row_counts (resource_type, span, block, live, everyone) VALUES (?, ?, ?, ?, ?), (?, ?, ?, ?, ?) "
        "ON "
        "CONFLICT (resource_type, span, block) DO UPDATE SET live = row_counts.live + excluded.live, everyone = "
        "row_counts.everyone + excluded.everyone"));
    if (!count)
        return count.error();
    const QString name = scim::nameOf(type);
    return count->runWith({name, kNarrowSpan, rid / kNarrowSpan, delta.live, delta.everyone, name, kWideSpan,
        rid / kWideSpan, delta.live, delta.everyone});
}

Result<qint64> totalRows(Repository &repository, scim::ResourceType type, Visibility visibility)
{
    auto query = repository.query(
        QStringLiteral("SELECT %1 FROM row_counts WHERE resource_type = ? AND span = ?").arg(columnOf(visibility)));
    if (!query)
        return query.error();
    qint64 total = 0;
    const auto read = query->forEach(
        {scim::nameOf(type), kWideSpan}, [&](const storage::Statement &row) { total += row.integer(0); });
    if (!read)
        return read.error();
    return total;
}

Result<RowPlace> placeOfRow(Repository &repository, scim::ResourceType type, Visibility visibility, qint64 offset)
{
    if (offset == 0)
        return RowPlace{};
    const auto wide = advance(repository, {type, kWideSpan, 0}, visibility, offset);
    if (!wide)
        return wide.error();
    return advance(repository, {type, kNarrowSpan, wide->rid, wide->rid + kWideSpan}, visibility, wide->skip);
}

} // namespace rollcall::service
