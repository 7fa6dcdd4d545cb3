// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/json.h"
#include "scim/schema_registry.h"
#include "service/storable_text.h"

#include <QJsonArray>

#include <algorithm>

/// What the targets that make resources have in common.
namespace rollcall::fuzz
{

inline const scim::SchemaRegistry &userSchemas()
{
    static const auto registry
        = scim::SchemaRegistry::forUsers({QStringLiteral("custAttr1"), QStringLiteral("custAttr2")});
    return registry;
}

inline const scim::SchemaRegistry &groupSchemas()
{
    static const auto registry = scim::SchemaRegistry::forGroups();
    return registry;
}

/// Nothing in it has U+0000, which no database could hold.
inline bool isStorable(const QJsonObject &resource)
{
    return service::checkCharacters(resource).ok();
}

/// `schemas` follows from the rest.
inline QJsonObject withoutSchemas(QJsonObject resource)
{
    resource.remove(QStringLiteral("schemas"));
    return resource;
}

/// Arrays sorted: their order means nothing.
inline QJsonValue canonical(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = canonical(*it);
        return object;
    }
    if (!value.isArray())
        return value;
    QVector<QByteArray> texts;
    for (const QJsonValue &item : value.toArray())
        texts.append(scim::toBytes({{QStringLiteral("v"), canonical(item)}}));
    std::sort(texts.begin(), texts.end());
    QJsonArray sorted;
    for (const QByteArray &text : std::as_const(texts))
        sorted.append(QString::fromUtf8(text));
    return sorted;
}

} // namespace rollcall::fuzz
