// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/known_rows.h"

#include <algorithm>

namespace rollcall::cache
{

std::optional<KnownRows::Row> KnownRows::find(QStringView id) const
{
    const auto found = m_rows.constFind(keyOf(id));
    return found == m_rows.constEnd() ? std::nullopt : std::optional(*found);
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

Digest KnownRows::keyOf(QStringView id)
{
    return Digest::of(
        QByteArrayView(reinterpret_cast<const char *>(id.utf16()), id.size() * qsizetype(sizeof(char16_t))));
}

} // namespace rollcall::cache
