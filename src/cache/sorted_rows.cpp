// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sorted_rows.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

/// Those in `rows`, of the places from `begin` to `end`. Without a branch that depends on the row: the processor could
/// not guess it.
quint32 *keep(const quint32 *begin, const quint32 *end, const RowSet &rows, quint32 *to)
{
    for (; begin != end; ++begin) {
        *to = *begin;
        to += rows.contains(*begin) ? 1 : 0;
    }
    return to;
}

} // namespace

void SortedRows::reserve(qsizetype rows)
{
    m_rids.reserve(rows);
    m_firsts.reserve(rows / 64 + 1);
}

void SortedRows::append(quint32 rid, bool isFirst)
{
    if (m_filled % 64 == 0)
        m_firsts.append(0);
    m_firsts.last() |= static_cast<quint64>(isFirst) << (m_filled % 64);
    m_rids.append(rid);
    ++m_filled;
}

QVector<quint32> SortedRows::listed(Qt::SortOrder order, const RowSet *rows) const
{
    if (order == Qt::AscendingOrder && rows == nullptr)
        return m_rids;
    QVector<quint32> list(m_rids.size());
    quint32 *to = list.data();
    const quint32 *begin = m_rids.constData();
    const auto take = [&](qsizetype from, qsizetype end) {
        to = rows != nullptr ? keep(begin + from, begin + end, *rows, to) : std::copy(begin + from, begin + end, to);
    };
    if (order == Qt::AscendingOrder) {
        take(0, m_filled);
    } else {
        for (qsizetype end = m_filled; end > 0;) {
            qsizetype from = end - 1;
            while (!isFirst(from))
                --from;
            take(from, end);
            end = from;
        }
    }
    take(m_filled, m_rids.size());
    list.resize(to - list.constData());
    return list;
}

QVector<quint32> SortedRows::places() const
{
    const auto last = std::ranges::max_element(m_rids);
    QVector<quint32> places(last == m_rids.end() ? 0 : qsizetype(*last) + 1, static_cast<quint32>(m_rids.size()));
    quint32 place = 0;
    for (const quint32 rid : m_rids)
        places[rid] = place++;
    return places;
}

} // namespace rollcall::cache
