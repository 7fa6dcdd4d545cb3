// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service.h"

#include "service/database_failure.h"
#include "service/metrics.h"
#include "service/request_kind.h"
#include "service/responses.h"
#include "service/url_text.h"

#include <QScopeGuard>

namespace rollcall::service
{

namespace
{

/// The client learns no more: which rule it was stands in the audit log.
const QString kUnauthorized = QStringLiteral("The credentials are missing or not valid.");

bool beginsWith(const QStringList &segments, QLatin1String first, QLatin1String second)
{
    return segments.size() >= 2 && segments.at(0) == first && segments.at(1) == second;
}

Response failure(const Request &request, const Error &error)
{
    if (request.path.startsWith("/register/"))
        return RegistrationService::failure(request, error);
    return request.path.startsWith("/admin/") ? problemResponse(problemOf(error)) : scimError(protocolErrorOf(error));
}

} // namespace

Result<std::unique_ptr<RequestProcessor>> ServiceProcessor::create(const storage::DatabaseLocation &location,
    const Clock &clock, const storage::OpenOptions &options, const ProcessShared &shared)
{
    auto repository = Repository::open(location, options);
    if (!repository)
        return repository.error();
    return std::unique_ptr<RequestProcessor>(
        std::make_unique<ServiceProcessor>(std::move(repository).value(), clock, shared));
}

ServiceProcessor::ServiceProcessor(
    std::unique_ptr<Repository> repository, const Clock &clock, const ProcessShared &shared)
    : m_repository(std::move(repository)),
      m_metrics(shared.metrics),
      m_authenticator(*m_repository, clock),
      m_scim(*m_repository, clock),
      m_admin(*m_repository, clock, shared.evaluations),
      m_operations(*m_repository, shared.metrics),
      m_registration(*m_repository, clock)
{
}

std::vector<Response> ServiceProcessor::processTogether(const std::vector<const Request *> &requests)
{
    using Parts = storage::Transaction::Parts;
    for (const Parts parts : {Parts::Trusted, Parts::Apart}) {
        if (auto responses = inOneTransaction(requests, parts))
            return std::move(*responses);
    }
    return RequestProcessor::processTogether(requests);
}

std::optional<std::vector<Response>> ServiceProcessor::inOneTransaction(
    const std::vector<const Request *> &requests, storage::Transaction::Parts parts)
{
    std::vector<Response> responses;
    responses.reserve(requests.size());
    const auto failed = [&](const Error &error) {
        responses.clear();
        for (const Request *request : requests)
            responses.push_back(failure(*request, error));
        return responses;
    };
    if (const auto alive = m_repository->revive(); !alive)
        return failed(alive.error());
    auto transaction = m_repository->beginWrite(parts);
    if (!transaction)
        return failed(transaction.error());
    for (const Request *request : requests) {
        responses.push_back(route(*request));
        // A full disk, or a server that went, takes the whole transaction with it.
        if (!m_repository->database().isInTransaction() || transaction->isSpoiled())
            return std::nullopt;
    }
    if (!transaction->commit())
        return std::nullopt;
    if (m_metrics != nullptr)
        m_metrics->countCommit(static_cast<int>(requests.size()));
    return responses;
}

Response ServiceProcessor::process(const Request &request)
{
    if (const auto alive = m_repository->revive(); !alive)
        return failure(request, alive.error());
    Response response = route(request);
    if (m_metrics != nullptr && isWrite(request) && response.status < 400)
        m_metrics->countCommit(1);
    return response;
}

Response ServiceProcessor::route(const Request &request)
{
    m_repository->beginRequest();
    const auto segments = pathSegments(request.path);
    if (segments && beginsWith(*segments, QLatin1String("scim"), QLatin1String("v2")))
        return processScim(request, segments->mid(2));
    if (segments && beginsWith(*segments, QLatin1String("admin"), QLatin1String("v1")))
        return processAdmin(request, segments->mid(2));
    if (segments && RegistrationService::isPage(*segments))
        return m_registration.handle(request, *segments);
    if (segments && OperationsService::isMetrics(*segments))
        return processMetrics(request);
    if (const auto response = segments ? m_operations.handleOpen(request, *segments) : std::nullopt)
        return *response;
    return problemResponse(
        {404, QStringLiteral("not-found"), QStringLiteral("SCIM is at /scim/v2, the admin API at /admin/v1.")});
}

Response ServiceProcessor::processScim(const Request &request, const QStringList &segments)
{
    if (ScimService::isPublic(segments) && request.header("authorization").isNull())
        return m_scim.handlePublic(request, segments);
    if (request.method == "GET")
        m_repository->viewOnce();
    const auto end = qScopeGuard([this] { m_repository->endView(); });
    const auto verdict = m_authenticator.authenticate(request);
    if (!verdict)
        return scimError(protocolErrorOf(verdict.error()));
    if (const auto *caller = std::get_if<Caller>(&*verdict))
        return m_scim.handle(request, segments, *caller);
    return scimError({401, {}, kUnauthorized});
}

Response ServiceProcessor::processAdmin(const Request &request, const QStringList &segments)
{
    const auto verdict = m_authenticator.authenticate(request);
    if (!verdict)
        return problemResponse(problemOf(verdict.error()));
    if (const auto *caller = std::get_if<Caller>(&*verdict))
        return m_admin.handle(request, segments, *caller);
    return problemResponse({401, QStringLiteral("unauthorized"), kUnauthorized});
}

Response ServiceProcessor::processMetrics(const Request &request)
{
    const auto verdict = m_authenticator.authenticate(request);
    if (!verdict)
        return problemResponse(problemOf(verdict.error()));
    if (const auto *caller = std::get_if<Caller>(&*verdict))
        return m_operations.metrics(request, *caller);
    return problemResponse({401, QStringLiteral("unauthorized"), kUnauthorized});
}

} // namespace rollcall::service
