// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_service.h"

#include "core/log.h"
#include "service/admin_routes.h"
#include "service/evaluations.h"
#include "service/repository.h"
#include "service/request_kind.h"
#include "service/responses.h"

namespace rollcall::service
{

namespace
{

Response noSuchPath()
{
    // Not as what is gone: a client of a newer version learns that this service does not have the function.
    return problemResponse({404, QStringLiteral("no-such-endpoint"), QStringLiteral("There is nothing at this path.")});
}

Response methodNotAllowed(const QByteArray &allowed)
{
    Response response = problemResponse({405, QStringLiteral("method-not-allowed"),
        QStringLiteral("This endpoint takes %1.").arg(QString::fromLatin1(allowed))});
    response.headers.emplaceBack("Allow", allowed);
    return response;
}

bool isAllowed(const Caller &caller, const AdminRoute &route)
{
    return caller.role == Role::Administrator || route.role == Role::Helpdesk;
}

} // namespace

AdminService::AdminService(Repository &repository, const Clock &clock, Evaluations *evaluations)
    : m_repository(repository), m_clock(clock), m_evaluations(evaluations), m_router(adminRoutes())
{
}

Response AdminService::handle(const Request &request, const QStringList &segments, const Caller &caller)
{
    if (caller.kind != Caller::Kind::Key)
        return problemResponse({403, QStringLiteral("key-required"),
            QStringLiteral("A provisioning token opens /scim/v2 only. Use a key here.")});
    const AdminRouter::Match match = m_router.find(request.method, segments);
    if (!match.route)
        return match.allowed.isEmpty() ? noSuchPath() : methodNotAllowed(match.allowed);
    if (!isAllowed(caller, *match.route))
        return problemResponse({403, QStringLiteral("role-required"),
            QStringLiteral("This needs an administrator's key. A helpdesk key only reads.")});
    const AdminRequest asked{m_repository, m_clock, caller, request, match.captures, m_clock.now(), m_evaluations};
    if (m_evaluations != nullptr)
        m_evaluations->forgetOld(asked.now);
    auto answered = isWrite(request) ? write(*match.route, asked) : match.route->answer(asked);
    if (answered)
        return std::move(answered).value();
    tell(asked, answered.error());
    return problemResponse(answered.error());
}

OrProblem<Response> AdminService::write(const AdminRoute &route, const AdminRequest &request)
{
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return problemOf(transaction.error());
    auto answered = route.answer(request);
    if (!answered)
        return answered;
    if (const auto committed = transaction->commit(); !committed)
        return problemOf(committed.error());
    return answered;
}

void AdminService::tell(const AdminRequest &request, const Problem &problem)
{
    if (!problem.rule)
        return;
    AuditEntry entry = request.entry(QStringLiteral("request.refused"), {}, request.captures.value(0).left(64), {});
    entry.rule = problem.rule;
    entry.detail = QStringLiteral("%1 %2: %3 ")
                       .arg(QString::fromLatin1(request.http.method), QString::fromLatin1(request.http.path.left(200)))
                       .arg(problem.status)
        + problem.detail;
    if (const auto told = AuditLog(m_repository).append(entry); !told)
        qCWarning(core::lcService).noquote() << "refusal not audited:" << told.error().detail;
}

} // namespace rollcall::service
