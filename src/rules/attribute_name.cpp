// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/attribute_name.h"

#include "rules/variables.h"
#include "scim/schema_registry.h"
#include "scim/schema_uris.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace rollcall::rules
{

namespace
{

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isWellFormed(QStringView name)
{
    if (name.isEmpty() || name.size() > kMaxAttributeName || !isLetter(name.front()))
        return false;
    return std::all_of(name.begin(), name.end(),
        [](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-'; });
}

QSet<QString> reservedNames()
{
    QSet<QString> names;
    for (const QString &name : systemVariables())
        names.insert(name.toLower());
    for (const char *name : {"id", "externalId", "meta", "schemas"})
        names.insert(QString::fromLatin1(name).toLower());
    const scim::SchemaRegistry registry = scim::SchemaRegistry::forUsers();
    for (const scim::Schema &schema : registry.schemas()) {
        if (schema.id != scim::kUserSchema && schema.id != scim::kEnterpriseSchema)
            continue;
        for (const scim::Attribute &attribute : schema.attributes)
            names.insert(attribute.name.toLower());
    }
    return names;
}

} // namespace

std::optional<AttributeNameFault> attributeNameFault(QStringView name)
{
    if (!isWellFormed(name))
        return AttributeNameFault::Malformed;
    static const QSet<QString> reserved = reservedNames();
    if (reserved.contains(name.toString().toLower()))
        return AttributeNameFault::Reserved;
    return std::nullopt;
}

} // namespace rollcall::rules
