// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/discovery.h"

#include "scim/bulk_request.h"
#include "scim/json.h"
#include "scim/list_response.h"
#include "scim/schema_uris.h"
#include "service/list_request.h"
#include "service/page_cursor.h"

#include <QJsonArray>

namespace rollcall::service
{

namespace
{

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonObject supported(bool yes)
{
    return {{q("supported"), yes}};
}

QJsonObject metaOf(const char *type, const QByteArray &location)
{
    return {{q("resourceType"), q(type)}, {q("location"), QString::fromLatin1(location)}};
}

QJsonObject bearerScheme()
{
    return {{q("type"), q("oauthbearertoken")}, {q("name"), q("Bearer token")},
        {q("description"), q("A token that the service's administrator made, sent as Authorization: Bearer.")},
        {q("specUri"), q("https://www.rfc-editor.org/info/rfc6750")}, {q("primary"), true}};
}

/// All of them as a listing, or the one whose `key` is `id`.
scim::Outcome<QByteArray> listed(const QVector<QJsonObject> &objects, const QString &id)
{
    QVector<QByteArray> all;
    for (const QJsonObject &object : objects) {
        if (!id.isEmpty() && object.value(q("id")).toString().compare(id, Qt::CaseInsensitive) == 0)
            return scim::toBytes(object);
        all.append(scim::toBytes(object));
    }
    if (!id.isEmpty())
        return scim::ProtocolError{404, {}, QStringLiteral("There is no %1.").arg(id)};
    return scim::listResponseBytes({all.size(), 1}, all);
}

QJsonObject resourceType(const scim::SchemaRegistry &registry, const QByteArray &scimBase)
{
    const QString name = scim::nameOf(registry.type());
    QJsonArray extensions;
    for (const scim::Schema &schema : registry.schemas()) {
        if (schema.id != registry.coreSchema().id)
            extensions.append(QJsonObject{{q("schema"), schema.id}, {q("required"), false}});
    }
    return {{q("schemas"), QJsonArray{QString(scim::kResourceTypeSchema)}}, {q("id"), name}, {q("name"), name},
        {q("endpoint"), scim::endpointOf(registry.type())}, {q("description"), registry.coreSchema().description},
        {q("schema"), registry.coreSchema().id}, {q("schemaExtensions"), extensions},
        {q("meta"), metaOf("ResourceType", scimBase + "/ResourceTypes/" + name.toLatin1())}};
}

QJsonObject schemaObject(const scim::Schema &schema, const QByteArray &scimBase)
{
    QJsonObject object = schema.toJson();
    object.insert(q("schemas"), QJsonArray{QString(scim::kSchemaSchema)});
    object.insert(q("meta"), metaOf("Schema", scimBase + "/Schemas/" + schema.id.toLatin1()));
    return object;
}

} // namespace

QByteArray serviceProviderConfig(const QByteArray &scimBase)
{
    QJsonObject bulk = supported(true);
    bulk.insert(q("maxOperations"), scim::kMaxBulkOperations);
    bulk.insert(q("maxPayloadSize"), static_cast<int>(scim::kMaxBulkBytes));
    QJsonObject filter = supported(true);
    filter.insert(q("maxResults"), kMaxCount);
    const QJsonObject pagination{{q("cursor"), true}, {q("index"), true}, {q("defaultPaginationMethod"), q("index")},
        {q("defaultPageSize"), kDefaultCount}, {q("maxPageSize"), kMaxCount}, {q("cursorTimeout"), kCursorSeconds}};
    return scim::toBytes({{q("schemas"), QJsonArray{QString(scim::kSpc)}}, {q("patch"), supported(true)},
        {q("bulk"), bulk}, {q("filter"), filter}, {q("changePassword"), supported(false)}, {q("sort"), supported(true)},
        {q("etag"), supported(true)}, {q("pagination"), pagination},
        {q("authenticationSchemes"), QJsonArray{bearerScheme()}},
        {q("meta"), metaOf("ServiceProviderConfig", scimBase + "/ServiceProviderConfig")}});
}

scim::Outcome<QByteArray> resourceTypes(const scim::SchemaRegistry &users, const scim::SchemaRegistry &groups,
    const QByteArray &scimBase, const QString &id)
{
    return listed({resourceType(users, scimBase), resourceType(groups, scimBase)}, id);
}

scim::Outcome<QByteArray> schemas(const scim::SchemaRegistry &users, const scim::SchemaRegistry &groups,
    const QByteArray &scimBase, const QString &id)
{
    QVector<QJsonObject> objects;
    for (const scim::SchemaRegistry *registry : {&users, &groups}) {
        for (const scim::Schema &schema : registry->schemas())
            objects.append(schemaObject(schema, scimBase));
    }
    return listed(objects, id);
}

} // namespace rollcall::service
