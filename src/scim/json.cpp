// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json.h"

#include "scim/json_dom.h"

#include <QJsonDocument>

namespace rollcall::scim
{

namespace
{

template <typename StringView> QJsonValue memberNamed(const QJsonObject &object, StringView name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return *exact;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (name.compare(it.key(), Qt::CaseInsensitive) == 0)
            return *it;
    }
    return QJsonValue(QJsonValue::Undefined);
}

} // namespace

Result<QJsonObject> parseObject(QByteArrayView bytes)
{
    const Result<JsonDom> dom = JsonDom::parse(bytes);
    if (!dom)
        return dom.error();
    if (!dom->root().is_object())
        return Error{ErrorCode::MalformedJson, QStringLiteral("a JSON object was expected"), {}};
    return toQJson(dom->root()).toObject();
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue member(const QJsonObject &object, QStringView name)
{
    return memberNamed(object, name);
}

QJsonValue member(const QJsonObject &object, QLatin1String name)
{
    return memberNamed(object, name);
}

} // namespace rollcall::scim
