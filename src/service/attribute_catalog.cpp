// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/attribute_catalog.h"

#include "rules/variables.h"
#include "scim/schema_registry.h"
#include "scim/schema_uris.h"
#include "service/attribute_counts.h"
#include "service/custom_attributes.h"

#include <QHash>

namespace rollcall::service
{

namespace
{

using rules::AttributeKind;

/// The system variables that stand for one attribute of a schema, or of the rollcall extension.
QString variableOf(const QString &attribute)
{
    static const QHash<QString, QString> variables{
        {QStringLiteral("userName"), QStringLiteral("userUPN")},
        {QStringLiteral("displayName"), QStringLiteral("userDisplayName")},
        {QStringLiteral("name.givenName"), QStringLiteral("userFirstName")},
        {QStringLiteral("name.familyName"), QStringLiteral("userLastName")},
        {QStringLiteral("locale"), QStringLiteral("userLocale")},
        {QStringLiteral("emails"), QStringLiteral("userEmailAddress")},
        {QStringLiteral("department"), QStringLiteral("department")},
    };
    return variables.value(attribute);
}

void addSchemaAttribute(
    QVector<CatalogAttribute> &all, AttributeKind kind, const scim::Schema &schema, const QString &path)
{
    all.append({path, kind, variableOf(path), schema.id + u':' + path, {}, {}});
}

/// What has parts is told by its parts, but not what a user has several of.
void addSchema(QVector<CatalogAttribute> &all, AttributeKind kind, const scim::Schema &schema)
{
    for (const scim::Attribute &attribute : schema.attributes) {
        if (attribute.name == QLatin1String("password")) // never kept
            continue;
        if (attribute.multiValued || attribute.subAttributes.isEmpty()) {
            addSchemaAttribute(all, kind, schema, attribute.name);
            continue;
        }
        for (const scim::Attribute &part : attribute.subAttributes) {
            if (part.name != QLatin1String("$ref"))
                addSchemaAttribute(all, kind, schema, attribute.name + u'.' + part.name);
        }
    }
}

void addCustom(QVector<CatalogAttribute> &all, const QVector<CustomAttribute> &custom)
{
    for (const CustomAttribute &attribute : custom)
        all.append({attribute.name, AttributeKind::Idp, attribute.name, scim::kIvantiSchema + u':' + attribute.name,
            attribute.users, attribute.created});
}

bool isFromLdapOnly(const QString &variable)
{
    return variable == QLatin1String("userCN") || variable == QLatin1String("userDN")
        || variable == QLatin1String("userOU");
}

void addLdap(QVector<CatalogAttribute> &all, const QVector<AttributeCount> &counts)
{
    QHash<QString, AttributeCount> rest;
    for (const AttributeCount &count : counts) {
        if (count.kind == QLatin1String("ldap"))
            rest.insert(CountedAttributes::keyOf(count.name), count);
    }
    for (const QString &variable : rules::systemVariables()) {
        if (isFromLdapOnly(variable))
            all.append(
                {variable, AttributeKind::Ldap, variable, {}, rest.take(CountedAttributes::keyOf(variable)).users, {}});
    }
    for (const AttributeCount &count : counts) {
        if (rest.contains(CountedAttributes::keyOf(count.name)) && count.kind == QLatin1String("ldap"))
            all.append({count.name, AttributeKind::Ldap, {}, {}, count.users, {}});
    }
}

void addSystem(QVector<CatalogAttribute> &all)
{
    for (const QString &variable : rules::systemVariables()) {
        if (isFromLdapOnly(variable) || variable == QLatin1String("department"))
            continue;
        const bool isInExtension = variable == QLatin1String("managedAppleId");
        all.append({variable, AttributeKind::System, variable,
            isInExtension ? scim::kRollcallSchema + u':' + variable : QString(), {}, {}});
    }
}

} // namespace

Result<QVector<CatalogAttribute>> attributeCatalog(Repository &repository)
{
    const auto custom = listCustomAttributes(repository);
    if (!custom)
        return custom.error();
    const auto counts = attributeCounts(repository);
    if (!counts)
        return counts.error();
    QVector<CatalogAttribute> all;
    const scim::SchemaRegistry registry = scim::SchemaRegistry::forUsers();
    for (const scim::Schema &schema : registry.schemas()) {
        if (schema.id == scim::kUserSchema)
            addSchema(all, AttributeKind::Core, schema);
        else if (schema.id == scim::kEnterpriseSchema)
            addSchema(all, AttributeKind::Enterprise, schema);
    }
    addCustom(all, *custom);
    addLdap(all, *counts);
    addSystem(all);
    return all;
}

} // namespace rollcall::service
