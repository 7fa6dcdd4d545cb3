// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/group_change.h"

#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QCryptographicHash>

namespace rollcall::provisioner
{

namespace
{

void compare(QJsonArray &operations, const QString &attribute, const QString &value, const QJsonObject &current)
{
    const QString there = scim::member(current, attribute).toString();
    if (there == value)
        return;
    operations.append(
        QJsonObject{{QStringLiteral("op"), there.isEmpty() ? QStringLiteral("Add") : QStringLiteral("Replace")},
            {QStringLiteral("path"), attribute}, {QStringLiteral("value"), value}});
}

QJsonArray memberOperations(const QString &op, const QStringList &ids)
{
    QJsonArray values;
    for (const QString &id : ids)
        values.append(QJsonObject{{QStringLiteral("$ref"), QJsonValue::Null}, {QStringLiteral("value"), id}});
    return {QJsonObject{{QStringLiteral("op"), op}, {QStringLiteral("path"), QStringLiteral("members")},
        {QStringLiteral("value"), values}}};
}

} // namespace

QJsonObject createGroupBody(const QString &objectId, const QString &displayName)
{
    return {
        {QStringLiteral("schemas"),
            QJsonArray{scim::kGroupSchema,
                QStringLiteral("http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group")}},
        {QStringLiteral("externalId"), objectId},
        {QStringLiteral("displayName"), displayName},
        {QStringLiteral("meta"), QJsonObject{{QStringLiteral("resourceType"), QStringLiteral("Group")}}},
    };
}

QJsonArray updateGroupOperations(const QString &objectId, const QString &displayName, const QJsonObject &current)
{
    QJsonArray operations;
    compare(operations, QStringLiteral("displayName"), displayName, current);
    compare(operations, QStringLiteral("externalId"), objectId, current);
    return operations;
}

QJsonArray addMembersOperations(const QStringList &ids)
{
    return memberOperations(QStringLiteral("Add"), ids);
}

QJsonArray removeMembersOperations(const QStringList &ids)
{
    return memberOperations(QStringLiteral("Remove"), ids);
}

QStringList memberIds(const QJsonObject &group)
{
    QStringList ids;
    for (const QJsonValue &entry : scim::member(group, u"members").toArray())
        ids.append(scim::member(entry.toObject(), u"value").toString());
    return ids;
}

QByteArray groupHash(const QString &objectId, const QString &displayName)
{
    const QByteArray source = objectId.toUtf8() + '\0' + displayName.toUtf8();
    return QCryptographicHash::hash(source, QCryptographicHash::Sha256).left(16).toHex();
}

} // namespace rollcall::provisioner
