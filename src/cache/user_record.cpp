// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/user_record.h"

#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QJsonArray>

namespace rollcall::cache
{

namespace
{

using scim::member;

QString textOf(const QJsonObject &object, QStringView name)
{
    return member(object, name).toString();
}

/// "True" as Entra writes it, too.
std::optional<bool> booleanOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString text = value.toString();
    if (text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0)
        return true;
    if (text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

QString displayNameOf(const QJsonObject &user)
{
    if (const QString name = textOf(user, u"displayName"); !name.trimmed().isEmpty())
        return name;
    const QJsonObject name = member(user, u"name").toObject();
    if (const QString formatted = textOf(name, u"formatted"); !formatted.trimmed().isEmpty())
        return formatted;
    return QStringList{textOf(name, u"givenName"), textOf(name, u"familyName")}.join(QLatin1Char(' ')).trimmed();
}

/// How well an e-mail address stands for the person.
int rankOf(const QJsonObject &email)
{
    if (booleanOf(member(email, u"primary")).value_or(false))
        return 2;
    return textOf(email, u"type").compare(QLatin1String("work"), Qt::CaseInsensitive) == 0 ? 1 : 0;
}

QString emailOf(const QJsonObject &user)
{
    QString best;
    int bestRank = -1;
    for (const QJsonValue &value : member(user, u"emails").toArray()) {
        const QJsonObject email = value.toObject();
        const QString address = textOf(email, u"value");
        if (!address.isEmpty() && rankOf(email) > bestRank) {
            best = address;
            bestRank = rankOf(email);
        }
    }
    return best;
}

rules::UserState stateOf(const QJsonObject &user, const QJsonObject &extension)
{
    if (const auto state = rules::userStateFromName(textOf(extension, u"state")))
        return *state;
    const bool active = booleanOf(member(user, u"active")).value_or(true);
    return active ? rules::UserState::Active : rules::UserState::Disabled;
}

} // namespace

UserRow readUser(const scim::Resource &resource)
{
    const QJsonObject user = resource.object();
    const QJsonObject extension = member(user, QString(scim::kRollcallSchema)).toObject();
    const QJsonObject enterprise = member(user, QString(scim::kEnterpriseSchema)).toObject();
    UserRow row;
    row.id = resource.id();
    row.displayName = displayNameOf(user);
    row.userName = resource.userName();
    row.email = emailOf(user);
    row.department = textOf(enterprise, u"department");
    row.managedAppleId = textOf(extension, u"managedAppleId");
    row.externalId = resource.externalId();
    row.source = rules::sourceFromName(textOf(extension, u"source"));
    row.state = stateOf(user, extension);
    row.syncState = rules::syncStateFromName(textOf(extension, u"syncState")).value_or(row.syncState);
    row.inviteStatus = rules::inviteStatusFromName(textOf(extension, u"inviteStatus")).value_or(row.inviteStatus);
    row.lastModified = resource.meta().lastModifiedTime();
    return row;
}

} // namespace rollcall::cache
