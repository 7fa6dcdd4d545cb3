// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/history_reader.h"

#include "cache/row_columns.h"
#include "storage/database.h"

namespace rollcall::cache
{

namespace
{

std::optional<QString> textOrNothing(const storage::Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

} // namespace

Result<UserHistory> HistoryReader::user(const QString &id)
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT u.rid, r.began_at FROM user AS u LEFT JOIN sync_run AS r ON r.run = u.added_in WHERE u.id = ?"));
    if (!select.ok())
        return select.error();
    select->bind(0, id);
    qint64 rid = 0;
    UserHistory history;
    const auto read = storage::forEachRow(select.value(), [&](const storage::Statement &row) {
        rid = row.integer(0);
        history.firstSeen = timeFrom(row, 1);
    });
    if (!read.ok())
        return read.error();
    if (rid == 0)
        return Error{ErrorCode::NotFound, QStringLiteral("the cache has no such user"), id};
    auto changes = changesOf(rid);
    if (!changes.ok())
        return changes.error();
    history.changes = std::move(changes).value();
    return history;
}

Result<QVector<UserChange>> HistoryReader::changesOf(qint64 rid)
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT c.field, c.before, c.after, c.seen_at, c.run, r.means FROM user_change AS c "
        "LEFT JOIN sync_run AS r ON r.run = c.run WHERE c.rid = ? ORDER BY c.run DESC, c.seen_at DESC, c.number"));
    if (!select.ok())
        return select.error();
    select->bind(0, rid);
    QVector<UserChange> changes;
    const auto read = storage::forEachRow(select.value(), [&changes](const storage::Statement &row) {
        changes.append({row.text(0), textOrNothing(row, 1), textOrNothing(row, 2), timeFrom(row, 3), row.integer(4),
            syncMeansFrom(row.text(5)).value_or(SyncMeans::FullListing)});
    });
    if (!read.ok())
        return read.error();
    return changes;
}

} // namespace rollcall::cache
