// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/schema.h"

#include "scim/schema_uris.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::scim
{

const Attribute *Schema::find(QStringView attribute) const
{
    const auto it = std::find_if(attributes.begin(), attributes.end(), [attribute](const Attribute &candidate) {
        return attribute.compare(candidate.name, Qt::CaseInsensitive) == 0;
    });
    return it == attributes.end() ? nullptr : &*it;
}

QJsonObject Schema::toJson() const
{
    QJsonArray array;
    for (const Attribute &attribute : attributes)
        array.append(attribute.toJson());
    return {{QStringLiteral("schemas"), QJsonArray{QString(kSchemaSchema)}}, {QStringLiteral("id"), id},
        {QStringLiteral("name"), name}, {QStringLiteral("description"), description},
        {QStringLiteral("attributes"), array}};
}

Result<Schema> Schema::parse(const QJsonObject &object)
{
    Schema schema{
        object.value(u"id").toString(), object.value(u"name").toString(), object.value(u"description").toString(), {}};
    if (schema.id.isEmpty())
        return Error{ErrorCode::MalformedFile, QStringLiteral("a schema without an id"), {}};
    for (const QJsonValue &value : object.value(u"attributes").toArray()) {
        Result<Attribute> attribute = Attribute::parse(value.toObject());
        if (!attribute)
            return attribute.error();
        schema.attributes.append(std::move(attribute).value());
    }
    return schema;
}

} // namespace rollcall::scim
