// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_audit.h"

#include "service/audit_export.h"
#include "service/audit_reader.h"
#include "service/json_text.h"
#include "service/query_reader.h"

namespace rollcall::service
{

namespace
{

constexpr int kExportedAtOnce = 5000; // And at most AuditReader::kMostBytes: an answer is made in memory.

AuditFilter filterFrom(QueryReader &query)
{
    AuditFilter filter;
    filter.actor = query.text(QLatin1String("actor")).value_or(QString());
    filter.action = query.text(QLatin1String("action")).value_or(QString());
    filter.resourceId = query.text(QLatin1String("resource")).value_or(QString());
    filter.resourceName = query.text(QLatin1String("name")).value_or(QString());
    filter.from = query.time(QLatin1String("from")).value_or(QDateTime());
    filter.to = query.time(QLatin1String("to")).value_or(QDateTime());
    if (const auto rule = query.text(QLatin1String("rule"))) {
        filter.rule = rules::ruleCodeFromName(*rule);
        if (!filter.rule)
            query.fail(QStringLiteral("rule"), QStringLiteral("unknown"), QStringLiteral("There is no such rule."));
    }
    const auto outcome = query.text(QLatin1String("outcome"));
    filter.refusalsOnly = outcome == QStringLiteral("refused");
    if (outcome && !filter.refusalsOnly)
        query.fail(
            QStringLiteral("outcome"), QStringLiteral("unknown"), QStringLiteral("outcome can only be \"refused\"."));
    return filter;
}

std::optional<AuditCursor> cursorFrom(QueryReader &query, const QString &text)
{
    const auto cursor = text.isEmpty() ? std::nullopt : AuditCursor::parse(text);
    if (!text.isEmpty() && !cursor)
        query.fail(QStringLiteral("cursor"), QStringLiteral("malformed"),
            QStringLiteral("cursor has to be that of an earlier answer."));
    return cursor;
}

OrProblem<Response> list(const AdminRequest &request)
{
    QueryReader reader(request.http.query);
    AuditQuery query{filterFrom(reader)};
    const PageRequest asked = reader.page();
    query.limit = asked.limit;
    query.after = cursorFrom(reader, asked.cursor);
    if (const auto good = reader.finish(); !good)
        return good.error();
    const auto page = AuditReader(request.repository).page(query);
    if (!page)
        return problemOf(page.error());
    QByteArray body = R"({"items":[)";
    for (const AuditRow &row : page->rows)
        body.append(body.endsWith('[') ? "" : ",").append(auditJson(row));
    body += ']';
    if (page->next)
        body.append(R"(,"nextCursor":)").append(jsonString(page->next->toString()));
    return Response{200, "application/json", body + '}', {}};
}

/// One entry for the whole export, by its first part.
Result<void> tell(const AdminRequest &request, const QString &format)
{
    AuditEntry entry = request.entry(QStringLiteral("audit.export"), QStringLiteral("Audit"), {}, {});
    entry.detail = QStringLiteral("As %1, with %2").arg(format, QString::fromUtf8(request.http.query));
    return AuditLog(request.repository).append(entry);
}

Response exported(const AuditPage &page, AuditFormat format, bool isFirst)
{
    Response response;
    response.contentType = format == AuditFormat::Csv ? "text/csv; charset=utf-8" : "application/jsonl";
    if (isFirst)
        response.body = auditExportHead(format);
    for (const AuditRow &row : page.rows)
        response.body += auditExportLine(format, row);
    if (page.next)
        response.headers.emplaceBack("X-Next-Cursor", page.next->toString().toLatin1());
    return response;
}

OrProblem<Response> exportLog(const AdminRequest &request)
{
    QueryReader reader(request.http.query);
    AuditQuery query{filterFrom(reader), AuditQuery::Order::OldestFirst, {}, kExportedAtOnce};
    query.after = cursorFrom(reader, reader.text(QLatin1String("cursor")).value_or(QString()));
    const QString name = reader.text(QLatin1String("format")).value_or(QString());
    const auto format = auditFormatFromName(name);
    if (!format)
        reader.fail(
            QStringLiteral("format"), QStringLiteral("unknown"), QStringLiteral("format has to be jsonl or csv."));
    if (const auto good = reader.finish(); !good)
        return good.error();
    if (!query.after) {
        if (const auto told = tell(request, name); !told)
            return problemOf(told.error());
    }
    const auto page = AuditReader(request.repository).page(query);
    if (!page)
        return problemOf(page.error());
    return exported(*page, *format, !query.after);
}

} // namespace

AdminRoutes auditRoutes()
{
    return {{"GET", QStringLiteral("audit"), Role::Helpdesk, list},
        {"GET", QStringLiteral("audit/export"), Role::Helpdesk, exportLog}};
}

} // namespace rollcall::service
