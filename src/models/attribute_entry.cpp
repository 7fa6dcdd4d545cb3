// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/attribute_entry.h"

#include "scim/schema_registry.h"
#include "scim/schema_uris.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::models
{
namespace
{

using rules::AttributeKind;

bool isNamed(const QString &key, QLatin1String name)
{
    return key.compare(name, Qt::CaseInsensitive) == 0;
}

QJsonValue member(const QJsonObject &object, QLatin1String name)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (isNamed(it.key(), name))
            return it.value();
    }
    return QJsonValue::Undefined;
}

/// By what name device configuration refers to it: the system variables, and custom attributes by their own names.
QString variableName(const AttributeEntry &entry)
{
    struct Variable {
        QLatin1String attribute;
        QLatin1String name;
    };
    static constexpr Variable kSystemVariables[] = {
        {QLatin1String("id"), QLatin1String("userUID")},
        {QLatin1String("userName"), QLatin1String("userUPN")},
        {QLatin1String("displayName"), QLatin1String("userDisplayName")},
        {QLatin1String("name.givenName"), QLatin1String("userFirstName")},
        {QLatin1String("name.familyName"), QLatin1String("userLastName")},
        {QLatin1String("locale"), QLatin1String("userLocale")},
        {QLatin1String("emails[type eq \"work\"].value"), QLatin1String("userEmailAddress")},
        {QLatin1String("department"), QLatin1String("department")},
        {QLatin1String("managedAppleId"), QLatin1String("managedAppleId")},
    };
    if (entry.urn.startsWith(scim::kIvantiSchema, Qt::CaseInsensitive))
        return entry.name;
    if (entry.kind == AttributeKind::Ldap || entry.kind == AttributeKind::Idp)
        return {};
    for (const Variable &variable : kSystemVariables) {
        if (isNamed(entry.name, variable.attribute))
            return variable.name;
    }
    return {};
}

/// Where `name` stands among the attributes that a schema knows; behind them all if it does not.
qsizetype rankIn(const QVector<scim::Attribute> &known, const QString &name)
{
    const auto found = std::find_if(known.begin(), known.end(),
        [&name](const scim::Attribute &attribute) { return name.compare(attribute.name, Qt::CaseInsensitive) == 0; });
    return found - known.begin();
}

/// Takes one user apart. Used once.
class Flattener
{
public:
    QVector<AttributeEntry> take(const QJsonObject &user)
    {
        for (auto it = user.begin(); it != user.end(); ++it)
            takeTopLevel(it.key(), it.value());
        std::stable_sort(m_ranked.begin(), m_ranked.end(), [](const Ranked &a, const Ranked &b) {
            return std::pair(a.entry.kind, a.rank) < std::pair(b.entry.kind, b.rank);
        });
        QVector<AttributeEntry> entries;
        for (Ranked &ranked : m_ranked) {
            if (const QString name = variableName(ranked.entry); !name.isEmpty())
                ranked.entry.variable = QStringLiteral("${%1}").arg(name);
            entries << ranked.entry;
        }
        return entries;
    }

private:
    struct Ranked {
        AttributeEntry entry;
        qsizetype rank = 0;
    };
    /// The top-level attribute that is being taken, as its schema has it.
    struct Place {
        QString schema;
        AttributeKind kind = AttributeKind::Core;
        qsizetype rank = 0;
        QVector<scim::Attribute> subAttributes;
    };

    void takeTopLevel(const QString &key, const QJsonValue &value)
    {
        if (isNamed(key, QLatin1String("schemas")))
            return;
        if (key.startsWith(QLatin1String("urn:"), Qt::CaseInsensitive) && value.isObject())
            return takeExtension(key, value.toObject());
        Place place = placeOf(scim::kUserSchema, AttributeKind::Core, key);
        if (isNamed(key, QLatin1String("id")) || isNamed(key, QLatin1String("meta"))) {
            place.kind = AttributeKind::System;
            place.rank = -1; // before the extension's
        }
        takeValue(key, value, place);
    }

