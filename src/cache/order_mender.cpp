// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/order_mender.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace rollcall::cache
{

OrderMender::OrderMender(KeyOf keyOf, QVector<quint32> places) : m_keyOf(std::move(keyOf)), m_places(std::move(places))
{
}

Result<SortedRows> OrderMender::mended(const SortedRows &order, const RowSet &gone, const QVector<quint32> &come)
{
    const SortedRows rest = gone.isEmpty() ? order : order.without(gone);
    std::vector<Row> rows = sorted(come);
    const auto blank = std::ranges::find_if(rows, [](const Row &row) { return !row.key; });
    const std::vector<Row> withoutValue(blank, rows.end());
    rows.erase(blank, rows.end());
    SortedRows all;
    all.reserve(rest.size() + come.size());
    appendWithValue(all, rest, rows);
    appendBlank(all, rest, withoutValue);
    if (m_error)
        return *m_error;
    return all;
}

/// Those with a value first, as they follow each other in the order.
std::vector<OrderMender::Row> OrderMender::sorted(const QVector<quint32> &rids)
{
    std::vector<Row> rows;
    for (const quint32 rid : rids)
        rows.push_back(rowOf(rid));
    std::ranges::sort(rows, [](const Row &a, const Row &b) {
        if (a.key.has_value() != b.key.has_value())
            return a.key.has_value();
        return std::tie(a.key, a.place, a.rid) < std::tie(b.key, b.place, b.rid);
    });
    return rows;
}

OrderMender::Row OrderMender::rowOf(quint32 rid)
{
    auto key = m_keyOf(rid);
    if (!key.ok() && !m_error)
        m_error = key.error();
    return {key.valueOr({}), placeOf(rid), rid};
}

quint32 OrderMender::placeOf(quint32 rid) const
{
    return rid < static_cast<quint32>(m_places.size()) ? m_places.at(rid) : rid;
}

/// The first place in this part of `rest` whose row is not before `row`, or the part's end.
qsizetype OrderMender::placeFor(const SortedRows &rest, const Row &row, Part part)
{
    while (part.from < part.end && !m_error) {
        const qsizetype middle = part.from + (part.end - part.from) / 2;
        const Row other = rowOf(rest.rid(middle));
        if (std::tie(other.key, other.place, other.rid) < std::tie(row.key, row.place, row.rid))
            part.from = middle + 1;
        else
            part.end = middle;
    }
    return part.from;
}

/// The middle one first: those before it are before its place, too.
void OrderMender::findPlaces(const SortedRows &rest, std::span<const Row> come, Part part, std::span<qsizetype> places)
{
    if (come.empty())
        return;
    const size_t middle = come.size() / 2;
    const qsizetype place = placeFor(rest, come[middle], part);
    places[middle] = place;
    findPlaces(rest, come.first(middle), {part.from, place}, places.first(middle));
    findPlaces(rest, come.subspan(middle + 1), {place, part.end}, places.subspan(middle + 1));
}

void OrderMender::appendWithValue(SortedRows &all, const SortedRows &rest, const std::vector<Row> &come)
{
    std::optional<QByteArray> last; // The value of the row that was appended last, if it is a new one.
    qsizetype taken = 0;
    const auto takeUpTo = [&](qsizetype place) {
        for (; taken < place; ++taken) {
            const bool isSame = last && rest.isFirst(taken) && rowOf(rest.rid(taken)).key == last;
            all.append(rest.rid(taken), rest.isFirst(taken) && !isSame);
            last.reset();
        }
    };
    std::vector<qsizetype> places(come.size());
    findPlaces(rest, come, {0, rest.valueCount()}, places);
    for (size_t i = 0; i < come.size(); ++i) {
        const Row &row = come[i];
        takeUpTo(places[i]);
        if (!last && taken > 0)
            last = rowOf(rest.rid(taken - 1)).key;
        all.append(row.rid, last != row.key);
        last = row.key;
    }
    takeUpTo(rest.valueCount());
}

void OrderMender::appendBlank(SortedRows &all, const SortedRows &rest, const std::vector<Row> &come) const
{
    auto next = come.begin();
    for (qsizetype i = rest.valueCount(); i < rest.size(); ++i) {
        const std::pair place(placeOf(rest.rid(i)), rest.rid(i));
        for (; next != come.end() && std::pair(next->place, next->rid) < place; ++next)
            all.appendBlank(next->rid);
        all.appendBlank(rest.rid(i));
    }
    for (; next != come.end(); ++next)
        all.appendBlank(next->rid);
}

} // namespace rollcall::cache
