// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/schema_attributes.h"

#include "core/when_done.h"
#include "net/scim_answer.h"
#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QJsonArray>

#include <optional>

namespace rollcall::sync
{

namespace
{

QString textIn(const QJsonObject &object, QLatin1String name)
{
    return scim::member(object, name).toString();
}

QJsonArray resourcesIn(const QJsonObject &listing)
{
    return scim::member(listing, QLatin1String("Resources")).toArray();
}

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The extensions of users; nothing if the service does not say.
std::optional<QStringList> userExtensions(const QJsonObject &resourceTypes)
{
    for (const QJsonValue &value : resourcesIn(resourceTypes)) {
        const QJsonObject type = value.toObject();
        if (!isSame(textIn(type, QLatin1String("schema")), scim::kUserSchema))
            continue;
        QStringList extensions;
        for (const QJsonValue &extension : scim::member(type, QLatin1String("schemaExtensions")).toArray())
            extensions << textIn(extension.toObject(), QLatin1String("schema"));
        return extensions;
    }
    return std::nullopt;
}

/// Of a user beside what every service has.
bool isOwnOfUsers(const QString &schema, const std::optional<QStringList> &extensions)
{
    if (schema.startsWith(QLatin1String("urn:ietf:params:scim:schemas:core:"), Qt::CaseInsensitive)
        || isSame(schema, scim::kEnterpriseSchema) || isSame(schema, scim::kRollcallSchema))
        return false;
    return extensions ? extensions->contains(schema, Qt::CaseInsensitive)
                      : !schema.isEmpty() && !schema.endsWith(QLatin1String(":Group"), Qt::CaseInsensitive);
}

void takeAttribute(
    const QString &schema, const QString &parent, const QJsonObject &attribute, QVector<net::CatalogAttribute> &taken)
{
    const QString own = textIn(attribute, QLatin1String("name"));
    if (own.isEmpty())
        return;
    const QString name = parent.isEmpty() ? own : parent + u'.' + own;
    const QJsonArray subAttributes = scim::member(attribute, QLatin1String("subAttributes")).toArray();
    const bool isMultiValued = scim::member(attribute, QLatin1String("multiValued")).toBool();
    if (parent.isEmpty() && !isMultiValued && !subAttributes.isEmpty()) {
        for (const QJsonValue &subAttribute : subAttributes)
            takeAttribute(schema, name, subAttribute.toObject(), taken);
        return;
    }
    const QString usage = isSame(schema, scim::kIvantiSchema) ? QStringLiteral("${%1}").arg(name) : QString();
    taken.append({name, QStringLiteral("idp"), usage, schema + u':' + name, {}, {}});
}

QByteArray toListing(const QVector<net::CatalogAttribute> &attributes)
{
    QJsonArray items;
    for (const net::CatalogAttribute &attribute : attributes) {
        QJsonObject item{{QStringLiteral("name"), attribute.name}, {QStringLiteral("type"), attribute.type},
            {QStringLiteral("urn"), attribute.urn}};
        if (!attribute.usage.isEmpty())
            item.insert(QStringLiteral("usage"), attribute.usage);
        items.append(item);
    }
    return scim::toBytes({{QStringLiteral("items"), items}, {QStringLiteral("totalUsers"), 0}});
}

Result<QJsonObject> fetch(const net::ScimClient &client, const char *path, const QDateTime &now)
{
    QUrl url = client.endpoint().scimBase;
    url.setPath(url.path() + QLatin1Char('/') + QLatin1String(path));
    const auto response = waitFor(client.send(url));
    return response.ok() ? net::readObject(*response, now) : response.error();
}

} // namespace

net::AttributeCatalog schemaAttributes(const QJsonObject &resourceTypes, const QJsonObject &schemas)
{
    const std::optional<QStringList> extensions = userExtensions(resourceTypes);
    net::AttributeCatalog catalog;
    for (const QJsonValue &value : resourcesIn(schemas)) {
        const QJsonObject schema = value.toObject();
        const QString id = textIn(schema, QLatin1String("id"));
        if (!isOwnOfUsers(id, extensions))
            continue;
        for (const QJsonValue &attribute : scim::member(schema, QLatin1String("attributes")).toArray())
            takeAttribute(id, {}, attribute.toObject(), catalog.attributes);
    }
    return catalog;
}

Result<net::Fetched<net::AttributeCatalog>> fetchSchemaAttributes(const net::ScimClient &client, const QDateTime &now)
{
    const auto schemas = fetch(client, "Schemas", now);
    if (!schemas.ok())
        return schemas.error();
    // Services without resource types are not rare; with them nothing has to be guessed.
    const auto types = fetch(client, "ResourceTypes", now);
    net::AttributeCatalog catalog = schemaAttributes(types.valueOr({}), *schemas);
    const QByteArray json = toListing(catalog.attributes);
    return net::Fetched<net::AttributeCatalog>{std::move(catalog), json, {}};
}

} // namespace rollcall::sync
