// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/user_sweep.h"

#include "service/repository.h"

namespace rollcall::service
{

namespace
{

QString kindName(UserSweep::Kind kind)
{
    return kind == UserSweep::Kind::ManagedAppleIds ? QStringLiteral("managed-apple-ids")
                                                    : QStringLiteral("attribute-removal");
}

QDateTime timeAt(const storage::Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC);
}

UserSweep sweepOf(const storage::Statement &row)
{
    UserSweep sweep;
    sweep.kind = row.text(0) == kindName(UserSweep::Kind::ManagedAppleIds) ? UserSweep::Kind::ManagedAppleIds
                                                                           : UserSweep::Kind::AttributeRemoval;
    sweep.subject = row.text(1);
    sweep.actor = {row.text(2), row.text(3)};
    sweep.startedAt = timeAt(row, 4);
    sweep.finishedAt = timeAt(row, 5);
    sweep.lastRid = row.integer(6);
    sweep.endRid = row.integer(7);
    sweep.total = row.integer(8);
    sweep.done = row.integer(9);
    sweep.changed = row.integer(10);
    return sweep;
}

} // namespace

Result<void> UserSweepStore::start(
    UserSweep::Kind kind, const QString &subject, const Actor &actor, const QDateTime &now)
{
    auto query = m_repository.query(QStringLiteral(
        "INSERT INTO user_sweeps (kind, subject, actor, address, started, finished, last_rid, end_rid, total, done, "
        "changed) SELECT CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT), NULL, "
        "0, "
        "coalesce(max(rid), 0), count(*), 0, 0 FROM users WHERE true ON CONFLICT (kind, subject) DO UPDATE SET actor = "
        "excluded.actor, address = excluded.address, started = excluded.started, finished = NULL, last_rid = 0, "
        "end_rid = "
        "excluded.end_rid, total = excluded.total, done = 0, changed = 0"));
    if (!query)
        return query.error();
    return query->runWith({kindName(kind), subject, actor.name, actor.address, now.toMSecsSinceEpoch()});
}

Result<void> UserSweepStore::save(const UserSweep &sweep)
{
    auto query = m_repository.query(QStringLiteral(
        "UPDATE user_sweeps SET finished = ?, last_rid = ?, done = ?, changed = ? WHERE kind = ? AND subject = ?"));
    if (!query)
        return query.error();
    const QVariant finished = sweep.isFinished() ? QVariant(sweep.finishedAt.toMSecsSinceEpoch()) : QVariant();
    return query->runWith({finished, sweep.lastRid, sweep.done, sweep.changed, kindName(sweep.kind), sweep.subject});
}

Result<std::optional<UserSweep>> UserSweepStore::find(UserSweep::Kind kind, const QString &subject)
{
    return first(QStringLiteral("kind = ? AND subject = ?"), {kindName(kind), subject});
}

Result<std::optional<UserSweep>> UserSweepStore::unfinished()
{
    return first(QStringLiteral("finished IS NULL"), {});
}

Result<std::optional<UserSweep>> UserSweepStore::first(const QString &condition, const QVector<QVariant> &values)
{
    auto query = m_repository.query(QStringLiteral(
        "SELECT kind, subject, actor, address, started, finished, last_rid, end_rid, total, done, changed "
        "FROM user_sweeps WHERE %1 ORDER BY started, kind, subject LIMIT 1")
                                        .arg(condition));
    if (!query)
        return query.error();
    std::optional<UserSweep> found;
    const auto read = query->forEach(values, [&](const storage::Statement &row) { found = sweepOf(row); });
    if (!read)
        return read.error();
    return found;
}

} // namespace rollcall::service
