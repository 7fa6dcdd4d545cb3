// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/sort_key.h"

#include "scim/blank.h"
#include "scim/date_time.h"
#include "scim/json.h"
#include "scim/text.h"

#include <QJsonArray>
#include <QtEndian>

#include <bit>

namespace rollcall::scim
{

namespace
{

constexpr quint64 kSign = quint64(1) << 63;

/// The attribute whose values are compared: a complex one stands for its `value`.
const Attribute *leafOf(const SchemaRegistry::Target &target)
{
    const Attribute *named = target.subAttribute ? target.subAttribute : target.attribute;
    return named->type == AttributeType::Complex ? named->find(u"value") : named;
}

/// The one of several values that counts.
QJsonValue principal(const QJsonValue &value)
{
    if (!value.isArray())
        return value;
    const QJsonArray values = value.toArray();
    const auto primary = std::find_if(values.begin(), values.end(),
        [](const QJsonValue &one) { return member(one.toObject(), u"primary").toBool(); });
    return primary == values.end() ? values.at(0) : *primary;
}

QByteArray bigEndian(quint64 value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// Larger doubles have larger bytes: the sign bit is turned, and for negative ones every other bit, too.
QByteArray keyOf(double value)
{
    const auto bits = std::bit_cast<quint64>(value);
    return bigEndian((bits & kSign) != 0 ? ~bits : bits | kSign);
}

std::optional<QByteArray> keyOf(const QJsonValue &value, const Attribute &attribute)
{
    switch (attribute.type) {
    case AttributeType::Boolean: {
        const bool truth
            = value.isBool() ? value.toBool() : value.toString().compare(u"true", Qt::CaseInsensitive) == 0;
        return QByteArray(1, truth ? '\1' : '\0');
    }
    case AttributeType::Decimal:
    case AttributeType::Integer: return keyOf(value.toDouble());
    case AttributeType::DateTime: {
        const auto time = parseDateTime(value.toString());
        return time ? std::optional(sortKeyOf(time->toMSecsSinceEpoch())) : std::nullopt;
    }
    default: break;
    }
    const QString text = value.toString();
    return attribute.caseExact ? text.toUtf8() : foldForComparison(text).toUtf8();
}

} // namespace

Outcome<void> validateSortBy(const AttributePath &path, const SchemaRegistry &registry)
{
    const auto target = path.attribute.isEmpty() ? std::nullopt : registry.locate(path);
    if (!target)
        return ProtocolError::invalidValue(
            QStringLiteral("sortBy: no schema has the attribute \"%1\".").arg(path.toString()));
    const Attribute *leaf = leafOf(*target);
    if (!leaf)
        return ProtocolError::invalidValue(
            QStringLiteral("sortBy: \"%1\" is complex: name the sub-attribute to sort by.").arg(path.toString()));
    if (target->attribute->returned == Returned::Never || leaf->returned == Returned::Never)
        return ProtocolError::invalidValue(QStringLiteral("sortBy: \"%1\" can't be asked for.").arg(path.toString()));
    return {};
}

std::optional<QByteArray> sortKey(
    const QJsonObject &resource, const AttributePath &path, const SchemaRegistry &registry)
{
    const auto target = registry.locate(path);
    const Attribute *leaf = target ? leafOf(*target) : nullptr;
    if (!leaf)
        return std::nullopt;
    const QJsonObject container = target->isExtension ? member(resource, target->schema->id).toObject() : resource;
    QJsonValue value = principal(member(container, target->attribute->name));
    if (leaf != target->attribute)
        value = principal(member(value.toObject(), leaf->name));
    return isBlank(value) ? std::nullopt : keyOf(value, *leaf);
}

QByteArray sortKeyOf(qint64 value)
{
    return bigEndian(static_cast<quint64>(value) ^ kSign);
}

std::optional<qint64> integerOf(QByteArrayView key)
{
    if (key.size() != sizeof(quint64))
        return std::nullopt;
    return static_cast<qint64>(qFromBigEndian<quint64>(key.data()) ^ kSign);
}

} // namespace rollcall::scim
