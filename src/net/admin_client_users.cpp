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

} // namespace

QFuture<Result<Invitation>> AdminClient::invitation(const QString &userId) const
{
    return AdminCall(*this, "GET", pathOf(userId)).read(AdminPath::Item, readInvitation);
}

QFuture<Result<Invitation>> AdminClient::invite(const QString &userId) const
{
    return AdminCall(*this, "POST", pathOf(userId)).read(AdminPath::Item, readInvitation);
}

} // namespace rollcall::net
