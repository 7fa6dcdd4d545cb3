// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/provisioning_state.h"

#include "scim/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::provisioner
{

namespace
{

constexpr int kVersion = 1;
constexpr auto kVersionKey = QLatin1String("version");

void insertText(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

QJsonObject toJson(const FailureRecord &failure)
{
    QJsonObject object{{QStringLiteral("action"), actionName(failure.action)}, {QStringLiteral("code"), failure.code},
        {QStringLiteral("attempts"), failure.attempts},
        {QStringLiteral("triedAt"), failure.triedAt.toUTC().toString(Qt::ISODateWithMs)}};
    insertText(object, "detail", failure.detail);
    if (failure.passing)
        object.insert(QStringLiteral("passing"), true);
    return object;
}

std::optional<FailureRecord> failureOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    FailureRecord failure;
    failure.action = actionFromName(value[QLatin1String("action")].toString());
    failure.code = value[QLatin1String("code")].toString();
    failure.detail = value[QLatin1String("detail")].toString();
    failure.passing = value[QLatin1String("passing")].toBool();
    failure.attempts = value[QLatin1String("attempts")].toInt();
    failure.triedAt = QDateTime::fromString(value[QLatin1String("triedAt")].toString(), Qt::ISODateWithMs);
    return failure;
}

template <typename Record> QJsonObject commonJson(const Record &record)
{
    QJsonObject object;
    insertText(object, "name", record.name);
    insertText(object, "id", record.id);
    insertText(object, "hash", QString::fromLatin1(record.hash));
    if (record.failure)
        object.insert(QStringLiteral("failure"), toJson(*record.failure));
    return object;
}

template <typename Record> Record commonRecord(const QJsonObject &object)
{
    Record record;
    record.name = object.value(QLatin1String("name")).toString();
    record.id = object.value(QLatin1String("id")).toString();
    record.hash = object.value(QLatin1String("hash")).toString().toLatin1();
    record.failure = failureOf(object.value(QLatin1String("failure")));
    return record;
}

QJsonObject toJson(const UserRecord &user)
{
    QJsonObject object = commonJson(user);
    insertText(object, "skipped", user.skipCode);
    insertText(object, "manager", user.manager);
    if (user.managerFailure)
        object.insert(QStringLiteral("managerFailure"), toJson(*user.managerFailure));
    if (!user.active)
        object.insert(QStringLiteral("active"), false);
    return object;
}

UserRecord userOf(const QJsonObject &object)
{
    UserRecord user = commonRecord<UserRecord>(object);
    user.skipCode = object.value(QLatin1String("skipped")).toString();
    user.manager = object.value(QLatin1String("manager")).toString();
    user.managerFailure = failureOf(object.value(QLatin1String("managerFailure")));
    user.active = object.value(QLatin1String("active")).toBool(true);
    return user;
}

QJsonObject toJson(const GroupRecord &group)
{
    QJsonObject object = commonJson(group);
    if (group.membersKnown)
        object.insert(QStringLiteral("members"), QJsonArray::fromStringList(group.members.values()));
    QJsonObject refused;
    for (auto it = group.refused.cbegin(); it != group.refused.cend(); ++it)
        refused.insert(it.key(), toJson(it.value()));
    if (!refused.isEmpty())
        object.insert(QStringLiteral("refused"), refused);
    return object;
}

GroupRecord groupOf(const QJsonObject &object)
{
    GroupRecord group = commonRecord<GroupRecord>(object);
    group.membersKnown = object.contains(QLatin1String("members"));
    for (const QJsonValue &member : object.value(QLatin1String("members")).toArray())
        group.members.insert(member.toString());
    const QJsonObject refused = object.value(QLatin1String("refused")).toObject();
    for (auto it = refused.begin(); it != refused.end(); ++it)
        group.refused.insert(it.key(), failureOf(it.value()).value_or(FailureRecord()));
    return group;
}

template <typename Record> QJsonObject allJson(const QHash<QString, Record> &records)
{
    QJsonObject object;
    for (auto it = records.cbegin(); it != records.cend(); ++it)
        object.insert(it.key(), toJson(it.value()));
    return object;
}

} // namespace

bool FailureRecord::isDue(const QDateTime &now) const
{
    if (passing)
        return true;
    const int hours = attempts <= 1 ? 6 : attempts == 2 ? 12 : 24;
    return triedAt.addSecs(hours * 3600LL) <= now;
}

QByteArray ProvisioningState::toJson() const
{
    const QJsonObject object{{kVersionKey, kVersion}, {QStringLiteral("service"), service},
        {QStringLiteral("exact"), exact}, {QStringLiteral("users"), allJson(users)},
        {QStringLiteral("groups"), allJson(groups)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ProvisioningState> ProvisioningState::parse(const QByteArray &json, const QString &path)
{
    const auto object = scim::parseObject(json);
    if (!object)
        return Error{ErrorCode::MalformedFile, QStringLiteral("no state file: %1").arg(object.error().detail), path};
    if (object->value(kVersionKey).toInt() != kVersion)
        return Error{ErrorCode::MalformedFile, QStringLiteral("no state file, or one of another version"), path};
    ProvisioningState state;
    state.service = object->value(QLatin1String("service")).toString();
    state.exact = object->value(QLatin1String("exact")).toBool();
    const QJsonObject users = object->value(QLatin1String("users")).toObject();
    for (auto it = users.begin(); it != users.end(); ++it)
        state.users.insert(it.key(), userOf(it.value().toObject()));
    const QJsonObject groups = object->value(QLatin1String("groups")).toObject();
    for (auto it = groups.begin(); it != groups.end(); ++it)
        state.groups.insert(it.key(), groupOf(it.value().toObject()));
    return state;
}

} // namespace rollcall::provisioner
