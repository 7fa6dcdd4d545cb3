// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/scim_service.h"

#include "core/log.h"
#include "rules/rule_code.h"
#include "scim/json.h"
#include "scim/schema_uris.h"
#include "service/bulk_job.h"
#include "service/custom_attributes.h"
#include "service/database_failure.h"
#include "service/discovery.h"
#include "service/group_service.h"
#include "service/list_request.h"
#include "service/repository.h"
#include "service/responses.h"
#include "service/scim_request.h"
#include "service/settings_store.h"
#include "service/url_text.h"
#include "service/user_service.h"

namespace rollcall::service
{

/// One request on its way through.
struct ScimService::Call {
    const Request &request;
    const Caller &caller;
    QByteArray scimBase;
    const scim::SchemaRegistry *registry = nullptr; ///< Of the endpoint's type.
    QString id; ///< Of the resource; empty for the collection.
};

namespace
{

const QByteArray kScimPath = "/scim/v2";
const QLatin1String kSearch(".search");

scim::ProtocolError notFound()
{
    return {404, {}, QStringLiteral("There is nothing at this path.")};
}

scim::ProtocolError keysMayOnlyRead()
{
    return {403, {}, QStringLiteral("A key may only read here. Provisioning needs a token.")};
}

bool asksForFilter(const Request &request)
{
    const auto parameters = queryParameters(request.query);
    return parameters && std::any_of(parameters->begin(), parameters->end(), [](const auto &parameter) {
        return parameter.first.compare(QLatin1String("filter"), Qt::CaseInsensitive) == 0;
    });
}

/// What a refused body was about, for the audit log.
QString nameIn(const QByteArray &body)
{
    const auto object = scim::parseObject(body);
    if (!object)
        return {};
    const QString userName = scim::member(*object, u"userName").toString();
    return userName.isEmpty() ? scim::member(*object, u"displayName").toString() : userName;
}

} // namespace

ScimService::ScimService(Repository &repository, const Clock &clock)
    : m_repository(repository),
      m_clock(clock),
      m_cursors(repository),
      m_userSchemas(scim::SchemaRegistry::forUsers()),
      m_groupSchemas(scim::SchemaRegistry::forGroups())
{
}

bool ScimService::isPublic(const QStringList &segments)
{
    return segments.size() == 1 && segments.constFirst() == QLatin1String("ServiceProviderConfig");
}

scim::Outcome<void> ScimService::refreshSchemas()
{
    auto names = customAttributes(m_repository);
    if (!names)
        return protocolErrorOf(names.error());
    if (*names == m_customAttributes)
        return {};
    m_customAttributes = std::move(names).value();
    m_userSchemas = scim::SchemaRegistry::forUsers(m_customAttributes);
    return {};
}

scim::Outcome<void> ScimService::refreshSettings()
{
    const auto mark = m_repository.mark();
    if (mark && mark == m_settingsMark)
        return {};
    auto stored = SettingsStore(m_repository).load();
    if (!stored)
        return protocolErrorOf(stored.error());
    m_settings = std::move(stored->settings);
    m_settingsMark = mark;
    return {};
}

Response ScimService::handlePublic(const Request &request, const QStringList &segments)
{
    return discover({request, Caller(), request.baseUrl + kScimPath, nullptr, {}}, segments);
}

Response ScimService::handle(const Request &request, const QStringList &segments, const Caller &caller)
{
    if (const auto fresh = refreshSchemas(); !fresh)
        return scimError(fresh.error());
    return dispatch({request, caller, request.baseUrl + kScimPath, nullptr, {}}, segments);
}

Response ScimService::dispatch(const Call &call, const QStringList &segments)
{
    const QString endpoint = segments.value(0);
    Call typed = call;
    if (endpoint == QLatin1String("Users"))
        typed.registry = &m_userSchemas;
    else if (endpoint == QLatin1String("Groups"))
        typed.registry = &m_groupSchemas;
    else if (endpoint == QLatin1String("Bulk") && segments.size() == 1)
        return bulk(call);
    else
        return everything(call, segments);
    if (segments.size() == 2 && segments.at(1) == kSearch)
        return search(typed, {typed.registry});
    if (call.caller.kind == Caller::Kind::Key && call.request.method != "GET")
        return scimError(keysMayOnlyRead());
    if (segments.size() == 1)
        return handleAll(typed);
    if (segments.size() == 2) {
        typed.id = segments.at(1);
        return handleOne(typed, typed.id);
    }
    return scimError(notFound());
}

/// What is about no type of resource, or about all of them.
Response ScimService::everything(const Call &call, const QStringList &segments)
{
    const ReadService::Registries all{&m_userSchemas, &m_groupSchemas};
    if (segments.isEmpty())
        return call.request.method == "GET" ? reads(call).list(all) : scimMethodNotAllowed("GET");
    return segments.size() == 1 && segments.constFirst() == kSearch ? search(call, all) : discover(call, segments);
}

Response ScimService::search(const Call &call, const ReadService::Registries &registries)
{
    return call.request.method == "POST" ? reads(call).search(registries) : scimMethodNotAllowed("POST");
}

Response ScimService::discover(const Call &call, const QStringList &segments)
{
    const QString endpoint = segments.value(0);
    const bool isList = endpoint == QLatin1String("ResourceTypes") || endpoint == QLatin1String("Schemas");
    const bool isConfig = endpoint == QLatin1String("ServiceProviderConfig");
    if (endpoint == QLatin1String("Me"))
        return scimError({501, {}, QStringLiteral("This service does not offer this.")});
    if ((!isList && !isConfig) || segments.size() > (isList ? 2 : 1))
        return scimError(notFound());
    if (call.request.method != "GET")
        return scimMethodNotAllowed("GET");
    if (asksForFilter(call.request))
        return scimError({403, {}, QStringLiteral("A filter can't be used here.")});
    if (isConfig)
        return Response{200, "application/scim+json", serviceProviderConfig(call.scimBase), {}};
    const auto body = endpoint == QLatin1String("Schemas")
        ? schemas(m_userSchemas, m_groupSchemas, call.scimBase, segments.value(1))
        : resourceTypes(m_userSchemas, m_groupSchemas, call.scimBase, segments.value(1));
    return body ? Response{200, "application/scim+json", *body, {}} : scimError(body.error());
}

Response ScimService::bulk(const Call &call)
{
    if (call.request.method != "POST")
        return scimMethodNotAllowed("POST");
    if (call.caller.kind == Caller::Kind::Key)
        return scimError(keysMayOnlyRead());
    if (call.request.body.size() > scim::kMaxBulkBytes)
        return scimError({413, {},
            QStringLiteral("The size of the bulk operation exceeds maxPayloadSize (%1).").arg(scim::kMaxBulkBytes)});
    const auto body = scimBodyOf(call.request);
    const auto job = body ? scim::BulkRequest::parse(*body) : scim::Outcome<scim::BulkRequest>(body.error());
    if (!job)
        return scimError(job.error());
    const auto typed = [&](const Request &request) {
        const bool isGroup = request.path.startsWith(kScimPath + "/Groups");
        return Call{request, call.caller, call.scimBase, isGroup ? &m_groupSchemas : &m_userSchemas, {}};
    };
    const BulkExecutor executor{
        [&](const Request &request) {
            const auto segments = pathSegments(request.path);
            const QString endpoint = segments ? segments->value(2) : QString();
            const bool isKnown = endpoint == QLatin1String("Users") || endpoint == QLatin1String("Groups");
            return isKnown ? dispatch(typed(request), segments->mid(2)) : refuse(typed(request), notFound());
        },
        [&](const Request &request, const scim::ProtocolError &error) { return refuse(typed(request), error); }};
    return BulkJob(m_repository, call.request, kScimPath, executor).run(*job);
}

Response ScimService::handleAll(const Call &call)
{
    if (call.request.method == "GET")
        return reads(call).list({call.registry});
    if (call.request.method == "POST")
        return writeBody(
            call, 201, [](ResourceService &service, const QJsonObject &body) { return service.create(body); });
    return scimMethodNotAllowed("GET, POST");
}

Response ScimService::handleOne(const Call &call, const QString &id)
{
    if (call.request.method == "GET")
        return reads(call).read(*call.registry, id);
    if (call.request.method == "PUT")
        return writeBody(
            call, 200, [&](ResourceService &service, const QJsonObject &body) { return service.replace(id, body); });
    if (call.request.method == "PATCH")
        return writeBody(
            call, 200, [&](ResourceService &service, const QJsonObject &body) { return service.patch(id, body); });
    if (call.request.method == "DELETE")
        return write(call, {}, 204, [&](ResourceService &service) { return service.remove(id); });
    return scimMethodNotAllowed("GET, PUT, PATCH, DELETE");
}

ReadService ScimService::reads(const Call &call)
{
    return ReadService(m_repository, m_cursors, {call.request, call.caller, call.scimBase, m_clock.now()});
}

Response ScimService::writeBody(const Call &call, int status,
    const std::function<scim::Outcome<Written>(ResourceService &, const QJsonObject &)> &operation)
{
    const auto asked = ListRequest::parse(call.request.query, filterDialectOf(call.caller));
    if (!asked)
        return scimError(asked.error());
    const auto body = scimBodyOf(call.request);
    if (!body)
        return refuse(call, body.error());
    // Entra expects no body for a group, which may have thousands of members (protocol decision 2).
    const bool isTerse = call.request.method == "PATCH" && call.registry->type() == scim::ResourceType::Group
        && call.caller.profile == rules::Profile::Mdm && asked->selection.isEmpty();
    return write(
        call, *asked, isTerse ? 204 : status, [&](ResourceService &service) { return operation(service, *body); });
}

Response ScimService::write(const Call &call, const ListRequest &asked, int status, const Operation &operation)
{
    auto response = commit(call, asked, status, operation);
    return response ? std::move(response).value() : refuse(call, response.error());
}

scim::Outcome<Response> ScimService::commit(
    const Call &call, const ListRequest &asked, int status, const Operation &operation)
{
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return protocolErrorOf(transaction.error());
    // Nobody adds or removes a custom attribute from here on.
    if (const auto fresh = refreshSchemas(); !fresh)
        return fresh.error();
    if (const auto fresh = refreshSettings(); !fresh)
        return fresh.error();
    const WriteContext context{m_repository, *call.registry, call.caller, m_settings,
        QString::fromLatin1(call.request.remoteAddress), m_clock.now(), call.request.header("if-match")};
    UserService users(context);
    GroupService groups(context);
    ResourceService &service = call.registry->type() == scim::ResourceType::User
        ? static_cast<ResourceService &>(users)
        : static_cast<ResourceService &>(groups);
    const auto written = operation(service);
    if (!written)
        return written.error();
    // Read back before anybody else can change it.
    auto response = call.request.method == "DELETE" ? scim::Outcome<Response>(Response{204, {}, {}, {}})
                                                    : reads(call).resource(*call.registry, asked, written->id, status);
    if (!response || !written->changed)
        return response;
    if (const auto committed = transaction->commit(); !committed)
        return protocolErrorOf(committed.error());
    return response;
}

Response ScimService::refuse(const Call &call, const scim::ProtocolError &error)
{
    if (error.status != 400 && error.status != 409)
        return scimError(error);
    AuditEntry entry;
    entry.at = m_clock.now();
    entry.actor = call.caller.actor();
    entry.address = QString::fromLatin1(call.request.remoteAddress);
    entry.action = QStringLiteral("request.refused");
    entry.resourceType = scim::nameOf(call.registry->type());
    entry.resourceId = call.id;
    entry.resourceName = nameIn(call.request.body);
    entry.rule = rules::ruleCodeIn(error.detail);
    entry.detail = QString::fromLatin1(call.request.method)
        + QStringLiteral(": %1 %2 ").arg(error.status).arg(error.scimType) + error.detail;
    if (const auto told = AuditLog(m_repository).append(entry); !told)
        qCWarning(core::lcService).noquote() << "refusal not audited:" << told.error().detail;
    return scimError(error);
}

} // namespace rollcall::service
