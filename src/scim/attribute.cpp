// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/attribute.h"

#include <QJsonArray>

#include <array>
#include <optional>
#include <utility>

namespace rollcall::scim
{

namespace
{

template <typename Value, std::size_t Size> using Names = std::array<std::pair<Value, QLatin1String>, Size>;

constexpr Names<AttributeType, 8> kTypes{
    {{AttributeType::String, QLatin1String("string")}, {AttributeType::Boolean, QLatin1String("boolean")},
        {AttributeType::Decimal, QLatin1String("decimal")}, {AttributeType::Integer, QLatin1String("integer")},
        {AttributeType::DateTime, QLatin1String("dateTime")}, {AttributeType::Binary, QLatin1String("binary")},
        {AttributeType::Reference, QLatin1String("reference")}, {AttributeType::Complex, QLatin1String("complex")}}};
constexpr Names<Mutability, 4> kMutabilities{
    {{Mutability::ReadOnly, QLatin1String("readOnly")}, {Mutability::ReadWrite, QLatin1String("readWrite")},
        {Mutability::Immutable, QLatin1String("immutable")}, {Mutability::WriteOnly, QLatin1String("writeOnly")}}};
constexpr Names<Returned, 4> kReturned{
    {{Returned::Always, QLatin1String("always")}, {Returned::Never, QLatin1String("never")},
        {Returned::Default, QLatin1String("default")}, {Returned::Request, QLatin1String("request")}}};
constexpr Names<Uniqueness, 3> kUniqueness{{{Uniqueness::None, QLatin1String("none")},
    {Uniqueness::Server, QLatin1String("server")}, {Uniqueness::Global, QLatin1String("global")}}};

template <typename Value, std::size_t Size> QString nameIn(const Names<Value, Size> &names, Value value)
{
    const auto it
        = std::find_if(names.begin(), names.end(), [value](const auto &entry) { return entry.first == value; });
    return QString(it->second);
}

/// The default of RFC 7643 §2.2 if the characteristic is not given; nothing if it is none of the known ones.
template <typename Value, std::size_t Size>
std::optional<Value> valueIn(const Names<Value, Size> &names, const QJsonValue &text, Value absent)
{
    if (text.isUndefined())
        return absent;
    for (const auto &[value, name] : names) {
        if (text.toString() == name)
            return value;
    }
    return std::nullopt;
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list.append(value.toString());
    return list;
}

bool readCharacteristics(Attribute &attribute, const QJsonObject &object)
{
    const auto type = valueIn(kTypes, object.value(u"type"), AttributeType::String);
    const auto mutability = valueIn(kMutabilities, object.value(u"mutability"), Mutability::ReadWrite);
    const auto returned = valueIn(kReturned, object.value(u"returned"), Returned::Default);
    const auto uniqueness = valueIn(kUniqueness, object.value(u"uniqueness"), Uniqueness::None);
    if (!type || !mutability || !returned || !uniqueness)
        return false;
    attribute.type = *type;
    attribute.mutability = *mutability;
    attribute.returned = *returned;
    attribute.uniqueness = *uniqueness;
    return true;
}

} // namespace

const Attribute *Attribute::find(QStringView subAttribute) const
{
    const auto it
        = std::find_if(subAttributes.begin(), subAttributes.end(), [subAttribute](const Attribute &candidate) {
              return subAttribute.compare(candidate.name, Qt::CaseInsensitive) == 0;
          });
    return it == subAttributes.end() ? nullptr : &*it;
}

bool Attribute::isReference() const
{
    return !multiValued && find(u"$ref") && find(u"value");
}

bool Attribute::isMembership() const
{
    const Attribute *id = find(u"value");
    return multiValued && id && id->mutability == Mutability::Immutable;
}

QJsonObject Attribute::toJson() const
{
    QJsonObject object{{QStringLiteral("name"), name}, {QStringLiteral("type"), attributeTypeName(type)},
        {QStringLiteral("multiValued"), multiValued}, {QStringLiteral("description"), description},
        {QStringLiteral("required"), required}, {QStringLiteral("mutability"), nameIn(kMutabilities, mutability)},
        {QStringLiteral("returned"), nameIn(kReturned, returned)},
        {QStringLiteral("uniqueness"), nameIn(kUniqueness, uniqueness)}};
    if (type == AttributeType::String || type == AttributeType::Reference || type == AttributeType::Binary)
        object.insert(QStringLiteral("caseExact"), caseExact);
    if (!canonicalValues.isEmpty())
        object.insert(QStringLiteral("canonicalValues"), QJsonArray::fromStringList(canonicalValues));
    if (!referenceTypes.isEmpty())
        object.insert(QStringLiteral("referenceTypes"), QJsonArray::fromStringList(referenceTypes));
    if (type == AttributeType::Complex) {
        QJsonArray subs;
        for (const Attribute &sub : subAttributes)
            subs.append(sub.toJson());
        object.insert(QStringLiteral("subAttributes"), subs);
    }
    return object;
}

Result<Attribute> Attribute::parse(const QJsonObject &object)
{
    Attribute attribute;
    attribute.name = object.value(u"name").toString();
    attribute.description = object.value(u"description").toString();
    attribute.multiValued = object.value(u"multiValued").toBool();
    attribute.required = object.value(u"required").toBool();
    attribute.caseExact = object.value(u"caseExact").toBool();
    attribute.canonicalValues = strings(object.value(u"canonicalValues"));
    attribute.referenceTypes = strings(object.value(u"referenceTypes"));
    if (attribute.name.isEmpty())
        return Error{ErrorCode::MalformedFile, QStringLiteral("an attribute without a name"), {}};
    if (!readCharacteristics(attribute, object))
        return Error{ErrorCode::MalformedFile, QStringLiteral("an unknown characteristic"), attribute.name};
    for (const QJsonValue &value : object.value(u"subAttributes").toArray()) {
        Result<Attribute> sub = parse(value.toObject());
        if (!sub)
            return sub.error();
        attribute.subAttributes.append(std::move(sub).value());
    }
    return attribute;
}

QString attributeTypeName(AttributeType type)
{
    return nameIn(kTypes, type);
}

} // namespace rollcall::scim
