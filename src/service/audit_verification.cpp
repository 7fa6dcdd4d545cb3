// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_verification.h"

#include "service/audit_chain.h"
#include "service/audit_retention.h"
#include "service/audit_row.h"
#include "service/repository.h"

namespace rollcall::service
{

namespace
{

constexpr int kBatch = 100; // A change of a large group is an entry of hundreds of kilobytes.

struct ChainRecord {
    AuditAnchor head;
    AuditAnchor base;
};

Result<std::optional<ChainRecord>> readChain(Repository &repository)
{
    auto query = repository.query(QStringLiteral("SELECT head_seq, head_hash, base_seq, base_hash FROM audit_chain"));
    if (!query)
        return query.error();
    std::optional<ChainRecord> chain;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        chain = ChainRecord{{row.integer(0), row.blob(1)}, {row.integer(2), row.blob(3)}};
    });
    if (!read)
        return read.error();
    return chain;
}

/// Goes along the chain, entry by entry.
class Walk
{
public:
    Walk(const ChainRecord &chain, const std::optional<AuditAnchor> &anchor)
        : m_chain(chain), m_anchor(anchor), m_last(chain.base)
    {
        m_verdict.head = chain.head;
    }

    void step(const AuditRow &row)
    {
        const qint64 seq = row.entry.seq;
        if (seq <= m_chain.base.seq)
            return stepBeforeChain(row);
        if (seq > m_chain.head.seq) {
            tell({AuditFault::Kind::Added, seq, seq});
            return;
        }
        if (seq > m_last.seq + 1)
            tell({AuditFault::Kind::Missing, m_last.seq + 1, seq - 1});
        // Across a gap there is nothing to compare with.
        else if (chainedHash(m_last.hash, row) != row.hash)
            tell({AuditFault::Kind::Altered, seq, seq});
        if (m_anchor && seq == m_anchor->seq && row.hash != m_anchor->hash)
            tell({AuditFault::Kind::AnchorMismatch, seq, seq});
        ++m_verdict.chained;
        m_last = {seq, row.hash};
        if (const auto upTo = retainedFrom(row.entry))
            m_retention = *upTo;
    }

    AuditVerdict finish() &&
    {
        if (m_last.seq < m_chain.head.seq)
            tell({AuditFault::Kind::Missing, m_last.seq + 1, m_chain.head.seq});
        else if (m_last.hash != m_chain.head.hash)
            tell({AuditFault::Kind::Altered, m_last.seq, m_last.seq});
        const bool wasCut = !m_chain.base.hash.isEmpty();
        if (wasCut && (m_retention.seq != m_chain.base.seq || m_retention.hash != m_chain.base.hash))
            tell({AuditFault::Kind::BeginningCut, 1, m_chain.base.seq});
        if (m_anchor && m_anchor->seq <= m_chain.base.seq)
            m_verdict.anchorIsGone = true;
        else if (m_anchor && m_anchor->seq > m_chain.head.seq)
            tell({AuditFault::Kind::Missing, m_chain.head.seq + 1, m_anchor->seq});
        return std::move(m_verdict);
    }

private:
    void stepBeforeChain(const AuditRow &row)
    {
        // Once the chain's own beginning was let go, nothing older is left.
        if (!m_chain.base.hash.isEmpty() || !row.hash.isEmpty())
            tell({AuditFault::Kind::Added, row.entry.seq, row.entry.seq});
        else
            ++m_verdict.unchained;
    }

    void tell(const AuditFault &fault)
    {
        ++m_verdict.faultCount;
        if (m_verdict.faults.size() < AuditVerdict::kMostFaults)
            m_verdict.faults.append(fault);
    }

    const ChainRecord m_chain;
    const std::optional<AuditAnchor> m_anchor;
    AuditAnchor m_last;
    AuditAnchor m_retention; // What the latest retention says that it removed.
    AuditVerdict m_verdict;
};

/// The rows behind `seq`; none at the end.
Result<QVector<AuditRow>> rowsAfter(Repository &repository, qint64 seq)
{
    auto query = repository.query(
        QStringLiteral("SELECT %1 FROM audit WHERE seq > ? ORDER BY seq LIMIT ?").arg(auditColumns()));
    if (!query)
        return query.error();
    QVector<AuditRow> rows;
    const auto read
        = query->forEach({seq, kBatch}, [&](const storage::Statement &row) { rows.append(auditRowOf(row)); });
    if (!read)
        return read.error();
    return rows;
}

} // namespace

std::optional<AuditAnchor> AuditAnchor::parse(const QString &text)
{
    const QStringList parts = text.split(u':');
    bool isNumber = false;
    const qint64 seq = parts.constFirst().toLongLong(&isNumber);
    const QByteArray hex = parts.value(1).toLatin1().toLower();
    const QByteArray hash = QByteArray::fromHex(hex);
    if (parts.size() != 2 || !isNumber || seq < 1 || hash.toHex() != hex || hash.size() != 32)
        return std::nullopt;
    return AuditAnchor{seq, hash};
}

QString AuditAnchor::toString() const
{
    return QStringLiteral("%1:%2").arg(seq).arg(QString::fromLatin1(hash.toHex()));
}

QString AuditFault::text() const
{
    const QString range = first == last ? QStringLiteral("entry %1").arg(first)
                                        : QStringLiteral("entries %1 to %2").arg(first).arg(last);
    const QString verb = first == last ? QStringLiteral("is") : QStringLiteral("are");
    switch (kind) {
    case Kind::Altered: return QStringLiteral("%1 does not fit: it was changed, or the one before it was").arg(range);
    case Kind::Missing: return QStringLiteral("%1 %2 missing").arg(range, verb);
    case Kind::Added: return QStringLiteral("%1 %2 not of the chain").arg(range, verb);
    case Kind::BeginningCut:
        return QStringLiteral("everything up to entry %1 was removed, and no retention tells of it").arg(last);
    case Kind::NoChain: return QStringLiteral("the record of where the chain ends is missing");
    case Kind::AnchorMismatch: return QStringLiteral("%1 is not the one whose hash was given").arg(range);
    }
    return range;
}

Result<AuditVerdict> verifyAudit(
    Repository &repository, const std::optional<AuditAnchor> &anchor, const std::function<void(qint64)> &progress)
{
    const auto chain = readChain(repository);
    if (!chain)
        return chain.error();
    if (!*chain) {
        AuditVerdict verdict;
        verdict.faults.append({AuditFault::Kind::NoChain, 0, 0});
        verdict.faultCount = 1;
        return verdict;
    }
    Walk walk(**chain, anchor);
    qint64 last = std::numeric_limits<qint64>::min();
    qint64 count = 0;
    for (;;) {
        const auto rows = rowsAfter(repository, last);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return std::move(walk).finish();
        for (const AuditRow &row : *rows)
            walk.step(row);
        last = rows->constLast().entry.seq;
        count += rows->size();
        if (progress)
            progress(count);
    }
}

} // namespace rollcall::service
