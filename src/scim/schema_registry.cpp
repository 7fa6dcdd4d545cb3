// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/schema_registry.h"

#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QResource>

namespace rollcall::scim
{

namespace
{

/// The files are part of the program, and a test reads them all: they can't fail.
Schema loadSchema(const QString &name)
{
    const QResource file(QStringLiteral(":/schemas/%1.json").arg(name));
    if (!file.isValid())
        qFatal("the schema %s is not in the program", qUtf8Printable(name));
    const Result<QJsonObject> object = parseObject(file.uncompressedData());
    const Result<Schema> schema = object ? Schema::parse(*object) : Result<Schema>(object.error());
    if (!schema)
        qFatal("the schema %s can't be read: %s", qUtf8Printable(name), qUtf8Printable(schema.error().detail));
    return *schema;
}

/// Parsed once: registries are made anew whenever the custom attributes change.
const Schema &commonSchema()
{
    static const Schema schema = loadSchema(QStringLiteral("common"));
    return schema;
}

const QVector<Schema> &userSchemas()
{
    static const QVector<Schema> schemas{loadSchema(QStringLiteral("user")),
        loadSchema(QStringLiteral("enterprise_user")), loadSchema(QStringLiteral("ivanti_user")),
        loadSchema(QStringLiteral("rollcall_user"))};
    return schemas;
}

const QVector<Schema> &groupSchemas()
{
    static const QVector<Schema> schemas{
        loadSchema(QStringLiteral("group")), loadSchema(QStringLiteral("rollcall_group"))};
    return schemas;
}

Attribute customAttribute(const QString &name)
{
    Attribute attribute;
    attribute.name = name;
    attribute.description = QStringLiteral("A custom attribute, added by an administrator.");
    return attribute;
}

} // namespace

SchemaRegistry::SchemaRegistry(ResourceType type, QVector<Schema> schemas)
    : m_type(type), m_common(commonSchema()), m_schemas(std::move(schemas))
{
}

SchemaRegistry SchemaRegistry::forUsers(const QStringList &customAttributes)
{
    QVector<Schema> schemas = userSchemas();
    const auto ivanti
        = std::find_if(schemas.begin(), schemas.end(), [](const Schema &schema) { return schema.id == kIvantiSchema; });
    for (const QString &name : customAttributes)
        ivanti->attributes.append(customAttribute(name));
    return SchemaRegistry(ResourceType::User, std::move(schemas));
}

SchemaRegistry SchemaRegistry::forGroups()
{
    return SchemaRegistry(ResourceType::Group, groupSchemas());
}

const Attribute *SchemaRegistry::resolve(const AttributePath &path) const
{
    const std::optional<Target> target = locate(path);
    if (!target)
        return nullptr;
    return target->subAttribute ? target->subAttribute : target->attribute;
}

std::optional<SchemaRegistry::Target> SchemaRegistry::locate(const AttributePath &path) const
{
    Target target;
    const bool isCore = path.schema.isEmpty() || path.schema.compare(coreSchema().id, Qt::CaseInsensitive) == 0;
    if (isCore)
        target.attribute = m_common.find(path.attribute);
    for (const Schema &candidate : m_schemas) {
        if (target.attribute)
            break;
        if (!path.schema.isEmpty() && path.schema.compare(candidate.id, Qt::CaseInsensitive) != 0)
            continue;
        target.attribute = candidate.find(path.attribute);
        target.schema = &candidate;
    }
    if (!target.attribute)
        return std::nullopt;
    target.isExtension = target.schema && target.schema != &coreSchema();
    if (path.subAttribute.isEmpty())
        return target;
    target.subAttribute = target.attribute->find(path.subAttribute);
    if (!target.subAttribute)
        return std::nullopt;
    return target;
}

const Schema *SchemaRegistry::schema(QAnyStringView uri) const
{
    const auto it = std::find_if(m_schemas.begin(), m_schemas.end(), [uri](const Schema &candidate) {
        return QAnyStringView::compare(uri, candidate.id, Qt::CaseInsensitive) == 0;
    });
    return it == m_schemas.end() ? nullptr : &*it;
}

} // namespace rollcall::scim
