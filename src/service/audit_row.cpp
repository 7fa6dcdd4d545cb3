// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_row.h"

#include "storage/statement.h"

namespace rollcall::service
{

QString auditColumns()
{
    return QStringLiteral("seq, at, actor, address, action, resource_type, resource_id, resource_name, rule, detail, "
                          "before, after, hash");
}

AuditRow auditRowOf(const storage::Statement &row)
{
    AuditRow found;
    AuditEntry &entry = found.entry;
    entry.seq = row.integer(0);
    entry.at = QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC);
    entry.actor = row.text(2);
    entry.address = row.text(3);
    entry.action = row.text(4);
    entry.resourceType = row.text(5);
    entry.resourceId = row.text(6);
    entry.resourceName = row.text(7);
    found.ruleName = row.text(8);
    entry.rule = rules::ruleCodeFromName(found.ruleName);
    entry.detail = row.text(9);
    entry.before = row.blob(10);
    entry.after = row.blob(11);
    found.hash = row.blob(12);
    return found;
}

} // namespace rollcall::service
