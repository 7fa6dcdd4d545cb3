// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/value_reader.h"

#include "scim/date_time.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace rollcall::scim
{

namespace
{

/// Of e-mail addresses and the like: nobody has so many. Groups may have any number of members.
constexpr int kMaxValues = 1000;

ProtocolError wrongType(const QString &path, const Attribute &attribute)
{
    return ProtocolError::invalidValue(
        QStringLiteral("The value of \"%1\" is not of type %2.").arg(path, attributeTypeName(attribute.type)));
}

QJsonValue truthIn(const QJsonValue &value)
{
    if (value.isString() && value.toString().compare(u"true", Qt::CaseInsensitive) == 0)
        return true;
    if (value.isString() && value.toString().compare(u"false", Qt::CaseInsensitive) == 0)
        return false;
    return value.isBool() ? value : QJsonValue(QJsonValue::Undefined);
}

QJsonValue numberIn(const QJsonValue &value, AttributeType type)
{
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    const bool isWhole = std::abs(number) < 0x1p63 && number == double(qint64(number));
    if (!isNumber || (type == AttributeType::Integer && !isWhole))
        return QJsonValue::Undefined;
    return value.isDouble() ? value : QJsonValue(number);
}

/// Entra sends what its directory has, which may be a number or a boolean.
QJsonValue textIn(const QJsonValue &value, Dialect dialect)
{
    if (value.isString())
        return value;
    if (dialect == Dialect::Entra && (value.isBool() || value.isDouble()))
        return value.toVariant().toString();
    return QJsonValue::Undefined;
}

bool isBase64(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
}

/// RFC 7643 §2.3.7: a URI, relative or not, that HTTP can reach unless the schema takes any.
bool isUriReference(const QString &text, const Attribute &attribute)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return false;
    const bool isHttp = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isRelative() || (isHttp && !url.host().isEmpty())
        || attribute.referenceTypes.contains(QLatin1String("uri"));
}

/// The schema's spelling of a suggested value: "Work" is "work" (RFC 7643 §2.4).
QString canonical(const QString &text, const Attribute &attribute)
{
    if (attribute.caseExact)
        return text;
    const auto &values = attribute.canonicalValues;
    const auto same = std::find_if(values.begin(), values.end(),
        [&text](const QString &value) { return value.compare(text, Qt::CaseInsensitive) == 0; });
    return same == values.end() ? text : *same;
}

QJsonObject withoutNulls(QJsonObject object)
{
    for (auto it = object.begin(); it != object.end();)
        it = it->isNull() ? object.erase(it) : it + 1;
    return object;
}

} // namespace

ValueReader::ValueReader(Dialect dialect, ReadingNotes &notes) : m_dialect(dialect), m_notes(notes) { }

Outcome<QJsonValue> ValueReader::readSimple(
    const QJsonValue &value, const Attribute &attribute, const QString &path) const
{
    if (m_dialect == Dialect::Entra && value.isArray() && value.toArray().size() == 1)
        return readSimple(value.toArray().at(0), attribute, path);
    QJsonValue read = QJsonValue::Undefined;
    if (attribute.type == AttributeType::Boolean)
        read = truthIn(value);
    else if (attribute.type == AttributeType::Integer || attribute.type == AttributeType::Decimal)
        read = numberIn(value, attribute.type);
    else if (attribute.type != AttributeType::Complex)
        return readText(value, attribute, path);
    if (read.isUndefined())
        return wrongType(path, attribute);
    return read;
}

Outcome<QJsonValue> ValueReader::readText(
    const QJsonValue &value, const Attribute &attribute, const QString &path) const
{
    const QJsonValue text = textIn(value, m_dialect);
    const QString string = text.toString();
    const bool isWrong = text.isUndefined() || (attribute.type == AttributeType::DateTime && !parseDateTime(string))
        || (attribute.type == AttributeType::Binary && !isBase64(string));
    if (isWrong)
        return wrongType(path, attribute);
    if (string.contains(QChar(0)))
        return ProtocolError::invalidValue(QStringLiteral("The value of \"%1\" has the character U+0000.").arg(path));
    if (m_dialect == Dialect::Entra) // What its directory has is kept as it comes.
        return text;
    if (attribute.type == AttributeType::Reference && !isUriReference(string, attribute))
        return wrongType(path, attribute);
    return QJsonValue(canonical(string, attribute));
}

Outcome<QJsonObject> ValueReader::readComplex(const QJsonValue &value, const Attribute &attribute, const QString &path)
{
    const bool isEntra = m_dialect == Dialect::Entra;
    if (isEntra && value.isArray() && value.toArray().size() == 1)
        return readComplex(value.toArray().at(0), attribute, path);
    if (isEntra && value.isString() && attribute.find(u"value"))
        return readComplex(QJsonObject{{QStringLiteral("value"), value}}, attribute, path);
    if (!value.isObject())
        return wrongType(path, attribute);
    const QJsonObject object = value.toObject();
    QJsonObject read;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString subPath = path + QLatin1Char('.') + it.key();
        const Attribute *sub = attribute.find(it.key());
        if (!sub)
            m_notes.ignored.append(subPath);
        // Entra sends `"$ref": null` with every reference: that is no blank to speak of.
        const bool isEmptyRef = sub && sub->name == QLatin1String("$ref") && isBlank(*it);
        if (!sub || sub->mutability == Mutability::ReadOnly || isEmptyRef)
            continue;
        if (read.contains(sub->name))
            return ProtocolError::invalidSyntax(QStringLiteral("\"%1\" is given twice.").arg(subPath));
        const Outcome<QJsonValue> item
            = isBlank(*it) ? Outcome<QJsonValue>(QJsonValue(QJsonValue::Null)) : readSimple(*it, *sub, subPath);
        if (!item)
            return item.error();
        read.insert(sub->name, *item);
    }
    return read;
}

Outcome<QJsonValue> ValueReader::readItem(const QJsonValue &value, const Attribute &attribute, const QString &path)
{
    if (attribute.type != AttributeType::Complex)
        return readSimple(value, attribute, path);
    const Outcome<QJsonObject> object = readComplex(value, attribute, path);
    if (!object)
        return object.error();
    return QJsonValue(withoutNulls(*object));
}

Outcome<QVector<QJsonValue>> ValueReader::readList(
    const QJsonValue &value, const Attribute &attribute, const QString &path)
{
    if (!attribute.isMembership() && value.toArray().size() > kMaxValues)
        return ProtocolError::invalidValue(QStringLiteral("\"%1\" has more than %2 values.").arg(path).arg(kMaxValues));
    QVector<QJsonValue> list;
    int primaries = 0;
    for (const QJsonValue &item : value.isArray() ? value.toArray() : QJsonArray{value}) {
        if (isBlank(item))
            continue;
        Outcome<QJsonValue> read = readItem(item, attribute, path);
        if (!read)
            return read.error();
        primaries += (*read)[u"primary"].toBool() ? 1 : 0;
        if (!isBlank(*read))
            list.append(std::move(read).value());
    }
    if (primaries > 1 && m_dialect == Dialect::Rfc)
        return ProtocolError::invalidValue(QStringLiteral("\"%1\" has more than one primary value.").arg(path));
    return list;
}

} // namespace rollcall::scim
