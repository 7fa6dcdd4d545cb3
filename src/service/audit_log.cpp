// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_log.h"

#include "service/audit_chain.h"
#include "service/repository.h"
#include "service/storable_text.h"

namespace rollcall::service
{

namespace
{

/// A refusal repeats what was sent, which may be megabytes. People read it.
constexpr qsizetype kMaxDetail = 2000;
constexpr qsizetype kMaxId = 64;

/// The beginning of `text`. Half a surrogate pair would come back as another character, and break the chain.
QString clipped(QString text, qsizetype most)
{
    text.remove(QChar(0));
    if (text.size() <= most)
        return text;
    return text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
}

/// With texts that any database gives back as they are.
AuditEntry storable(AuditEntry entry)
{
    entry.resourceId = clipped(entry.resourceId, kMaxId);
    entry.resourceName = clipped(entry.resourceName, kMaxKeyCharacters);
    entry.detail = clipped(entry.detail, kMaxDetail);
    return entry;
}

QVariant orNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

AuditEntry entryOf(const storage::Statement &row)
{
    AuditEntry entry;
    entry.at = QDateTime::fromMSecsSinceEpoch(row.integer(0), Qt::UTC);
    entry.actor = row.text(1);
    entry.address = row.text(2);
    entry.action = row.text(3);
    entry.resourceType = row.text(4);
    entry.resourceId = row.text(5);
    entry.resourceName = row.text(6);
    entry.rule = rules::ruleCodeFromName(row.text(7));
    entry.detail = row.text(8);
    entry.before = row.blob(9);
    entry.after = row.blob(10);
    entry.seq = row.integer(11);
    return entry;
}

} // namespace

Result<void> AuditLog::append(const AuditEntry &entry)
{
    if (m_repository.isWriting())
        return appendToChain(storable(entry));
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return transaction.error();
    if (const auto done = appendToChain(storable(entry)); !done)
        return done.error();
    return transaction->commit();
}

Result<void> AuditLog::appendToChain(const AuditEntry &entry)
{
    auto head = m_repository.query(QStringLiteral("SELECT head_seq, head_hash FROM audit_chain"));
    if (!head)
        return head.error();
    qint64 seq = 0;
    QByteArray previous;
    const auto read = head->forEach({}, [&](const storage::Statement &row) {
        seq = row.integer(0) + 1;
        previous = row.blob(1);
    });
    if (!read)
        return read.error();
    const QByteArray hash = chainedHash(previous, seq, entry);
    auto insert = m_repository.query(QStringLiteral(
        "INSERT INTO audit (seq, at, actor, address, action, resource_type, resource_id, resource_name, rule, "
        "detail, before, after, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return insert.error();
    const QVariant rule = entry.rule ? QVariant(rules::ruleCodeName(*entry.rule)) : QVariant();
    const auto done = insert->runWith(
        {seq, entry.at.toMSecsSinceEpoch(), entry.actor, entry.address, entry.action, entry.resourceType,
            entry.resourceId, entry.resourceName, rule, entry.detail, orNull(entry.before), orNull(entry.after), hash});
    if (!done)
        return done.error();
    auto advance = m_repository.query(QStringLiteral("UPDATE audit_chain SET head_seq = ?, head_hash = ?"));
    return advance ? advance->runWith({seq, hash}) : Result<void>(advance.error());
}

Result<QVector<AuditEntry>> AuditLog::latest(int limit)
{
    auto select = m_repository.query(
        QStringLiteral("SELECT at, actor, address, action, resource_type, resource_id, resource_name, rule, detail, "
                       "before, after, seq FROM audit ORDER BY seq DESC LIMIT ?"));
    if (!select)
        return select.error();
    QVector<AuditEntry> entries;
    const auto read = select->forEach({limit}, [&](const storage::Statement &row) { entries.append(entryOf(row)); });
    if (!read)
        return read.error();
    return entries;
}

} // namespace rollcall::service
