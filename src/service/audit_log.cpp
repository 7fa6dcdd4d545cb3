// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_log.h"

#include "service/audit_chain.h"
#include "service/audit_row.h"
#include "service/repository.h"
#include "service/storable_text.h"

namespace rollcall::service
{

namespace
{

QVariant orNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

/// A refusal repeats what was sent, which may be megabytes. People read it.
constexpr qsizetype kMaxDetail = 2000;
constexpr qsizetype kMaxId = 64;

/// The beginning of `text`, of characters that every database gives back as they are: the hash is over what is read.
QString storable(QString text, qsizetype most)
{
    text.remove(QChar(0));
    if (text.size() > most)
        text.truncate(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
    // Half a surrogate pair becomes another character.
    return QString::fromUtf8(text.toUtf8());
}

AuditRow storable(const AuditEntry &entry)
{
    AuditRow row{entry, entry.rule ? rules::ruleCodeName(*entry.rule) : QString(), {}};
    AuditEntry &kept = row.entry;
    kept.actor = storable(entry.actor, kMaxKeyCharacters);
    kept.resourceId = storable(entry.resourceId, kMaxId);
    kept.resourceName = storable(entry.resourceName, kMaxKeyCharacters);
    kept.detail = storable(entry.detail, kMaxDetail);
    return row;
}

Result<void> insert(Repository &repository, const AuditRow &row)
{
    auto query = repository.query(
        QStringLiteral("INSERT INTO audit (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(auditColumns()));
    if (!query)
        return query.error();
    const AuditEntry &entry = row.entry;
    const QVariant rule = row.ruleName.isEmpty() ? QVariant() : QVariant(row.ruleName);
    return query->runWith({entry.seq, entry.at.toMSecsSinceEpoch(), entry.actor, entry.address, entry.action,
        entry.resourceType, entry.resourceId, entry.resourceName, rule, entry.detail, orNull(entry.before),
        orNull(entry.after), row.hash});
}

} // namespace

Result<void> AuditLog::append(const AuditEntry &entry)
{
    if (m_repository.isWriting())
        return appendToChain(entry);
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return transaction.error();
    if (const auto done = appendToChain(entry); !done)
        return done.error();
    return transaction->commit();
}

Result<void> AuditLog::appendToChain(const AuditEntry &entry)
{
    AuditRow row = storable(entry);
    row.entry.seq = 0;
    QByteArray previous;
    {
        auto head = m_repository.query(QStringLiteral("SELECT head_seq, head_hash FROM audit_chain"));
        if (!head)
            return head.error();
        const auto read = head->forEach({}, [&](const storage::Statement &chain) {
            row.entry.seq = chain.integer(0) + 1;
            previous = chain.blob(1);
        });
        if (!read)
            return read.error();
    }
    if (row.entry.seq == 0)
        return Error{ErrorCode::DatabaseCorrupt, QStringLiteral("the audit log has lost its chain"),
            m_repository.database().subject()};
    row.hash = chainedHash(previous, row);
    if (const auto done = insert(m_repository, row); !done)
        return done.error();
    auto advance = m_repository.query(QStringLiteral("UPDATE audit_chain SET head_seq = ?, head_hash = ?"));
    return advance ? advance->runWith({row.entry.seq, row.hash}) : Result<void>(advance.error());
}

Result<QVector<AuditEntry>> AuditLog::latest(int limit)
{
    auto select
        = m_repository.query(QStringLiteral("SELECT %1 FROM audit ORDER BY seq DESC LIMIT ?").arg(auditColumns()));
    if (!select)
        return select.error();
    QVector<AuditEntry> entries;
    const auto read
        = select->forEach({limit}, [&](const storage::Statement &row) { entries.append(auditRowOf(row).entry); });
    if (!read)
        return read.error();
    return entries;
}

} // namespace rollcall::service
