// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/user_columns.h"

#include "rules/managed_apple_id.h"
#include "rules/user_facts.h"
#include "scim/text.h"

#include <QJsonDocument>

namespace rollcall::service
{

namespace
{

QString textOf(const QJsonObject &attributes, const char *name)
{
    return attributes.value(QLatin1String(name)).toString();
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant ldapAttributes(const UserRecord &record)
{
    if (record.ldapAttributes.isEmpty())
        return {};
    return QJsonDocument(record.ldapAttributes).toJson(QJsonDocument::Compact);
}

} // namespace

QString shownName(const QJsonObject &attributes)
{
    const QString displayName = textOf(attributes, "displayName");
    return displayName.isEmpty() ? textOf(attributes, "userName") : displayName;
}

const QStringList &userColumnNames()
{
    static const QStringList names = QStringLiteral(
        "user_name_key display_name display_name_key external_id has_email source state sync_state "
        "invite_status managed_apple_id managed_apple_id_key ldap_attributes deleted version created last_modified "
        "resource")
                                         .split(u' ');
    return names;
}

QVector<QVariant> userColumns(const UserRecord &record, const QJsonObject &attributes)
{
    const rules::UserFacts facts = rules::userFacts(attributes);
    const rules::UserState state
        = facts.isActive && !record.deleted ? rules::UserState::Active : rules::UserState::Disabled;
    const QString displayName = textOf(attributes, "displayName");
    return {scim::foldForComparison(textOf(attributes, "userName")), shownName(attributes),
        orNull(scim::foldForComparison(displayName)), orNull(textOf(attributes, "externalId")), facts.hasEmail ? 1 : 0,
        rules::sourceName(record.source), rules::userStateName(state), rules::syncStateName(record.syncState),
        rules::inviteStatusName(record.inviteStatus), orNull(record.managedAppleId),
        orNull(rules::managedAppleIdKey(record.managedAppleId)), ldapAttributes(record), record.deleted ? 1 : 0,
        record.version, record.created.toMSecsSinceEpoch(), record.lastModified.toMSecsSinceEpoch(), record.json};
}

QSet<QString> emailKeys(const QJsonObject &attributes)
{
    QSet<QString> keys;
    const QJsonArray emails = attributes.value(QLatin1String("emails")).toArray();
    for (const auto &email : emails) {
        const QString key = scim::foldForComparison(email.toObject().value(QLatin1String("value")).toString());
        if (!key.isEmpty())
            keys.insert(key);
    }
    return keys;
}

} // namespace rollcall::service
