// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/kept_keys.h"

#include <cstring>

namespace rollcall::cache
{

KeptKeys::Place KeptKeys::add(QByteArrayView key)
{
    const Place place{beginningOfKey(key), m_bytes.size(), static_cast<quint32>(key.size()), true};
    m_bytes.append(key.data(), static_cast<size_t>(key.size()));
    return place;
}

void KeptKeys::set(quint32 rid, const Place &place)
{
    if (rid >= m_places.size())
        m_places.resize(std::max<size_t>(rid + size_t(1), m_places.size() + m_places.size() / 4));
    m_places[rid] = place;
}

int KeptKeys::compare(quint32 a, quint32 b) const
{
    const Place &one = m_places[a];
    const Place &other = m_places[b];
    if (one.beginning != other.beginning)
        return one.beginning < other.beginning ? -1 : 1;
    if (one.begin == other.begin && one.size == other.size)
        return 0;
    const int order
        = std::memcmp(m_bytes.data() + one.begin, m_bytes.data() + other.begin, std::min(one.size, other.size));
    return order != 0 ? order : static_cast<int>(one.size) - static_cast<int>(other.size);
}

KeyedRow KeptKeys::keyed(quint32 rid) const
{
    KeyedRow row;
    row.key = m_bytes.data() + m_places[rid].begin;
    row.size = m_places[rid].size;
    row.rid = rid;
    return row;
}

} // namespace rollcall::cache
