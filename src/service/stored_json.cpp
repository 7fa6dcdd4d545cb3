// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/stored_json.h"

#include "core/clock.h"
#include "scim/json.h"
#include "service/json_text.h"

#include <QStringList>

#include <algorithm>
#include <initializer_list>

namespace rollcall::service
{

namespace
{

constexpr QByteArrayView kHead = R"({"schemas":[)";
constexpr QByteArrayView kTail = R"(\""}})"; // Of the version, of `meta` and of the whole.

/// In one piece of memory of the right size: a page is made of hundreds of these.
QByteArray joined(std::initializer_list<QByteArrayView> parts)
{
    qsizetype size = 0;
    for (const QByteArrayView part : parts)
        size += part.size();
    QByteArray whole(size, Qt::Uninitialized);
    char *end = whole.data();
    for (const QByteArrayView part : parts)
        end = std::copy(part.begin(), part.end(), end);
    return whole;
}

QByteArray schemasOf(scim::ResourceType type, const QJsonObject &attributes)
{
    QByteArray list = jsonString(scim::schemaOf(type));
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (it.key().startsWith(QLatin1String("urn:")) && it.value().isObject())
            list.append(',').append(jsonString(it.key()));
    }
    return list;
}

QByteArray metaOf(scim::ResourceType type, const Record &record)
{
    return R"("meta":{"resourceType":)" + jsonString(scim::nameOf(type)) + R"(,"created":)"
        + jsonString(toScimTime(record.created)) + R"(,"lastModified":)" + jsonString(toScimTime(record.lastModified))
        + R"(,"version":)" + jsonString(QString::fromLatin1(entityTag(record.version))) + "}}";
}

} // namespace

QByteArray storedJson(scim::ResourceType type, const Record &record, const QJsonObject &attributes)
{
    QJsonObject rest = attributes;
    for (const char *key : {"schemas", "id", "meta"})
        rest.remove(QLatin1String(key));
    QByteArray json = kHead.toByteArray() + schemasOf(type, rest) + R"(],"id":)" + jsonString(record.id) + ',';
    if (!rest.isEmpty())
        json += scim::toBytes(rest).mid(1).chopped(1) + ',';
    return json + metaOf(type, record);
}

QJsonObject attributesOf(const QByteArray &json)
{
    const auto parsed = scim::parseObject(json);
    Q_ASSERT_X(parsed.ok(), "attributesOf", "stored bytes are what storedJson() made");
    QJsonObject attributes = parsed.valueOr({});
    attributes.remove(QLatin1String("id"));
    attributes.remove(QLatin1String("meta"));
    return attributes;
}

QByteArray spliced(const QByteArray &json, const Splice &splice)
{
    const QByteArrayView stored = QByteArrayView(json).chopped(kTail.size());
    const QByteArrayView dash = splice.stamp.isEmpty() ? "" : "-";
    const QByteArrayView comma = splice.related.isEmpty() ? "" : ",";
    if (splice.extension.isEmpty()) {
        return joined(
            {stored, dash, splice.stamp, R"(\"","location":")", splice.location, "\"}", comma, splice.related, "}"});
    }
    return joined({kHead, "\"", splice.extensionSchema, "\",", stored.sliced(kHead.size()), dash, splice.stamp,
        R"(\"","location":")", splice.location, "\"}", comma, splice.related, ",\"", splice.extensionSchema,
        "\":", splice.extension, "}"});
}

QByteArray entityTag(qint64 version, const QByteArray &stamp)
{
    return "W/\"" + QByteArray::number(version) + (stamp.isEmpty() ? QByteArray() : '-' + stamp) + '"';
}

} // namespace rollcall::service
