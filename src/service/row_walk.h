// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/list_source.h"

#include <QVector>

#include <optional>

namespace rollcall::service
{

/// Goes through the candidates of a listing, source by source, in the order of their readers or backwards.
///
/// Thread: the repository's. Fails as the database does.
class RowWalk
{
public:
    /// Behind `from`, or before it and then backwards; without it, from the beginning or the end on. `sources` outlive
    /// the walk.
    RowWalk(ListSources &sources, const std::optional<ListPlace> &from, Direction direction);

    /// The next rows: fewer than `limit` only when there are no more.
    Result<QVector<ListedRow>> next(int limit);

private:
    ListSources &m_sources;
    Direction m_direction;
    int m_source;
    std::optional<RowPosition> m_from;
};

} // namespace rollcall::service
