// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_export.h"

#include "core/clock.h"
#include "core/csv_text.h"
#include "scim/json.h"
#include "service/audit_log.h"
#include "service/audit_reader.h"
#include "service/json_text.h"

namespace rollcall::service
{

namespace
{

void addText(QByteArray &json, const char *name, const QString &text)
{
    if (!text.isEmpty())
        json.append(",\"").append(name).append("\":").append(jsonString(text));
}

/// As it is stored, unless somebody put something else there.
void addObject(QByteArray &json, const char *name, const QByteArray &object)
{
    if (!object.isEmpty() && scim::parseObject(object))
        json.append(",\"").append(name).append("\":").append(object);
}

} // namespace

std::optional<AuditFormat> auditFormatFromName(QStringView name)
{
    if (name == u"jsonl")
        return AuditFormat::JsonLines;
    return name == u"csv" ? std::optional(AuditFormat::Csv) : std::nullopt;
}

QByteArray auditJson(const AuditRow &row)
{
    const AuditEntry &entry = row.entry;
    QByteArray json = R"({"seq":)" + QByteArray::number(entry.seq);
    addText(json, "at", toScimTime(entry.at));
    addText(json, "actor", entry.actor);
    addText(json, "address", entry.address);
    addText(json, "action", entry.action);
    addText(json, "resourceType", entry.resourceType);
    addText(json, "resourceId", entry.resourceId);
    addText(json, "resourceName", entry.resourceName);
    addText(json, "rule", row.ruleName);
    addText(json, "detail", entry.detail);
    addObject(json, "before", entry.before);
    addObject(json, "after", entry.after);
    addText(json, "hash", QString::fromLatin1(row.hash.toHex()));
    return json + '}';
}

QByteArray auditExportHead(AuditFormat format)
{
    if (format == AuditFormat::JsonLines)
        return {};
    return core::csvRecord(
        QStringLiteral("seq at actor address action resourceType resourceId resourceName rule detail "
                       "before after hash")
            .split(u' '));
}

QByteArray auditExportLine(AuditFormat format, const AuditRow &row)
{
    if (format == AuditFormat::JsonLines)
        return auditJson(row) + '\n';
    const AuditEntry &entry = row.entry;
    return core::csvRecord({QString::number(entry.seq), toScimTime(entry.at), entry.actor, entry.address, entry.action,
        entry.resourceType, entry.resourceId, entry.resourceName, row.ruleName, entry.detail,
        QString::fromUtf8(entry.before), QString::fromUtf8(entry.after), QString::fromLatin1(row.hash.toHex())});
}

Result<qint64> exportAudit(Repository &repository, AuditFormat format, const AuditFilter &filter,
    const AuditEntry &told, const std::function<bool(const QByteArray &)> &write)
{
    if (const auto noted = AuditLog(repository).append(told); !noted)
        return noted.error();
    const Error untaken{ErrorCode::FileUnwritable, QStringLiteral("not everything could be written"), {}};
    if (!write(auditExportHead(format)))
        return untaken;
    AuditReader reader(repository);
    AuditQuery query{filter, AuditQuery::Order::OldestFirst, {}, 500};
    qint64 count = 0;
    do {
        const auto page = reader.page(query);
        if (!page)
            return page.error();
        for (const AuditRow &row : page->rows) {
            if (!write(auditExportLine(format, row)))
                return untaken;
        }
        count += page->rows.size();
        query.after = page->next;
    } while (query.after);
    return count;
}

} // namespace rollcall::service
