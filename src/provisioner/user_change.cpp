// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/user_change.h"

#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace rollcall::provisioner
{

namespace
{

QString asText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    return value.toVariant().toString();
}

bool isSame(const MappedValue &mapped, const QJsonValue &current)
{
    const Qt::CaseSensitivity sensitivity = current.isBool() ? Qt::CaseInsensitive : Qt::CaseSensitive;
    return asText(current).compare(mapped.value, sensitivity) == 0;
}

QJsonObject operation(const char *op, const QString &path, const QString &value)
{
    return {
        {QStringLiteral("op"), QLatin1String(op)}, {QStringLiteral("path"), path}, {QStringLiteral("value"), value}};
}

} // namespace

QJsonObject createUserBody(const MappedUser &user)
{
    QJsonObject body;
    for (const MappedValue &mapped : user.values)
        mapped.target.write(body, mapped.target.isActive() ? QJsonValue(user.active) : QJsonValue(mapped.value));
    // Entra never lists the schemas of custom extensions, and sends meta and an empty list of roles.
    body.insert(QStringLiteral("schemas"), QJsonArray{scim::kUserSchema, scim::kEnterpriseSchema});
    body.insert(QStringLiteral("meta"), QJsonObject{{QStringLiteral("resourceType"), QStringLiteral("User")}});
    if (!body.contains(QStringLiteral("roles")))
        body.insert(QStringLiteral("roles"), QJsonArray());
    return body;
}

QJsonArray updateUserOperations(const MappedUser &user, const QJsonObject &current)
{
    QJsonArray operations;
    for (const MappedValue &mapped : user.values) {
        const QJsonValue there = mapped.target.read(current);
        const bool absent = there.isUndefined() || there.isNull();
        if (absent && mapped.target.isActive() && user.active)
            continue;
        if (absent || !isSame(mapped, there))
            operations.append(operation(absent ? "Add" : "Replace", mapped.target.text(), mapped.value));
    }
    return operations;
}

QJsonArray disableUserOperations()
{
    return {operation("Replace", QStringLiteral("active"), QStringLiteral("False"))};
}

QJsonObject patchBody(const QJsonArray &operations)
{
    return {{QStringLiteral("schemas"), QJsonArray{scim::kPatchOp}}, {QStringLiteral("Operations"), operations}};
}

QByteArray sourceHash(const MappedUser &user)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const MappedValue &mapped : user.values)
        hash.addData(mapped.target.text().toUtf8() + '\0' + mapped.value.toUtf8() + '\0');
    return hash.result().left(16).toHex();
}

QString equalsFilter(const QString &attribute, const QString &value)
{
    // The compact form is ["…"]: JSON's own quoting, without its brackets.
    const QByteArray quoted = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return attribute + QLatin1String(" eq ") + QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
}

bool isActive(const QJsonObject &resource)
{
    const QJsonValue active = scim::member(resource, u"active");
    return active.isUndefined() || active.isNull()
        || asText(active).compare(QLatin1String("False"), Qt::CaseInsensitive) != 0;
}

} // namespace rollcall::provisioner
