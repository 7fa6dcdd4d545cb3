// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/blank.h"
#include "scim/json.h"
#include "scim/patch.h"
#include "scim/value_list_diff.h"

namespace rollcall::scim
{

namespace
{

using Op = PatchOperation::Op;
using Operations = QVector<PatchOperation>;

/// One value of an attribute, names as in the schema, without what is blank or read-only.
QJsonValue strippedOne(const QJsonValue &value, const Attribute &attribute)
{
    if (isBlank(value))
        return QJsonValue::Undefined;
    if (attribute.type != AttributeType::Complex)
        return value;
    QJsonObject stripped;
    for (const Attribute &sub : attribute.subAttributes) {
        const QJsonValue part = member(value.toObject(), sub.name);
        if (sub.mutability != Mutability::ReadOnly && !isBlank(part))
            stripped.insert(sub.name, part);
    }
    return stripped.isEmpty() ? QJsonValue(QJsonValue::Undefined) : stripped;
}

QJsonArray strippedAll(const QJsonValue &values, const Attribute &attribute)
{
    QJsonArray stripped;
    for (const QJsonValue &value : values.toArray()) {
        if (const QJsonValue one = strippedOne(value, attribute); !one.isUndefined())
            stripped.append(one);
    }
    return stripped;
}

Operations diffSimple(const QJsonValue &before, const QJsonValue &after, const QString &path)
{
    if (before == after)
        return {};
    if (after.isUndefined())
        return {{Op::Remove, path, {}, false}};
    return {{before.isUndefined() ? Op::Add : Op::Replace, path, after, true}};
}

Operations diffComplex(
    const QJsonValue &before, const QJsonValue &after, const AttributePath &path, const Attribute &attribute)
{
    const bool refersToAnother = attribute.isReference() && before[u"value"] != after[u"value"];
    if (before.isUndefined() || after.isUndefined() || refersToAnother)
        return diffSimple(before, after, path.toString());
    Operations operations;
    for (const Attribute &sub : attribute.subAttributes)
        operations += diffSimple(before[sub.name], after[sub.name], path.toString() + QLatin1Char('.') + sub.name);
    return operations;
}

Operations diffAttribute(const QJsonValue &before, const QJsonValue &after, const AttributePath &path,
    const Attribute &attribute, const SchemaRegistry &registry)
{
    if (attribute.multiValued) {
        const QJsonArray a = strippedAll(before, attribute);
        const QJsonArray b = strippedAll(after, attribute);
        return sameValues(a, b) ? Operations() : diffValues(a, b, path, attribute, registry);
    }
    const QJsonValue a = strippedOne(before, attribute);
    const QJsonValue b = strippedOne(after, attribute);
    return attribute.type == AttributeType::Complex ? diffComplex(a, b, path, attribute)
                                                    : diffSimple(a, b, path.toString());
}

} // namespace

QVector<PatchOperation> diff(const QJsonObject &before, const QJsonObject &after, const SchemaRegistry &registry)
{
    Operations operations;
    for (const Schema &schema : registry.schemas()) {
        const bool isCore = &schema == &registry.coreSchema();
        const QJsonObject a = isCore ? before : member(before, schema.id).toObject();
        const QJsonObject b = isCore ? after : member(after, schema.id).toObject();
        for (const Attribute &attribute : schema.attributes) {
            if (attribute.mutability == Mutability::ReadOnly)
                continue;
            const AttributePath path{isCore ? QString() : schema.id, attribute.name, {}};
            operations
                += diffAttribute(member(a, attribute.name), member(b, attribute.name), path, attribute, registry);
        }
    }
    return operations;
}

} // namespace rollcall::scim
