// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_call.h"
#include "net/json_reader.h"

namespace rollcall::net
{

namespace
{

QStringList pathOf(const QString &userId)
{
    return {QStringLiteral("users"), userId, QStringLiteral("invite")};
}

Result<Invitation> readInvitation(const QJsonObject &json)
{
    JsonReader reader(json);
    Invitation invitation;
    invitation.status = reader.text(QLatin1String("status"));
    invitation.state = reader.optionalText(QLatin1String("state"));
    invitation.language = reader.optionalText(QLatin1String("language"));
    invitation.attempts = static_cast<int>(reader.optionalCount(QLatin1String("attempts")));
    invitation.createdAt = reader.optionalTime(QLatin1String("createdAt"));
    invitation.sentAt = reader.optionalTime(QLatin1String("sentAt"));
    invitation.expiresAt = reader.optionalTime(QLatin1String("expiresAt"));
    invitation.completedAt = reader.optionalTime(QLatin1String("completedAt"));
    JsonReader lastError(reader.optionalObject(QLatin1String("lastError")));
    invitation.lastErrorCode = lastError.optionalText(QLatin1String("code"));
    invitation.lastErrorDetail = lastError.optionalText(QLatin1String("detail"));
    if (const Result<void> whole = lastError.finish(); !whole.ok())
        return whole.error();
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<Invitation>(std::move(invitation)) : whole.error();
}

using UserSave = SaveOutcome<QString>;

void addUnlessBlank(QJsonObject &body, const QString &name, const QString &value)
{
    if (!value.trimmed().isEmpty())
        body.insert(name, value);
}

QJsonObject bodyOf(const LocalUser &user)
{
    QJsonObject name;
    addUnlessBlank(name, QStringLiteral("givenName"), user.givenName);
    addUnlessBlank(name, QStringLiteral("familyName"), user.familyName);
    QJsonObject custom;
    for (auto it = user.attributes.begin(); it != user.attributes.end(); ++it)
        addUnlessBlank(custom, it.key(), it.value());
    QJsonObject body{{QStringLiteral("userName"), user.userName}, {QStringLiteral("name"), name},
        {QStringLiteral("emails"), QJsonArray::fromStringList(user.emails)}};
    addUnlessBlank(body, QStringLiteral("displayName"), user.displayName);
    addUnlessBlank(body, QStringLiteral("department"), user.department);
    addUnlessBlank(body, QStringLiteral("locale"), user.locale);
    if (!custom.isEmpty())
        body.insert(QStringLiteral("customAttributes"), custom);
    return body;
}

Result<UserSave> readCreated(const HttpResponse &response)
{
    const AdminProblem problem = response.status < 400 ? AdminProblem() : AdminProblem::parse(response);
    if (!problem.faults.isEmpty())
        return UserSave{UserSave::Kind::Invalid, {}, problem.faults};
    const auto object = readAdminObject(response, AdminPath::Document, QDateTime::currentDateTimeUtc());
    if (!object.ok())
        return object.error();
    JsonReader reader(*object);
    UserSave save{UserSave::Kind::Saved, reader.text(QLatin1String("id"))};
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<UserSave>(std::move(save)) : whole.error();
}

} // namespace

QFuture<Result<UserSave>> AdminClient::createLocalUser(const LocalUser &user) const
{
    return AdminCall(*this, "POST", {QStringLiteral("users")}).with(bodyOf(user)).send(readCreated);
}

QFuture<Result<Invitation>> AdminClient::invitation(const QString &userId) const
{
    return AdminCall(*this, "GET", pathOf(userId)).read(AdminPath::Item, readInvitation);
}

QFuture<Result<Invitation>> AdminClient::invite(const QString &userId) const
{
    return AdminCall(*this, "POST", pathOf(userId)).read(AdminPath::Item, readInvitation);
}

} // namespace rollcall::net
