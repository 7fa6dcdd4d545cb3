// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/known_rows.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace rollcall::cache
{

namespace
{

/// A digest is as good as random already.
size_t hashOf(const Digest &key)
{
    size_t hash = 0;
    std::memcpy(&hash, key.bytes.data(), sizeof hash);
    return hash;
}

size_t placesFor(size_t rows)
{
    constexpr size_t kFewest = 64;
    return std::bit_ceil(std::max(kFewest, rows * 2));
}

} // namespace

void KnownRows::reserve(qsizetype rows)
{
    m_rows.reserve(static_cast<size_t>(rows));
    rebuild(placesFor(static_cast<size_t>(rows)));
}

const KnownRows::Row *KnownRows::find(const Digest &key) const
{
    if (m_expected < m_rows.size() && m_rows[m_expected].key == key)
        return &m_rows[m_expected++];
    if (m_places.empty())
        return nullptr;
    const quint32 number = m_places[placeOf(key)];
    if (number == 0)
        return nullptr;
    m_expected = number;
    return &m_rows[number - 1];
}

/// Where its number is, or would be.
size_t KnownRows::placeOf(const Digest &key) const
{
    const size_t mask = m_places.size() - 1;
    size_t place = hashOf(key) & mask;
    while (m_places[place] != 0 && m_rows[m_places[place] - 1].key != key)
        place = (place + 1) & mask;
    return place;
}

void KnownRows::put(const Row &row)
{
    if (const size_t places = placesFor(m_rows.size() + 1); places > m_places.size())
        rebuild(places);
    quint32 &number = m_places[placeOf(row.key)];
    if (number != 0) {
        m_rows[number - 1] = row;
        return;
    }
    m_rows.push_back(row);
    number = static_cast<quint32>(m_rows.size());
}

void KnownRows::rebuild(size_t places)
{
    m_places.assign(places, 0);
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_places[placeOf(m_rows[i].key)] = static_cast<quint32>(i + 1);
}

void KnownRows::see(const Row *row)
{
    Row &own = m_rows[static_cast<size_t>(row - m_rows.data())];
    own.seen = true;
    own.counted = true;
}

QVector<quint32> KnownRows::unseen() const
{
    QVector<quint32> rids;
    for (const Row &row : m_rows) {
        if (!row.seen)
            rids.append(row.rid);
    }
    std::ranges::sort(rids);
    return rids;
}

void KnownRows::forgetSeen()
{
    for (Row &row : m_rows)
        row.seen = false;
}

void KnownRows::forgetRun()
{
    for (Row &row : m_rows)
        row.seen = row.counted = false;
    m_expected = 0;
}

void KnownRows::distrust(const QString &id)
{
    if (const Row *row = find(id))
        m_rows[static_cast<size_t>(row - m_rows.data())].digest = Digest();
}

} // namespace rollcall::cache
