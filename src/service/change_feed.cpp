// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/change_feed.h"

#include "service/repository.h"

namespace rollcall::service
{

namespace
{

constexpr int kForgottenAtOnce = 1000; // Short enough that a request's write does not wait for long.

Change changeOf(const storage::Statement &row)
{
    return {
        row.text(1) == scim::nameOf(scim::ResourceType::Group) ? scim::ResourceType::Group : scim::ResourceType::User,
        row.text(2), row.integer(3) != 0};
}

} // namespace

struct ChangeFeed::State {
    QString feed;
    qint64 last = 0;
    qint64 oldest = 0;
};

Result<ChangeFeed::State> ChangeFeed::state()
{
    auto query = m_repository.query(QStringLiteral("SELECT feed, last_seq, oldest_seq FROM change_feed"));
    if (!query)
        return query.error();
    State state;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        state = {row.text(0), row.integer(1), row.integer(2)};
    });
    if (!read)
        return read.error();
    return state;
}

Result<ChangeCursor> ChangeFeed::head()
{
    const auto now = state();
    if (!now)
        return now.error();
    return ChangeCursor{now->feed, now->last};
}

Result<std::optional<ChangePage>> ChangeFeed::since(const ChangeCursor &cursor, int limit)
{
    // The state first: what is committed in between is then in the rows, and may be told twice, but is not missed.
    const auto before = state();
    if (!before)
        return before.error();
    ChangePage page{{}, {before->feed, qMax(cursor.seq, before->last)}, false};
    auto query = m_repository.query(QStringLiteral(
        "SELECT seq, resource_type, resource_id, removed FROM changes WHERE seq > ? ORDER BY seq LIMIT ?"));
    if (!query)
        return query.error();
    qint64 last = cursor.seq;
    const auto read = query->forEach({cursor.seq, limit + 1}, [&](const storage::Statement &row) {
        page.more = page.changes.size() == limit;
        if (page.more)
            return;
        page.changes.append(changeOf(row));
        last = row.integer(0);
    });
    if (!read)
        return read.error();
    // And once more behind the rows: what was forgotten in between is not in them.
    const auto after = state();
    if (!after)
        return after.error();
    if (cursor.feed != after->feed || cursor.seq > before->last || cursor.seq < after->oldest)
        return std::optional<ChangePage>();
    page.next.seq = page.more ? last : qMax(last, before->last);
    return std::optional(page);
}

Result<void> ChangeFeed::note(scim::ResourceType type, const QString &id, bool removed, const QDateTime &at)
{
    const auto now = state();
    if (!now)
        return now.error();
    const QVector<QVariant> values{now->last + 1, at.toMSecsSinceEpoch(), removed ? 1 : 0, scim::nameOf(type), id};
    auto advance = m_repository.query(QStringLiteral("UPDATE change_feed SET last_seq = ?"));
    if (!advance)
        return advance.error();
    if (const auto done = advance->runWith({now->last + 1}); !done)
        return done.error();
    // One after the other: for an "upsert" SQLite makes a copy of each page that it changes.
    auto update = m_repository.query(
        QStringLiteral("UPDATE changes SET seq = ?, at = ?, removed = ? WHERE resource_type = ? AND resource_id = ?"));
    if (!update)
        return update.error();
    if (const auto done = update->runWith(values); !done)
        return done.error();
    if ((*update)->rowsAffected() > 0)
        return {};
    auto insert = m_repository.query(
        QStringLiteral("INSERT INTO changes (seq, at, removed, resource_type, resource_id) VALUES (?, ?, ?, ?, ?)"));
    return insert ? insert->runWith(values) : Result<void>(insert.error());
}

Result<qint64> ChangeFeed::forgetRemoved(const QDateTime &before)
{
    for (qint64 forgotten = 0;;) {
        const auto batch = forgetBatch(before);
        if (!batch)
            return batch.error();
        if (*batch == 0)
            return forgotten;
        forgotten += *batch;
    }
}

Result<qint64> ChangeFeed::forgetBatch(const QDateTime &before)
{
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return transaction.error();
    qint64 count = 0;
    qint64 latest = 0;
    {
        auto erase = m_repository.query(QStringLiteral(
            "DELETE FROM changes WHERE seq IN (SELECT seq FROM changes WHERE removed = 1 AND at < ? ORDER BY at LIMIT "
            "?) RETURNING seq"));
        if (!erase)
            return erase.error();
        const auto done
            = erase->forEach({before.toMSecsSinceEpoch(), kForgottenAtOnce}, [&](const storage::Statement &row) {
                  ++count;
                  latest = qMax(latest, row.integer(0));
              });
        if (!done)
            return done.error();
    }
    if (count == 0)
        return 0;
    auto move = m_repository.query(QStringLiteral("UPDATE change_feed SET oldest_seq = ? WHERE oldest_seq < ?"));
    if (!move)
        return move.error();
    if (const auto done = move->runWith({latest, latest}); !done)
        return done.error();
    if (const auto done = transaction->commit(); !done)
        return done.error();
    return count;
}

} // namespace rollcall::service
