// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/date_time.h"
#include "scim/filter.h"
#include "scim/schema_registry.h"

namespace rollcall::scim
{

namespace
{

bool isOrder(CompareOperator op)
{
    return op == CompareOperator::Greater || op == CompareOperator::GreaterOrEqual || op == CompareOperator::Less
        || op == CompareOperator::LessOrEqual;
}

bool isSubstring(CompareOperator op)
{
    return op == CompareOperator::Contains || op == CompareOperator::StartsWith || op == CompareOperator::EndsWith;
}

bool isTruthText(const QJsonValue &value)
{
    return value.isString()
        && (value.toString().compare(u"true", Qt::CaseInsensitive) == 0
            || value.toString().compare(u"false", Qt::CaseInsensitive) == 0);
}

bool fits(const QJsonValue &value, AttributeType type, CompareOperator op)
{
    switch (type) {
    case AttributeType::Boolean: return value.isBool() || isTruthText(value);
    case AttributeType::Decimal:
    case AttributeType::Integer: return value.isDouble();
    case AttributeType::DateTime:
        return isSubstring(op) ? value.isString() : parseDateTime(value.toString()).has_value();
    case AttributeType::String:
    case AttributeType::Binary:
    case AttributeType::Reference: return value.isString();
    case AttributeType::Complex: return false;
    }
    return false;
}

bool allows(AttributeType type, CompareOperator op)
{
    const bool isText
        = type == AttributeType::String || type == AttributeType::Reference || type == AttributeType::DateTime;
    if (isSubstring(op))
        return isText;
    if (isOrder(op))
        return isText || type == AttributeType::Decimal || type == AttributeType::Integer;
    return true;
}

Outcome<void> validateComparison(const Filter &filter, const Attribute &attribute)
{
    const Attribute *leaf = attribute.type == AttributeType::Complex ? attribute.find(u"value") : &attribute;
    const QString name = filter.path.toString();
    if (!leaf)
        return ProtocolError::invalidFilter(
            QStringLiteral("\"%1\" is complex: name the sub-attribute to compare.").arg(name));
    if (filter.value.isNull() && (filter.op == CompareOperator::Equal || filter.op == CompareOperator::NotEqual))
        return {};
    if (!allows(leaf->type, filter.op))
        return ProtocolError::invalidFilter(QStringLiteral("\"%1\" can't be compared with \"%2\": it is of type %3.")
                                                .arg(name, operatorName(filter.op), attributeTypeName(leaf->type)));
    if (!fits(filter.value, leaf->type, filter.op))
        return ProtocolError::invalidFilter(QStringLiteral("\"%1\" is of type %2; the value to compare with is not.")
                                                .arg(name, attributeTypeName(leaf->type)));
    return {};
}

/// Where the names of a filter are looked up: the resource's schemas, or in brackets the sub-attributes of `parent`.
struct Scope {
    const std::vector<const SchemaRegistry *> &registries;
    const Attribute *parent = nullptr;

    [[nodiscard]] const Attribute *resolve(const AttributePath &path) const
    {
        if (parent)
            return parent->find(path.attribute);
        for (const SchemaRegistry *registry : registries) {
            if (const Attribute *attribute = registry->resolve(path))
                return attribute;
        }
        return nullptr;
    }
};

Outcome<void> validateIn(const Filter &filter, const Scope &scope)
{
    const bool hasPath = filter.kind == Filter::Kind::Compare || filter.kind == Filter::Kind::Present
        || filter.kind == Filter::Kind::ValuePath;
    const Attribute *attribute = hasPath ? scope.resolve(filter.path) : nullptr;
    if (hasPath && !attribute)
        return ProtocolError::invalidFilter(
            QStringLiteral("No schema has the attribute \"%1\".").arg(filter.path.toString()));
    if (attribute && attribute->returned == Returned::Never)
        return ProtocolError::invalidFilter(QStringLiteral("\"%1\" can't be asked for.").arg(filter.path.toString()));
    if (filter.kind == Filter::Kind::Compare)
        return validateComparison(filter, *attribute);
    if (filter.kind == Filter::Kind::ValuePath && attribute->type != AttributeType::Complex)
        return ProtocolError::invalidFilter(
            QStringLiteral("\"%1\" has no sub-attributes.").arg(filter.path.toString()));
    const Scope inner{scope.registries, filter.kind == Filter::Kind::ValuePath ? attribute : scope.parent};
    for (const Filter &child : filter.children) {
        if (Outcome<void> outcome = validateIn(child, inner); !outcome)
            return outcome;
    }
    return {};
}

} // namespace

Outcome<void> validate(const Filter &filter, const SchemaRegistry &registry)
{
    return validate(filter, std::vector<const SchemaRegistry *>{&registry});
}

Outcome<void> validate(const Filter &filter, const std::vector<const SchemaRegistry *> &registries)
{
    return validateIn(filter, Scope{registries});
}

} // namespace rollcall::scim