    void takeExtension(const QString &schema, const QJsonObject &attributes)
    {
        for (auto it = attributes.begin(); it != attributes.end(); ++it) {
            if (isNamed(schema, scim::kRollcallSchema) && isNamed(it.key(), QLatin1String("ldapAttributes")))
                takeLdapAttributes(it.value().toArray());
            else
                takeValue(it.key(), it.value(), placeOf(schema, kindOf(schema), it.key()));
        }
    }

    void takeLdapAttributes(const QJsonArray &attributes)
    {
        for (const QJsonValue &value : attributes) {
            const QJsonObject attribute = value.toObject();
            AttributeEntry entry;
            entry.name = member(attribute, QLatin1String("name")).toString();
            entry.value = member(attribute, QLatin1String("value")).toVariant();
            entry.kind = AttributeKind::Ldap;
            entry.frozenSince
                = QDateTime::fromString(member(attribute, QLatin1String("frozenSince")).toString(), Qt::ISODateWithMs);
            m_ranked.append({entry, 0});
        }
    }

    void takeValue(const QString &path, const QJsonValue &value, const Place &place)
    {
        if (value.isObject())
            takeObject(path, value.toObject(), {}, place);
        else if (value.isArray())
            takeArray(path, value.toArray(), place);
        else if (!value.isNull() && !value.isUndefined())
            m_ranked.append({{path, value.toVariant(), place.kind, place.schema + u':' + path, {}, {}}, place.rank});
    }

    void takeObject(const QString &path, const QJsonObject &object, QLatin1String except, const Place &place)
    {
        QStringList names = object.keys();
        std::stable_sort(names.begin(), names.end(), [&place](const QString &a, const QString &b) {
            return rankIn(place.subAttributes, a) < rankIn(place.subAttributes, b);
        });
        for (const QString &name : std::as_const(names)) {
            if (name != QLatin1String("$ref") && !(except.size() > 0 && isNamed(name, except)))
                takeValue(path + u'.' + name, object.value(name), place);
        }
    }

    void takeArray(const QString &path, const QJsonArray &array, const Place &place)
    {
        for (const QJsonValue &element : array) {
            const QJsonObject object = element.toObject();
            if (!element.isObject()) {
                takeValue(path, element, place);
            } else if (object.contains(QLatin1String("$ref"))) { // a group: what it is called says all
                const QJsonValue display = member(object, QLatin1String("display"));
                takeValue(path, display.toString().isEmpty() ? member(object, QLatin1String("value")) : display, place);
            } else {
                takeElement(path, object, place);
            }
        }
    }

    /// An element is told by its type: `emails[type eq "work"].value`.
    void takeElement(const QString &path, const QJsonObject &object, const Place &place)
    {
        const QJsonValue type = member(object, QLatin1String("type"));
        if (!type.isString())
            return takeObject(path, object, {}, place);
        const QString selector = QStringLiteral("[type eq \"%1\"]").arg(type.toString());
        takeObject(path + selector, object, QLatin1String("type"), place);
    }

    [[nodiscard]] Place placeOf(const QString &schemaUri, AttributeKind kind, const QString &attribute) const
    {
        const scim::Schema *schema = m_registry.schema(schemaUri);
        if (!schema)
            return {schemaUri, kind, 0, {}};
        const qsizetype rank = rankIn(schema->attributes, attribute);
        return {schemaUri, kind, rank, schema->attributes.value(rank).subAttributes};
    }

    static AttributeKind kindOf(const QString &schema)
    {
        if (isNamed(schema, scim::kEnterpriseSchema))
            return AttributeKind::Enterprise;
        if (isNamed(schema, scim::kRollcallSchema))
            return AttributeKind::System;
        return AttributeKind::Idp;
    }

    const scim::SchemaRegistry m_registry = scim::SchemaRegistry::forUsers();
    QVector<Ranked> m_ranked;
};

} // namespace

QVector<AttributeEntry> attributeEntries(const scim::Resource &user)
{
    return Flattener().take(user.object());
}

} // namespace rollcall::models
