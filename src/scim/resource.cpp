// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/resource.h"

#include "scim/json.h"
#include "scim/resource_reader.h"

namespace rollcall::scim
{

namespace
{

QString stringOf(simdjson::dom::element element)
{
    std::string_view text;
    return element.get_string().get(text) == simdjson::SUCCESS ? toQString(text) : QString();
}

Meta readMeta(simdjson::dom::element element)
{
    Meta meta;
    simdjson::dom::object object;
    if (element.get_object().get(object) != simdjson::SUCCESS)
        return meta;
    for (const auto &[key, value] : object) {
        if (isNamed(key, "resourceType"))
            meta.resourceType = stringOf(value);
        else if (isNamed(key, "created"))
            meta.created = stringOf(value);
        else if (isNamed(key, "lastModified"))
            meta.lastModified = stringOf(value);
        else if (isNamed(key, "location"))
            meta.location = stringOf(value);
        else if (isNamed(key, "version"))
            meta.version = stringOf(value);
    }
    return meta;
}

Meta metaOf(const QJsonObject &object)
{
    const auto text = [&object](const char16_t *name) { return member(object, QStringView(name)).toString(); };
    return {text(u"resourceType"), text(u"created"), text(u"lastModified"), text(u"location"), text(u"version")};
}

} // namespace

std::optional<ResourceFields> readFields(simdjson::dom::element resource)
{
    ResourceFields fields;
    simdjson::dom::object object;
    if (resource.get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    for (const auto &[key, value] : object) {
        if (isNamed(key, "id"))
            fields.id = stringOf(value);
        else if (isNamed(key, "externalId"))
            fields.externalId = stringOf(value);
        else if (isNamed(key, "userName"))
            fields.userName = stringOf(value);
        else if (isNamed(key, "displayName"))
            fields.displayName = stringOf(value);
        else if (isNamed(key, "meta"))
            fields.meta = readMeta(value);
    }
    if (fields.id.isEmpty())
        return std::nullopt;
    return fields;
}

Result<Resource> Resource::parse(QByteArray json)
{
    const Result<JsonDom> dom = JsonDom::parse(json);
    if (!dom)
        return dom.error();
    std::optional<ResourceFields> fields = readFields(dom->root());
    if (!fields)
        return Error{ErrorCode::ProtocolViolation, QStringLiteral("a resource without an id"), {}};
    return Resource(std::move(json), *std::move(fields));
}

Resource Resource::fromObject(const QJsonObject &object)
{
    const auto text = [&object](const char16_t *name) { return member(object, QStringView(name)).toString(); };
    return Resource(toBytes(object),
        {text(u"id"), text(u"externalId"), text(u"userName"), text(u"displayName"),
            metaOf(member(object, u"meta").toObject())});
}

QJsonObject Resource::object() const
{
    return m_json.isEmpty() ? QJsonObject() : parseObject(m_json).valueOr({});
}

} // namespace rollcall::scim
