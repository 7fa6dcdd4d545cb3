// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/operations_service.h"

#include "core/log.h"
#include "service/metrics.h"
#include "service/repository.h"
#include "service/responses.h"

namespace rollcall::service
{

namespace
{

Response plain(int status, const QByteArray &text)
{
    return {status, "text/plain; charset=utf-8", text, {{"Cache-Control", "no-store"}}};
}

Response getOnly()
{
    Response response = plain(405, "This endpoint takes GET.\n");
    response.headers.emplaceBack("Allow", "GET");
    return response;
}

/// `sql` yields a label and a number; in Prometheus' format.
Result<QByteArray> gauge(
    Repository &repository, const QByteArray &name, const QByteArray &help, const QByteArray &label, const QString &sql)
{
    QByteArray text = "# HELP " + name + ' ' + help + "\n# TYPE " + name + " gauge\n";
    auto query = repository.query(sql);
    if (!query)
        return query.error();
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        text
            += name + '{' + label + "=\"" + row.text(0).toLatin1() + "\"} " + QByteArray::number(row.integer(1)) + '\n';
    });
    if (!read)
        return read.error();
    return text;
}

} // namespace

std::optional<Response> OperationsService::handleOpen(const Request &request, const QStringList &segments)
{
    const bool isHealth = segments == QStringList{QStringLiteral("healthz")};
    if (!isHealth && segments != QStringList{QStringLiteral("readyz")})
        return std::nullopt;
    if (request.method != "GET")
        return getOnly();
    return isHealth ? plain(200, "ok\n") : ready();
}

bool OperationsService::isMetrics(const QStringList &segments)
{
    return segments == QStringList{QStringLiteral("metrics")};
}

Response OperationsService::ready()
{
    const auto found = m_repository.database().integer(QStringLiteral("SELECT count(*) FROM change_feed"));
    if (found && *found == 1)
        return plain(200, "ready\n");
    if (!found)
        qCWarning(core::lcService).noquote() << "not ready:" << found.error().detail;
    return plain(503, "The database can't be used.\n");
}

Response OperationsService::metrics(const Request &request, const Caller &caller)
{
    if (request.method != "GET")
        return getOnly();
    if (caller.kind != Caller::Kind::Key)
        return plain(403, "A provisioning token opens /scim/v2 only. Use a key here.\n");
    const auto resources
        = gauge(m_repository, "rollcall_resources", "Users and groups, deleted users included.", "type",
            QStringLiteral("SELECT resource_type, CAST(sum(everyone) AS BIGINT) FROM row_counts WHERE span = 1024 "
                           "GROUP BY resource_type"));
    const auto live
        = gauge(m_repository, "rollcall_live_resources", "Users and groups that provisioning clients see.", "type",
            QStringLiteral("SELECT resource_type, CAST(sum(live) AS BIGINT) FROM row_counts WHERE span = 1024 GROUP BY "
                           "resource_type"));
    const auto invitations = gauge(m_repository, "rollcall_invitations",
        "Invitations whose mail waits (pending), was sent and is not answered (sent), or was given up (failed).",
        "state",
        QStringLiteral("SELECT 'pending', count(*) FROM invitations WHERE state = 'waiting' UNION ALL SELECT 'sent', "
                       "count(*) FROM invitations WHERE state = 'sent' UNION ALL SELECT 'failed', count(*) FROM "
                       "invitations WHERE state = 'failed'"));
    if (!resources || !live || !invitations)
        return plain(503, "The database can't be used.\n");
    Response response
        = plain(200, (m_metrics != nullptr ? m_metrics->text() : QByteArray()) + *resources + *live + *invitations);
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    return response;
}

} // namespace rollcall::service
