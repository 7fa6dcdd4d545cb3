// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/read_service.h"

#include "service/database_failure.h"
#include "service/entity_tag.h"
#include "service/listing.h"
#include "service/page_cursor.h"
#include "service/renderer.h"
#include "service/repository.h"
#include "service/resource_service.h"
#include "service/responses.h"
#include "service/row_reader.h"
#include "service/scim_request.h"
#include "storage/snapshot.h"

namespace rollcall::service
{

ReadService::ReadService(Repository &repository, CursorSeal &cursors, ReadContext context)
    : m_repository(repository), m_cursors(cursors), m_context(std::move(context))
{
}

Response ReadService::list(const Registries &registries)
{
    return listed(registries, ListRequest::parse(m_context.request.query, filterDialectOf(m_context.caller)));
}

Response ReadService::search(const Registries &registries)
{
    const auto body = scimBodyOf(m_context.request);
    return listed(registries,
        body ? ListRequest::parseSearch(*body, filterDialectOf(m_context.caller))
             : scim::Outcome<ListRequest>(body.error()));
}

Response ReadService::listed(const Registries &registries, const scim::Outcome<ListRequest> &request)
{
    if (!request)
        return scimError(request.error());
    const ListScope scope{registries, m_context.scimBase, m_context.caller.visibility(), m_context.now};
    auto body = listResources(m_repository, m_cursors, scope, *request);
    return body ? Response{200, "application/scim+json", std::move(body).value(), {}} : scimError(body.error());
}

Response ReadService::read(const scim::SchemaRegistry &registry, const QString &id)
{
    const auto asked = ListRequest::parse(m_context.request.query, filterDialectOf(m_context.caller));
    if (!asked)
        return scimError(asked.error());
    auto response = resource(registry, *asked, id, 200);
    if (!response)
        return scimError(response.error());
    const QByteArray known = m_context.request.header("if-none-match");
    for (const auto &[name, value] : std::as_const(response->headers)) {
        if (name == "ETag" && !known.isEmpty() && matchesEntityTag(known, value))
            return Response{304, {}, {}, {{"ETag", value}}};
    }
    return std::move(response).value();
}

scim::Outcome<Response> ReadService::resource(
    const scim::SchemaRegistry &registry, const ListRequest &asked, const QString &id, int status)
{
    const auto snapshot = storage::Snapshot::begin(m_repository.database());
    if (!snapshot)
        return protocolErrorOf(snapshot.error());
    const Visibility visibility = m_context.caller.visibility();
    const auto row = RowReader(m_repository, registry.type(), visibility).find(id);
    if (!row)
        return protocolErrorOf(row.error());
    if (!*row)
        return noSuchResource(id);
    Renderer renderer(m_repository, registry, m_context.scimBase, visibility);
    // Without a body the tag is all that is needed.
    const scim::AttributeSelection noBody{{QStringLiteral("id")}, {}};
    auto resources = renderer.render({**row}, status == 204 ? noBody : asked.selection, Renderer::Tags::Always);
    if (!resources)
        return protocolErrorOf(resources.error());
    Rendered &rendered = resources->first();
    Response response{status, "application/scim+json", {}, {{"ETag", rendered.tag}}};
    if (status == 201)
        response.headers.emplaceBack("Location", renderer.location(id));
    if (status != 204) {
        response.body = std::move(rendered.json);
        // As meta.location has it (RFC 7643 §3.1).
        response.headers.emplaceBack("Content-Location", renderer.location(id));
    }
    return response;
}

} // namespace rollcall::service
