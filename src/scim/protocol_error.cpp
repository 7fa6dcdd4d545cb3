// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/protocol_error.h"

#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QJsonArray>

namespace rollcall::scim
{

namespace
{

int statusOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

bool hasErrorSchema(const QJsonObject &object)
{
    const QJsonArray schemas = member(object, u"schemas").toArray();
    return std::any_of(schemas.begin(), schemas.end(),
        [](const QJsonValue &uri) { return uri.toString().compare(kError, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray ProtocolError::toJson() const
{
    QJsonObject object{
        {QStringLiteral("schemas"), QJsonArray{QString(kError)}},
        {QStringLiteral("status"), QString::number(status)},
    };
    if (!scimType.isEmpty())
        object.insert(QStringLiteral("scimType"), scimType);
    if (!detail.isEmpty())
        object.insert(QStringLiteral("detail"), detail);
    return toBytes(object);
}

ProtocolError ProtocolError::invalidFilter(const QString &detail)
{
    return {400, QStringLiteral("invalidFilter"), detail};
}

ProtocolError ProtocolError::invalidPath(const QString &detail)
{
    return {400, QStringLiteral("invalidPath"), detail};
}

ProtocolError ProtocolError::invalidSyntax(const QString &detail)
{
    return {400, QStringLiteral("invalidSyntax"), detail};
}

ProtocolError ProtocolError::invalidValue(const QString &detail)
{
    return {400, QStringLiteral("invalidValue"), detail};
}

ProtocolError ProtocolError::mutability(const QString &detail)
{
    return {400, QStringLiteral("mutability"), detail};
}

ProtocolError ProtocolError::noTarget(const QString &detail)
{
    return {400, QStringLiteral("noTarget"), detail};
}

std::optional<ProtocolError> ProtocolError::parse(QByteArrayView body)
{
    const Result<QJsonObject> object = parseObject(body);
    if (!object)
        return std::nullopt;
    const ProtocolError error{statusOf(member(*object, u"status")), member(*object, u"scimType").toString(),
        member(*object, u"detail").toString()};
    const bool speaks = !error.scimType.isEmpty() || !error.detail.isEmpty();
    if (!hasErrorSchema(*object) && !(speaks && error.status >= 300))
        return std::nullopt;
    return error;
}

} // namespace rollcall::scim
