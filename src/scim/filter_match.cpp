// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/filter_match.h"

#include "scim/blank.h"
#include "scim/date_time.h"
#include "scim/json.h"
#include "scim/schema_registry.h"
#include "scim/text.h"

#include <QJsonArray>

#include <compare>
#include <optional>

namespace rollcall::scim
{

namespace
{

using Values = QVector<QJsonValue>;

/// One value or many, as a list; nothing if there is none.
Values listOf(const QJsonValue &value)
{
    Values values;
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray()) {
            if (!isBlank(item))
                values.append(item);
        }
    } else if (!isBlank(value)) {
        values.append(value);
    }
    return values;
}

Values subValues(const Values &values, QStringView name)
{
    Values subs;
    for (const QJsonValue &value : values)
        subs += listOf(member(value.toObject(), name));
    return subs;
}

template <typename T> bool ordered(const T &a, CompareOperator op, const T &b)
{
    switch (op) {
    case CompareOperator::Equal: return a == b;
    case CompareOperator::NotEqual: return !(a == b);
    case CompareOperator::Greater: return b < a;
    case CompareOperator::GreaterOrEqual: return !(a < b);
    case CompareOperator::Less: return a < b;
    case CompareOperator::LessOrEqual: return !(b < a);
    case CompareOperator::Contains:
    case CompareOperator::StartsWith:
    case CompareOperator::EndsWith: return false;
    }
    return false;
}

bool comparesText(const QString &a, CompareOperator op, const QString &b)
{
    switch (op) {
    case CompareOperator::Contains: return a.contains(b);
    case CompareOperator::StartsWith: return a.startsWith(b);
    case CompareOperator::EndsWith: return a.endsWith(b);
    default: return ordered(a, op, b);
    }
}

bool truthOf(const QJsonValue &value)
{
    return value.isBool() ? value.toBool() : value.toString().compare(u"true", Qt::CaseInsensitive) == 0;
}

bool compares(const QJsonValue &value, const Filter &filter, const Attribute &attribute)
{
    switch (attribute.type) {
    case AttributeType::Boolean: return ordered(truthOf(value), filter.op, truthOf(filter.value));
    case AttributeType::Decimal:
    case AttributeType::Integer: return ordered(value.toDouble(), filter.op, filter.value.toDouble());
    case AttributeType::DateTime: {
        const std::optional<ExactTime> a = parseExactTime(value.toString());
        const std::optional<ExactTime> b = parseExactTime(filter.value.toString());
        if (a && b)
            return ordered(*a, filter.op, *b);
        break;
    }
    default: break;
    }
    if (attribute.caseExact)
        return comparesText(value.toString(), filter.op, filter.value.toString());
    return comparesText(foldForComparison(value.toString()), filter.op, foldForComparison(filter.value.toString()));
}

/// Evaluates a filter in one object: a resource, or in brackets one value of `parent`.
struct Evaluation {
    const SchemaRegistry *registry; ///< Null in brackets.
    const QJsonObject &object;
    const Attribute *parent = nullptr;

    [[nodiscard]] bool holds(const Filter &filter) const;

private:
    [[nodiscard]] bool holdsComparison(const Filter &filter) const;
    [[nodiscard]] bool holdsForOneValue(const Filter &filter) const;
    [[nodiscard]] Values valuesOf(const AttributePath &path, const Attribute *&attribute) const;
};

Values Evaluation::valuesOf(const AttributePath &path, const Attribute *&attribute) const
{
    if (parent) {
        attribute = parent->find(path.attribute);
        return attribute ? listOf(member(object, attribute->name)) : Values();
    }
    const std::optional<SchemaRegistry::Target> target = registry->locate(path);
    attribute = nullptr;
    if (!target)
        return {};
    const QJsonObject container = target->isExtension ? member(object, target->schema->id).toObject() : QJsonObject();
    const Values values = listOf(member(target->isExtension ? container : object, target->attribute->name));
    attribute = target->subAttribute ? target->subAttribute : target->attribute;
    return target->subAttribute ? subValues(values, target->subAttribute->name) : values;
}

bool Evaluation::holdsComparison(const Filter &filter) const
{
    const Attribute *attribute = nullptr;
    Values values = valuesOf(filter.path, attribute);
    if (attribute && attribute->type == AttributeType::Complex) {
        attribute = attribute->find(u"value");
        values = subValues(values, u"value");
    }
    if (filter.value.isNull())
        return filter.op == CompareOperator::Equal ? values.isEmpty()
                                                   : filter.op == CompareOperator::NotEqual && !values.isEmpty();
    if (!attribute || values.isEmpty())
        return filter.op == CompareOperator::NotEqual;
    return std::any_of(values.begin(), values.end(),
        [&filter, attribute](const QJsonValue &value) { return compares(value, filter, *attribute); });
}

bool Evaluation::holdsForOneValue(const Filter &filter) const
{
    const Attribute *attribute = nullptr;
    const Values values = valuesOf(filter.path, attribute);
    return attribute && std::any_of(values.begin(), values.end(), [&](const QJsonValue &value) {
        return matchesValue(filter.children.front(), value.toObject(), *attribute);
    });
}

bool Evaluation::holds(const Filter &filter) const
{
    const auto holdsToo = [this](const Filter &child) { return holds(child); };
    const Attribute *attribute = nullptr;
    switch (filter.kind) {
    case Filter::Kind::Compare: return holdsComparison(filter);
    case Filter::Kind::Present: return !valuesOf(filter.path, attribute).isEmpty();
    case Filter::Kind::And: return std::all_of(filter.children.begin(), filter.children.end(), holdsToo);
    case Filter::Kind::Or: return std::any_of(filter.children.begin(), filter.children.end(), holdsToo);
    case Filter::Kind::Not: return !holds(filter.children.front());
    case Filter::Kind::ValuePath: return holdsForOneValue(filter);
    }
    return false;
}

} // namespace

bool matchesValue(const Filter &filter, const QJsonObject &value, const Attribute &attribute)
{
    return Evaluation{nullptr, value, &attribute}.holds(filter);
}

bool matches(const Filter &filter, const QJsonObject &resource, const SchemaRegistry &registry)
{
    return Evaluation{&registry, resource}.holds(filter);
}

} // namespace rollcall::scim
