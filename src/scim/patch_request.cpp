// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json.h"
#include "scim/patch.h"
#include "scim/schema_uris.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace rollcall::scim
{

namespace
{

using Op = PatchOperation::Op;

QString nameOf(Op op)
{
    switch (op) {
    case Op::Add: return QStringLiteral("add");
    case Op::Replace: return QStringLiteral("replace");
    case Op::Remove: return QStringLiteral("remove");
    }
    return {};
}

/// Entra capitalises them.
std::optional<Op> opNamed(const QString &name)
{
    for (const Op op : {Op::Add, Op::Replace, Op::Remove}) {
        if (name.compare(nameOf(op), Qt::CaseInsensitive) == 0)
            return op;
    }
    return std::nullopt;
}

bool hasPatchSchema(const QJsonObject &body)
{
    const QJsonArray schemas = member(body, u"schemas").toArray();
    return std::any_of(schemas.begin(), schemas.end(),
        [](const QJsonValue &uri) { return uri.toString().compare(kPatchOp, Qt::CaseInsensitive) == 0; });
}

Outcome<PatchOperation> parseOperation(const QJsonObject &object)
{
    const std::optional<Op> op = opNamed(member(object, u"op").toString());
    const QJsonValue path = member(object, u"path");
    const QJsonValue value = member(object, u"value");
    if (!op)
        return ProtocolError::invalidSyntax(QStringLiteral("\"op\" must be add, replace or remove."));
    if (!path.isString() && !path.isUndefined() && !path.isNull())
        return ProtocolError::invalidPath(QStringLiteral("\"path\" must be a string."));
    if (*op != Op::Remove && value.isUndefined())
        return ProtocolError::invalidValue(QStringLiteral("\"%1\" needs a value.").arg(nameOf(*op)));
    if (*op == Op::Remove && path.toString().isEmpty())
        return ProtocolError::noTarget(QStringLiteral("\"remove\" needs a path."));
    return PatchOperation{*op, path.toString(), value.isUndefined() ? QJsonValue() : value, !value.isUndefined()};
}

} // namespace

Outcome<PatchRequest> PatchRequest::parse(const QJsonObject &body)
{
    if (!hasPatchSchema(body))
        return ProtocolError::invalidSyntax(QStringLiteral("\"schemas\" must name \"%1\".").arg(kPatchOp));
    const QJsonArray operations = member(body, u"Operations").toArray();
    if (operations.isEmpty())
        return ProtocolError::invalidSyntax(
            QStringLiteral("\"Operations\" must be an array of at least one operation."));
    PatchRequest request;
    request.operations.reserve(operations.size());
    for (const QJsonValue &value : operations) {
        Outcome<PatchOperation> operation = parseOperation(value.toObject());
        if (!operation)
            return operation.error();
        request.operations.append(std::move(operation).value());
    }
    return request;
}

QJsonObject PatchRequest::toJson() const
{
    QJsonArray array;
    for (const PatchOperation &operation : operations) {
        QJsonObject object{{QStringLiteral("op"), nameOf(operation.op)}};
        if (!operation.path.isEmpty())
            object.insert(QStringLiteral("path"), operation.path);
        if (operation.hasValue)
            object.insert(QStringLiteral("value"), operation.value);
        array.append(object);
    }
    return {{QStringLiteral("schemas"), QJsonArray{QString(kPatchOp)}}, {QStringLiteral("Operations"), array}};
}

} // namespace rollcall::scim
