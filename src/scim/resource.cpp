// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/resource.h"

#include "scim/json.h"

namespace rollcall::scim
{

std::optional<Resource> Resource::partOf(const JsonOutline &outline, quint32 number)
{
    QByteArray id = outline.part(number).member("id").string();
    if (id.isEmpty())
        return std::nullopt;
    return Resource(outline, number, std::move(id));
}

Result<Resource> Resource::parse(QByteArray json)
{
    const Result<JsonOutline> outline = JsonOutline::of(std::move(json));
    if (!outline)
        return outline.error();
    std::optional<Resource> resource = partOf(*outline, 0);
    if (!resource)
        return Error{ErrorCode::ProtocolViolation, QStringLiteral("a resource without an id"), {}};
    return *std::move(resource);
}

Resource Resource::fromObject(const QJsonObject &object)
{
    QByteArray json = toBytes(object);
    const Result<JsonOutline> outline = JsonOutline::of(json);
    if (!outline) // Deeper than anything that may come in.
        return Resource(JsonOutline::unread(std::move(json)), 0, {});
    return Resource(*outline, 0, outline->root().member("id").string());
}

QJsonObject Resource::object() const
{
    return bytes().isEmpty() ? QJsonObject() : parseObject(bytes()).valueOr({});
}

Meta Resource::meta() const
{
    const auto parts
        = content().member("meta").members<5>({"resourceType", "created", "lastModified", "location", "version"});
    const auto text = [&parts](size_t part) { return QString::fromUtf8(parts[part].string()); };
    return {text(0), text(1), text(2), text(3), text(4)};
}

QString Resource::text(std::string_view name) const
{
    return QString::fromUtf8(content().member(name).string());
}

} // namespace rollcall::scim
