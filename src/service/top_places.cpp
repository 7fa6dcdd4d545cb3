// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/top_places.h"

#include <algorithm>

namespace rollcall::service
{

namespace
{

bool isBeforeAscending(const ListPlace &a, const ListPlace &b)
{
    const auto &keyA = a.position.key;
    const auto &keyB = b.position.key;
    if (keyA.has_value() != keyB.has_value())
        return keyA.has_value();
    if (keyA && *keyA != *keyB)
        return *keyA < *keyB;
    return a.source != b.source ? a.source < b.source : a.position.rid < b.position.rid;
}

} // namespace

TopPlaces::TopPlaces(qsizetype capacity, bool ascending, std::optional<ListPlace> bound)
    : m_capacity(capacity), m_ascending(ascending), m_bound(std::move(bound))
{
}

bool TopPlaces::isBefore(const ListPlace &a, const ListPlace &b) const
{
    return m_ascending ? isBeforeAscending(a, b) : isBeforeAscending(b, a);
}

void TopPlaces::add(ListPlace place)
{
    if (m_bound && !isBefore(*m_bound, place)) {
        m_hasOthers = true;
        return;
    }
    const auto before = [this](const ListPlace &a, const ListPlace &b) { return isBefore(a, b); };
    if (static_cast<qsizetype>(m_heap.size()) == m_capacity) {
        if (m_capacity == 0 || !isBefore(place, m_heap.front()))
            return;
        std::pop_heap(m_heap.begin(), m_heap.end(), before);
        m_heap.pop_back();
    }
    m_heap.push_back(std::move(place));
    std::push_heap(m_heap.begin(), m_heap.end(), before);
}

std::vector<ListPlace> TopPlaces::take()
{
    std::sort_heap(
        m_heap.begin(), m_heap.end(), [this](const ListPlace &a, const ListPlace &b) { return isBefore(a, b); });
    return std::move(m_heap);
}

} // namespace rollcall::service
