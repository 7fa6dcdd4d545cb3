// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sorted_rows.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace rollcall::cache
{

namespace
{

constexpr qsizetype kHeadBytes = 16;

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

void SortedRows::appendValues(const SortedRows &other, qsizetype from, qsizetype end)
{
    if (from >= end)
        return;
    const qsizetype size = m_rids.size();
    m_rids.resize(size + end - from);
    std::copy(other.m_rids.constData() + from, other.m_rids.constData() + end, m_rids.data() + size);
    m_firsts.resize((m_filled + end - from + 63) / 64);
    const quint64 *bits = other.m_firsts.constData();
    quint64 *to = m_firsts.data();
    while (from < end) {
        // As many as are left in the word that is read and in the one that is written.
        const qsizetype count = std::min({end - from, 64 - from % 64, 64 - m_filled % 64});
        const quint64 mask = count == 64 ? ~quint64(0) : (quint64(1) << count) - 1;
        to[m_filled / 64] |= (bits[from / 64] >> (from % 64) & mask) << (m_filled % 64);
        from += count;
        m_filled += count;
    }
}

QVector<quint32> SortedRows::listed(Qt::SortOrder order, const RowSet *rows) const
{
    if (order == Qt::AscendingOrder && rows == nullptr)
        return m_rids;
    // Of few rows little: to clear four megabytes takes longer than to look at a million rows. One more, as each row is
    // written before it is known whether it stays.
    QVector<quint32> list(rows != nullptr ? std::min<qsizetype>(rows->count(), m_rids.size()) + 1 : m_rids.size());
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

/// `most`: how many may stay.
template <typename Stays> SortedRows SortedRows::filtered(qsizetype most, const Stays &stays) const
{
    SortedRows rest;
    rest.reserve(most);
    bool isNew = false; // The first of the rows with a value may be gone, the value not.
    for (qsizetype place = 0; place < m_filled; ++place) {
        isNew = isNew || isFirst(place);
        if (stays(rid(place)))
            rest.append(rid(place), std::exchange(isNew, false));
    }
    for (qsizetype place = m_filled; place < size(); ++place) {
        if (stays(rid(place)))
            rest.appendBlank(rid(place));
    }
    return rest;
}

SortedRows SortedRows::without(const RowSet &gone) const
{
    return filtered(size(), [&gone](quint32 rid) { return !gone.contains(rid); });
}

SortedRows SortedRows::among(const RowSet &rows) const
{
    return filtered(std::min<qsizetype>(rows.count(), size()), [&rows](quint32 rid) { return rows.contains(rid); });
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

/// The number of rows, the number of those with a value, the rows, the bits.
QByteArray SortedRows::toBytes() const
{
    QByteArray bytes(kHeadBytes + m_rids.size() * 4 + m_firsts.size() * 8, Qt::Uninitialized);
    char *to = bytes.data();
    qToLittleEndian<quint64>(static_cast<quint64>(m_rids.size()), to);
    qToLittleEndian<quint64>(static_cast<quint64>(m_filled), to + 8);
    to += kHeadBytes;
    // Of nothing there is no memory, which may not be copied, not even no bytes of it.
    if (!m_rids.isEmpty())
        qToLittleEndian<quint32>(m_rids.constData(), m_rids.size(), to);
    if (!m_firsts.isEmpty())
        qToLittleEndian<quint64>(m_firsts.constData(), m_firsts.size(), to + m_rids.size() * 4);
    return bytes;
}

std::optional<SortedRows> SortedRows::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() < kHeadBytes)
        return std::nullopt;
    const auto size = qFromLittleEndian<quint64>(bytes.data());
    const auto filled = qFromLittleEndian<quint64>(bytes.data() + 8);
    const auto room = static_cast<quint64>(bytes.size());
    if (size > room || filled > size || quint64(kHeadBytes) + size * 4 + (filled + 63) / 64 * 8 != room)
        return std::nullopt;
    SortedRows rows;
    rows.m_filled = static_cast<qsizetype>(filled);
    rows.m_rids.resize(static_cast<qsizetype>(size));
    rows.m_firsts.resize(static_cast<qsizetype>((filled + 63) / 64));
    const char *from = bytes.data() + kHeadBytes;
    if (size > 0)
        qFromLittleEndian<quint32>(from, rows.m_rids.size(), rows.m_rids.data());
    if (filled > 0)
        qFromLittleEndian<quint64>(from + rows.m_rids.size() * 4, rows.m_firsts.size(), rows.m_firsts.data());
    return rows;
}

} // namespace rollcall::cache
