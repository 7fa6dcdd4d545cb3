// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/projection.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <optional>

namespace rollcall::scim
{

namespace
{

/// What a list names of one attribute.
struct Named {
    bool whole = false;
    QSet<QString> subAttributes;
};

/// One of the two lists, resolved against the schemas.
class NamedAttributes
{
public:
    NamedAttributes(const QStringList &names, const SchemaRegistry &registry)
    {
        for (const QString &name : names) {
            const Outcome<AttributePath> path = AttributePath::parse(name);
            if (path && path->attribute.isEmpty())
                m_schemas.insert(path->schema);
            else if (const auto target = path ? registry.locate(*path) : std::nullopt)
                add(*target);
        }
    }

    [[nodiscard]] Named find(const Schema *schema, const Attribute &attribute) const
    {
        if (schema && m_schemas.contains(schema->id))
            return {true, {}};
        return m_attributes.value(&attribute);
    }

private:
    void add(const SchemaRegistry::Target &target)
    {
        Named &named = m_attributes[target.attribute];
        if (target.subAttribute)
            named.subAttributes.insert(target.subAttribute->name);
        else
            named.whole = true;
    }

    QSet<QString> m_schemas;
    QHash<const Attribute *, Named> m_attributes;
};

class Projection
{
public:
    Projection(const AttributeSelection &selection, const SchemaRegistry &registry)
        : m_registry(registry),
          m_isInclusive(!selection.attributes.isEmpty()),
          m_named(m_isInclusive ? selection.attributes : selection.excluded, registry)
    {
    }

    [[nodiscard]] QJsonObject resource(const QJsonObject &object) const
    {
        QJsonObject result;
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (const QJsonValue kept = member(it.key(), *it); !kept.isUndefined())
                result.insert(it.key(), kept);
        }
        return result;
    }

private:
    [[nodiscard]] QJsonValue member(const QString &key, const QJsonValue &value) const
    {
        if (const Schema *schema = m_registry.schema(key)) {
            const QJsonObject kept = container(value.toObject(), *schema);
            return kept.isEmpty() ? QJsonValue(QJsonValue::Undefined) : kept;
        }
        const auto target = m_registry.locate({{}, key, {}});
        if (!target || target->isExtension)
            return unknown(value);
        return attributeValue(value, target->schema, *target->attribute);
    }

    [[nodiscard]] QJsonObject container(const QJsonObject &object, const Schema &schema) const
    {
        QJsonObject result;
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const Attribute *attribute = schema.find(it.key());
            const QJsonValue kept = attribute ? attributeValue(*it, &schema, *attribute) : unknown(*it);
            if (!kept.isUndefined())
                result.insert(it.key(), kept);
        }
        return result;
    }

    [[nodiscard]] QJsonValue unknown(const QJsonValue &value) const
    {
        return m_isInclusive ? QJsonValue(QJsonValue::Undefined) : value;
    }

    [[nodiscard]] QJsonValue attributeValue(
        const QJsonValue &value, const Schema *schema, const Attribute &attribute) const
    {
        if (attribute.returned == Returned::Never)
            return QJsonValue::Undefined;
        if (attribute.returned == Returned::Always)
            return value;
        const Named named = m_named.find(schema, attribute);
        const bool isNamed = named.whole || !named.subAttributes.isEmpty();
        const bool isDropped = m_isInclusive ? !isNamed : named.whole || attribute.returned == Returned::Request;
        if (isDropped)
            return QJsonValue::Undefined;
        return attribute.type == AttributeType::Complex ? complexValue(value, attribute, named) : value;
    }

    [[nodiscard]] QJsonValue complexValue(const QJsonValue &value, const Attribute &attribute, const Named &named) const
    {
        if (!value.isArray())
            return oneValue(value.toObject(), attribute, named);
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(oneValue(item.toObject(), attribute, named));
        return array;
    }

    [[nodiscard]] QJsonObject oneValue(const QJsonObject &value, const Attribute &attribute, const Named &named) const
    {
        QJsonObject result;
        for (auto it = value.constBegin(); it != value.constEnd(); ++it) {
            const Attribute *sub = attribute.find(it.key());
            if (!sub || keeps(*sub, named))
                result.insert(it.key(), *it);
        }
        return result;
    }

    [[nodiscard]] bool keeps(const Attribute &sub, const Named &named) const
    {
        const bool isNamed = named.subAttributes.contains(sub.name);
        switch (sub.returned) {
        case Returned::Never: return false;
        case Returned::Always: return true;
        case Returned::Request: return m_isInclusive && isNamed;
        case Returned::Default: break;
        }
        return m_isInclusive ? named.whole || isNamed : !isNamed;
    }

    const SchemaRegistry &m_registry;
    bool m_isInclusive;
    NamedAttributes m_named;
};

Outcome<QStringList> namesIn(QStringView list)
{
    QStringList names;
    for (const QStringView part : list.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringView name = part.trimmed();
        if (name.isEmpty())
            continue;
        if (const Outcome<AttributePath> path = AttributePath::parse(name); !path)
            return path.error();
        names.append(name.toString());
    }
    return names;
}

} // namespace

Outcome<AttributeSelection> AttributeSelection::parse(QStringView attributes, QStringView excludedAttributes)
{
    Outcome<QStringList> included = namesIn(attributes);
    if (!included)
        return included.error();
    Outcome<QStringList> excluded = namesIn(excludedAttributes);
    if (!excluded)
        return excluded.error();
    if (!included->isEmpty() && !excluded->isEmpty())
        return ProtocolError::invalidValue(
            QStringLiteral("Only one of \"attributes\" and \"excludedAttributes\" can be given."));
    return AttributeSelection{std::move(included).value(), std::move(excluded).value()};
}

QJsonObject project(const QJsonObject &resource, const AttributeSelection &selection, const SchemaRegistry &registry)
{
    return Projection(selection, registry).resource(resource);
}

} // namespace rollcall::scim
