// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/key_mender.h"

#include "cache/row_sort.h"

#include <functional>
#include <utility>

namespace rollcall::cache
{

SortedRows KeyMender::mended(const SortedRows &order, const RowSet &gone, const QVector<quint32> &come) const
{
    const SortedRows rest = gone.isEmpty() ? order : order.without(gone);
    std::vector<KeyedRow> filled;
    std::vector<quint32> blank;
    for (const quint32 rid : come) {
        if (m_keys.hasKey(rid))
            filled.push_back(m_keys.keyed(rid));
        else
            blank.push_back(rid);
    }
    SortedRows all;
    all.reserve(rest.size() + come.size());
    appendWithValue(all, rest, std::move(filled));
    appendBlank(all, rest, std::move(blank));
    return all;
}

bool KeyMender::isBefore(quint32 a, quint32 b) const
{
    const int order = m_keys.compare(a, b);
    return order != 0 ? order < 0 : std::pair(placeIn(m_places, a), a) < std::pair(placeIn(m_places, b), b);
}

/// The places in `rest`, from one to another, that the rows stand before. The middle one first: those before it are
/// before its place, too.
void KeyMender::findPlaces(const SortedRows &rest, std::span<const KeyedRow> come, qsizetype from, qsizetype end,
    std::span<qsizetype> places) const
{
    if (come.empty())
        return;
    const size_t middle = come.size() / 2;
    qsizetype place = from;
    for (qsizetype to = end; place < to;) {
        const qsizetype half = place + (to - place) / 2;
        if (isBefore(rest.rid(half), come[middle].rid))
            place = half + 1;
        else
            to = half;
    }
    places[middle] = place;
    findPlaces(rest, come.first(middle), from, place, places.first(middle));
    findPlaces(rest, come.subspan(middle + 1), place, end, places.subspan(middle + 1));
}

void KeyMender::appendWithValue(SortedRows &all, const SortedRows &rest, std::vector<KeyedRow> come) const
{
    sortByKeys(come, m_places);
    std::vector<qsizetype> places(come.size());
    findPlaces(rest, come, 0, rest.valueCount(), places);
    qsizetype taken = 0;
    for (size_t i = 0; i < come.size(); ++i) {
        const quint32 rid = come[i].rid;
        all.appendValues(rest, taken, places[i]);
        taken = places[i];
        all.append(rid, all.size() == 0 || m_keys.compare(all.rid(all.size() - 1), rid) != 0);
        const bool isLast = i + 1 == come.size() || places[i + 1] != taken;
        // The row behind it may have been the first of its value.
        if (isLast && taken < rest.valueCount() && m_keys.compare(rest.rid(taken), rid) == 0)
            all.append(rest.rid(taken++), false);
    }
    all.appendValues(rest, taken, rest.valueCount());
}

void KeyMender::appendBlank(SortedRows &all, const SortedRows &rest, std::vector<quint32> come) const
{
    const std::vector<quint32> sorted = sortedByPlace(std::move(come), m_places, std::identity());
    auto next = sorted.begin();
    for (qsizetype i = rest.valueCount(); i < rest.size(); ++i) {
        const std::pair place(placeIn(m_places, rest.rid(i)), rest.rid(i));
        for (; next != sorted.end() && std::pair(placeIn(m_places, *next), *next) < place; ++next)
            all.appendBlank(*next);
        all.appendBlank(rest.rid(i));
    }
    for (; next != sorted.end(); ++next)
        all.appendBlank(*next);
}

} // namespace rollcall::cache
