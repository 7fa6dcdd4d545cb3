// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/bulk_request.h"

#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace rollcall::scim
{

namespace
{

bool hasBulkSchema(const QJsonObject &body)
{
    const QJsonArray schemas = member(body, u"schemas").toArray();
    return std::any_of(schemas.begin(), schemas.end(),
        [](const QJsonValue &uri) { return uri.toString().compare(kBulkRequest, Qt::CaseInsensitive) == 0; });
}

/// The names that POSTs give to what they create, each once.
class BulkIds
{
public:
    std::optional<ProtocolError> faultOf(const BulkOperation &operation)
    {
        if (operation.method != "POST")
            return std::nullopt;
        if (operation.bulkId.isEmpty())
            return ProtocolError::invalidValue(QStringLiteral("A POST in a bulk job needs a bulkId."));
        if (m_seen.contains(operation.bulkId))
            return ProtocolError::invalidValue(
                QStringLiteral("The bulkId \"%1\" was given before.").arg(operation.bulkId));
        m_seen.insert(operation.bulkId);
        return std::nullopt;
    }

private:
    QSet<QString> m_seen;
};

std::optional<ProtocolError> faultOf(const QJsonObject &object, const BulkOperation &operation)
{
    const QByteArray &method = operation.method;
    if (method != "POST" && method != "PUT" && method != "PATCH" && method != "DELETE")
        return ProtocolError::invalidSyntax(QStringLiteral("\"method\" must be POST, PUT, PATCH or DELETE."));
    if (operation.path.isEmpty())
        return ProtocolError::invalidSyntax(QStringLiteral("\"path\" must be a string such as \"/Users\"."));
    if (method != "DELETE" && !member(object, u"data").isObject())
        return ProtocolError::invalidSyntax(
            QStringLiteral("\"data\" must be the body of the %1.").arg(QLatin1String(method)));
    return std::nullopt;
}

BulkOperation operationIn(const QJsonValue &value, BulkIds &bulkIds)
{
    const QJsonObject object = value.toObject();
    BulkOperation operation;
    operation.method = member(object, u"method").toString().toUpper().toUtf8();
    operation.path = member(object, u"path").toString();
    operation.bulkId = member(object, u"bulkId").toString();
    operation.version = member(object, u"version").toString().toUtf8();
    operation.data = member(object, u"data").toObject();
    operation.fault = faultOf(object, operation);
    if (!operation.fault)
        operation.fault = bulkIds.faultOf(operation);
    return operation;
}

Outcome<int> failOnErrorsIn(const QJsonObject &body)
{
    const QJsonValue value = member(body, u"failOnErrors");
    if (value.isUndefined() || value.isNull())
        return 0;
    const double number = value.toDouble();
    if (number < 1 || number != double(int(std::min(number, 1e9))))
        return ProtocolError::invalidValue(QStringLiteral("\"failOnErrors\" must be a whole number above 0."));
    return int(number);
}

} // namespace

Outcome<BulkRequest> BulkRequest::parse(const QJsonObject &body)
{
    if (!hasBulkSchema(body))
        return ProtocolError::invalidSyntax(QStringLiteral("\"schemas\" must name \"%1\".").arg(kBulkRequest));
    const QJsonArray operations = member(body, u"Operations").toArray();
    if (operations.isEmpty())
        return ProtocolError::invalidSyntax(
            QStringLiteral("\"Operations\" must be an array of at least one operation."));
    if (operations.size() > kMaxBulkOperations)
        return ProtocolError{
            413, {}, QStringLiteral("The number of operations exceeds maxOperations (%1).").arg(kMaxBulkOperations)};
    const Outcome<int> failOnErrors = failOnErrorsIn(body);
    if (!failOnErrors)
        return failOnErrors.error();
    BulkRequest request{*failOnErrors, {}};
    BulkIds bulkIds;
    for (const QJsonValue &value : operations)
        request.operations.append(operationIn(value, bulkIds));
    return request;
}

QJsonObject BulkResult::toJson(const BulkOperation &operation) const
{
    QJsonObject object{{QStringLiteral("method"), QString::fromUtf8(operation.method)},
        {QStringLiteral("status"), QString::number(status)}};
    if (!operation.bulkId.isEmpty())
        object.insert(QStringLiteral("bulkId"), operation.bulkId);
    if (!location.isEmpty())
        object.insert(QStringLiteral("location"), location);
    if (!version.isEmpty())
        object.insert(QStringLiteral("version"), version);
    if (!response.isEmpty())
        object.insert(QStringLiteral("response"), response);
    return object;
}

} // namespace rollcall::scim
