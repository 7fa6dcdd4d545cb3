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
#include "service/entity_tag.h"
#include "service/group_service.h"
#include "service/list_request.h"
#include "service/listing.h"
#include "service/renderer.h"
#include "service/repository.h"
#include "service/responses.h"
#include "service/row_reader.h"
#include "service/settings_store.h"
#include "service/storable_text.h"
#include "service/stored_json.h"
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

scim::ProtocolError notFound()
{
    return {404, {}, QStringLiteral("There is nothing at this path.")};
}

scim::ProtocolError keysMayOnlyRead()
{
    return {403, {}, QStringLiteral("A key may only read here. Provisioning needs a token.")};
}

bool isJson(const Request &request)
{
    const QByteArray type = request.header("content-type").split(';').constFirst().trimmed().toLower();
    return type.isEmpty() || type == "application/scim+json" || type == "application/json";
}

scim::Outcome<QJsonObject> bodyOf(const Request &request)
{
    if (!isJson(request))
        return scim::ProtocolError{415, {}, QStringLiteral("Send application/scim+json or application/json.")};
    auto body = scim::parseObject(request.body);
    if (!body)
        return scim::ProtocolError{400, QStringLiteral("invalidSyntax"), body.error().detail};
    // There is no other way to write it in JSON, and most bodies need no walk.
    if (request.body.contains("\\u0000")) {
        if (const auto storable = checkCharacters(*body); !storable)
            return storable.error();
    }
    return std::move(body).value();
}

scim::FilterDialect filterDialect(const Caller &caller)
{
    return caller.kind == Caller::Kind::Token && caller.profile == rules::Profile::Rfc ? scim::FilterDialect::Strict
                                                                                       : scim::FilterDialect::Lenient;
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
        return discover(call, segments);
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

Response ScimService::discover(const Call &call, const QStringList &segments)
{
    const QString endpoint = segments.value(0);
    const bool isList = endpoint == QLatin1String("ResourceTypes") || endpoint == QLatin1String("Schemas");
    const bool isConfig = endpoint == QLatin1String("ServiceProviderConfig");
    if (segments.isEmpty() || endpoint == QLatin1String("Me") || endpoint == QLatin1String(".search"))
        return scimError({501, {}, QStringLiteral("This service does not offer this.")});
    if ((!isList && !isConfig) || segments.size() > (isList ? 2 : 1))
        return scimError(notFound());
    if (call.request.method != "GET")
        return scimMethodNotAllowed("GET");
    if (("&" + call.request.query).contains("&filter="))
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
    const auto body = bodyOf(call.request);
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
        return list(call);
    if (call.request.method == "POST")
        return writeBody(
            call, 201, [](ResourceService &service, const QJsonObject &body) { return service.create(body); });
    return scimMethodNotAllowed("GET, POST");
}

Response ScimService::handleOne(const Call &call, const QString &id)
{
    if (call.request.method == "GET")
        return read(call, id);
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

Response ScimService::list(const Call &call)
{
    const auto request = ListRequest::parse(call.request.query, filterDialect(call.caller));
    if (!request)
        return scimError(request.error());
    const auto body = listResources(m_repository, *call.registry, *request, call.scimBase, call.caller.visibility());
    return body ? Response{200, "application/scim+json", *body, {}} : scimError(body.error());
}

Response ScimService::read(const Call &call, const QString &id)
{
    const auto asked = ListRequest::parse(call.request.query, filterDialect(call.caller));
    if (!asked)
        return scimError(asked.error());
    auto response = rendered(call, *asked, id, 200);
    if (!response)
        return scimError(response.error());
    const QByteArray known = call.request.header("if-none-match");
    for (const auto &[name, value] : std::as_const(response->headers)) {
        if (name == "ETag" && !known.isEmpty() && matchesEntityTag(known, value))
            return Response{304, {}, {}, {{"ETag", value}}};
    }
    return std::move(response).value();
}

scim::Outcome<Response> ScimService::rendered(const Call &call, const ListRequest &asked, const QString &id, int status)
{
    const Visibility visibility = call.caller.visibility();
    const auto row = RowReader(m_repository, call.registry->type(), visibility).find(id);
    if (!row)
        return protocolErrorOf(row.error());
    if (!*row)
        return noSuchResource(id);
    Renderer renderer(m_repository, *call.registry, call.scimBase, visibility);
    Response response{status, "application/scim+json", {}, {{"ETag", entityTag((*row)->version)}}};
    if (status == 201)
        response.headers.emplaceBack("Location", renderer.location(id));
    if (status != 204) {
        const auto resources = renderer.render({**row}, asked.selection);
        if (!resources)
            return protocolErrorOf(resources.error());
        response.body = resources->constFirst();
        // As meta.location has it (RFC 7643 §3.1).
        response.headers.emplaceBack("Content-Location", renderer.location(id));
    }
    return response;
}

Response ScimService::writeBody(const Call &call, int status,
    const std::function<scim::Outcome<Written>(ResourceService &, const QJsonObject &)> &operation)
{
    const auto asked = ListRequest::parse(call.request.query, filterDialect(call.caller));
    if (!asked)
        return scimError(asked.error());
    const auto body = bodyOf(call.request);
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
    const auto stored = SettingsStore(m_repository).load();
    if (!stored)
        return protocolErrorOf(stored.error());
    const WriteContext context{m_repository, *call.registry, call.caller, stored->settings,
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
                                                    : rendered(call, asked, written->id, status);
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
