// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/row_walk.h"

namespace rollcall::service
{

RowWalk::RowWalk(ListSources &sources, const std::optional<ListPlace> &from, Direction direction)
    : m_sources(sources),
      m_direction(direction),
      m_source(direction == Direction::Forward ? 0 : static_cast<int>(sources.size()) - 1)
{
    if (!from)
        return;
    m_source = from->source;
    m_from = from->position;
}

Result<QVector<ListedRow>> RowWalk::next(int limit)
{
    QVector<ListedRow> found;
    while (found.size() < limit && m_source >= 0 && m_source < static_cast<int>(m_sources.size())) {
        ListSource &source = m_sources.at(m_source);
        const int wanted = limit - static_cast<int>(found.size());
        const auto rows = source.reader.next(source.condition, m_from, m_direction, wanted);
        if (!rows)
            return rows.error();
        for (const Row &row : *rows)
            found.append({m_source, row});
        if (rows->size() == wanted) {
            m_from = rows->constLast().position();
        } else {
            m_source += m_direction == Direction::Forward ? 1 : -1;
            m_from.reset();
        }
    }
    return found;
}

} // namespace rollcall::service
