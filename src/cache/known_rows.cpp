// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/known_rows.h"

#include <algorithm>

namespace rollcall::cache
{

std::optional<KnownRows::Row> KnownRows::find(const Digest &key) const
{
    const auto found = m_rows.constFind(key);
    return found == m_rows.constEnd() ? std::nullopt : std::optional(*found);
}

void KnownRows::see(const Digest &key)
{
    if (const auto row = m_rows.find(key); row != m_rows.end()) {
        row->seen = true;
        row->counted = true;
    }
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

void KnownRows::distrust(const QString &id)
{
    if (const auto row = m_rows.find(keyOf(id)); row != m_rows.end())
        row->digest = Digest();
}

} // namespace rollcall::cache
