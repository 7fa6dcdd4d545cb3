// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sorted_rows.h"

#include <QtEndian>

#include <algorithm>
#include <atomic>
#include <utility>

namespace rollcall::cache
{

namespace
{

constexpr qsizetype kHeadBytes = 16;

// Without a branch that depends on the row: the processor could not guess it. So each row is written before it is known
// whether it stays.

/// Those in `rows`, of the places from `begin` to `end`, from `to` on; gives the place behind them.
quint32 *keep(const quint32 *begin, const quint32 *end, const RowSet &rows, quint32 *to)
{
    for (; begin != end; ++begin) {
        *to = *begin;
        to += rows.contains(*begin) ? 1 : 0;
    }
    return to;
}

/// The same before `to`, from there down; gives the place of the first one.
quint32 *keepBefore(const quint32 *begin, const quint32 *end, const RowSet &rows, quint32 *to)
{
    while (end != begin) {
        *(to - 1) = *--end;
        to -= rows.contains(*end) ? 1 : 0;
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

QVector<quint32> SortedRows::listed(Qt::SortOrder order, const RowSet *rows, SecondThread *second) const
{
    if (rows != nullptr)
        return listedAmong(order, *rows, second);
    if (order == Qt::AscendingOrder)
        return m_rids;
    QVector<quint32> list(m_rids.size());
    const quint32 *begin = m_rids.constData();
    quint32 *to = list.data();
    const auto take = [&](qsizetype from, qsizetype end) { to = std::copy(begin + from, begin + end, to); };
    forEachValue(0, m_filled, false, take);
    take(m_filled, m_rids.size());
    return list;
}

/// Of few rows it takes little memory: to clear four megabytes takes longer than to look at a million rows.
QVector<quint32> SortedRows::listedAmong(Qt::SortOrder order, const RowSet &rows, SecondThread *second) const
{
    const qsizetype most = std::min<qsizetype>(rows.count(), m_rids.size());
    if (most == 0)
        return {};
    // The list's first half is written up from its beginning, the other one down from its end: neither has to know how
    // many the other one keeps. A place to spare for each.
    QVector<quint32> list(most + 2);
    quint32 *to = list.data();
    quint32 *const listEnd = to + list.size();
    quint32 *back = listEnd;
    const bool isUp = order == Qt::AscendingOrder;
    const quint32 *begin = m_rids.constData();
    const auto up = [&](qsizetype from, qsizetype end) { to = keep(begin + from, begin + end, rows, to); };
    const auto down = [&](qsizetype from, qsizetype end) { back = keepBefore(begin + from, begin + end, rows, back); };
    const qsizetype place = middle();
    std::atomic_int next = 0;
    const auto takeHalf = [&] {
        for (int half = next++; half < 2; half = next++) {
            if (half == 0) {
                isUp ? up(0, place) : forEachValue(place, m_filled, false, up);
            } else {
                down(m_filled, m_rids.size());
                isUp ? down(place, m_filled) : forEachValue(0, place, true, down);
            }
        }
    };
    if (second == nullptr || m_rids.size() < SecondThread::kWorthIt)
        takeHalf();
    else
        second->share(takeHalf);
    const quint32 *end = std::copy(back, listEnd, to);
    list.resize(end - list.constData());
    return list;
}

template <typename Take> void SortedRows::forEachValue(qsizetype from, qsizetype end, bool upwards, Take take) const
{
    if (upwards) {
        for (qsizetype next = from; from < end; from = next) {
            for (++next; next < end && !isFirst(next);)
                ++next;
            take(from, next);
        }
        return;
    }
    for (qsizetype first = end; first > from; end = first) {
        for (--first; !isFirst(first);)
            --first;
        take(first, end);
    }
}

qsizetype SortedRows::middle() const
{
    qsizetype place = m_filled / 2;
    while (place < m_filled && !isFirst(place))
        ++place;
    return place;
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
