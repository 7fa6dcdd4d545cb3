// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_log.h"

#include "service/repository.h"

namespace rollcall::service
{

namespace
{

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
    return entry;
}

} // namespace

Result<void> AuditLog::append(const AuditEntry &entry)
{
    auto insert = m_repository.query(QStringLiteral(
        "INSERT INTO audit (at, actor, address, action, resource_type, resource_id, resource_name, rule, "
        "detail, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return insert.error();
    const QVariant rule = entry.rule ? QVariant(rules::ruleCodeName(*entry.rule)) : QVariant();
    return insert->runWith({entry.at.toMSecsSinceEpoch(), entry.actor, entry.address, entry.action, entry.resourceType,
        entry.resourceId, entry.resourceName, rule, entry.detail, orNull(entry.before), orNull(entry.after)});
}

Result<QVector<AuditEntry>> AuditLog::latest(int limit)
{
    auto select = m_repository.query(
        QStringLiteral("SELECT at, actor, address, action, resource_type, resource_id, resource_name, rule, detail, "
                       "before, after FROM audit ORDER BY seq DESC LIMIT ?"));
    if (!select)
        return select.error();
    QVector<AuditEntry> entries;
    const auto read = select->forEach({limit}, [&](const storage::Statement &row) { entries.append(entryOf(row)); });
    if (!read)
        return read.error();
    return entries;
}

} // namespace rollcall::service
