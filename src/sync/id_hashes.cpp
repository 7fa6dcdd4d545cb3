// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/id_hashes.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>

namespace rollcall::sync
{

namespace
{

size_t placesFor(qint64 ids)
{
    constexpr size_t kFewest = 64;
    return std::bit_ceil(std::max(kFewest, static_cast<size_t>(ids) * 2));
}

} // namespace

quint64 IdHashes::hashOf(QByteArrayView utf8Id)
{
    // By chance the same of two ids: once in 2^64 pairs. The seed of the process keeps others from choosing them.
    return std::max<quint64>(1, qHash(utf8Id, QHashSeed::globalSeed()));
}

void IdHashes::reserve(qint64 ids)
{
    if (const size_t places = placesFor(ids); places > m_places.size())
        rebuild(places);
}

bool IdHashes::insert(quint64 hash)
{
    reserve(m_size + 1);
    const size_t place = placeOf(hash);
    if (m_places[place] == hash)
        return false;
    m_places[place] = hash;
    ++m_size;
    return true;
}

bool IdHashes::contains(quint64 hash) const
{
    return !m_places.empty() && m_places[placeOf(hash)] == hash;
}

/// Where it is, or would be.
size_t IdHashes::placeOf(quint64 hash) const
{
    const size_t mask = m_places.size() - 1;
    size_t place = hash & mask;
    while (m_places[place] != 0 && m_places[place] != hash)
        place = (place + 1) & mask;
    return place;
}

void IdHashes::rebuild(size_t places)
{
    const std::vector<quint64> before = std::exchange(m_places, std::vector<quint64>(places));
    for (const quint64 hash : before) {
        if (hash != 0)
            m_places[placeOf(hash)] = hash;
    }
}

bool operator==(const IdHashes &a, const IdHashes &b)
{
    return a.m_size == b.m_size
        && std::ranges::all_of(a.m_places, [&b](quint64 hash) { return hash == 0 || b.contains(hash); });
}

} // namespace rollcall::sync
