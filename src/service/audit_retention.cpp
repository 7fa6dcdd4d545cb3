// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_retention.h"

#include "scim/json.h"
#include "service/audit_log.h"
#include "service/repository.h"

namespace rollcall::service
{

namespace
{

constexpr int kBatch = 1000; // Short enough that a request's write does not wait for long.
const QString kAction = QStringLiteral("audit.prune");

/// The oldest entries that are to go, as far as one batch takes them.
struct Batch {
    qint64 count = 0;
    qint64 firstSeq = 0;
    AuditAnchor last;
};

Result<Batch> oldest(Repository &repository, const QDateTime &before)
{
    auto query = repository.query(QStringLiteral("SELECT seq, at, hash FROM audit ORDER BY seq LIMIT ?"));
    if (!query)
        return query.error();
    const qint64 limit = before.toMSecsSinceEpoch();
    Batch batch;
    bool ended = false;
    const auto read = query->forEach({kBatch}, [&](const storage::Statement &row) {
        ended = ended || row.integer(1) >= limit;
        if (ended)
            return;
        if (batch.count++ == 0)
            batch.firstSeq = row.integer(0);
        batch.last = {row.integer(0), row.blob(2)};
    });
    if (!read)
        return read.error();
    return batch;
}

Result<void> remove(Repository &repository, const Batch &batch)
{
    auto erase = repository.query(QStringLiteral("DELETE FROM audit WHERE seq <= ?"));
    if (!erase)
        return erase.error();
    if (const auto done = erase->runWith({batch.last.seq}); !done)
        return done.error();
    // The chain begins behind what went; entries from before the chain don't move its beginning.
    auto move
        = repository.query(QStringLiteral("UPDATE audit_chain SET base_seq = ?, base_hash = ? WHERE base_seq < ?"));
    return move ? move->runWith({batch.last.seq, batch.last.hash, batch.last.seq}) : Result<void>(move.error());
}

AuditEntry entryOf(const Batch &batch, const QDateTime &before, const QDateTime &now)
{
    AuditEntry entry;
    entry.at = now;
    entry.actor = QStringLiteral("service");
    entry.action = kAction;
    entry.resourceType = QStringLiteral("Audit");
    entry.detail = QStringLiteral("Removed entries %1 to %2, which were from before %3.")
                       .arg(batch.firstSeq)
                       .arg(batch.last.seq)
                       .arg(toScimTime(before));
    entry.before
        = scim::toBytes({{QStringLiteral("firstSeq"), batch.firstSeq}, {QStringLiteral("lastSeq"), batch.last.seq},
            {QStringLiteral("lastHash"), QString::fromLatin1(batch.last.hash.toHex())}});
    return entry;
}

/// The number of entries that went.
Result<qint64> pruneBatch(Repository &repository, const QDateTime &before, const Clock &clock)
{
    auto transaction = repository.beginWrite();
    if (!transaction)
        return transaction.error();
    const auto batch = oldest(repository, before);
    if (!batch)
        return batch.error();
    if (batch->count == 0)
        return 0;
    if (const auto done = remove(repository, *batch); !done)
        return done.error();
    if (const auto told = AuditLog(repository).append(entryOf(*batch, before, clock.now())); !told)
        return told.error();
    if (const auto done = transaction->commit(); !done)
        return done.error();
    return batch->count;
}

} // namespace

Result<qint64> pruneAudit(
    Repository &repository, const QDateTime &before, const Clock &clock, const std::stop_token &stop)
{
    qint64 removed = 0;
    while (!stop.stop_requested()) {
        const auto batch = pruneBatch(repository, before, clock);
        if (!batch)
            return batch.error();
        if (*batch == 0)
            break;
        removed += *batch;
    }
    return removed;
}

std::optional<AuditAnchor> retainedFrom(const AuditEntry &entry)
{
    if (entry.action != kAction)
        return std::nullopt;
    const auto told = scim::parseObject(entry.before);
    if (!told)
        return std::nullopt;
    return AuditAnchor{told->value(QLatin1String("lastSeq")).toInteger(),
        QByteArray::fromHex(told->value(QLatin1String("lastHash")).toString().toLatin1())};
}

} // namespace rollcall::service
