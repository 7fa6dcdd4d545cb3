// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/change_feed.h"

#include "service/repository.h"

namespace rollcall::service
{

Result<void> ChangeFeed::note(scim::ResourceType type, const QString &id, bool removed, const QDateTime &now)
{
    auto next = m_repository.query(QStringLiteral("UPDATE change_feed SET last_seq = last_seq + 1 RETURNING last_seq"));
    if (!next)
        return next.error();
    qint64 seq = 0;
    if (const auto read = next->forEach({}, [&](const storage::Statement &row) { seq = row.integer(0); }); !read)
        return read.error();
    auto insert = m_repository.query(QStringLiteral(
        "INSERT INTO changes (seq, at, resource_type, resource_id, removed) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
        "(resource_type, resource_id) DO UPDATE SET seq = excluded.seq, at = excluded.at, removed = excluded.removed"));
    if (!insert)
        return insert.error();
    return insert->runWith({seq, now.toMSecsSinceEpoch(), scim::nameOf(type), id, removed ? 1 : 0});
}

} // namespace rollcall::service
