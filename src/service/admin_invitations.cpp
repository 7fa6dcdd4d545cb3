// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_invitations.h"

#include "rules/email_address.h"
#include "service/admin_response.h"
#include "service/invitations.h"
#include "service/stored_json.h"
#include "service/user_store.h"

namespace rollcall::service
{

namespace
{

void insertTime(QJsonObject &object, const char *name, const QDateTime &time)
{
    if (time.isValid())
        object.insert(QLatin1String(name), toScimTime(time));
}

QJsonObject jsonOf(rules::InviteStatus status, const std::optional<Invitation> &invitation)
{
    QJsonObject object{{QStringLiteral("status"), rules::inviteStatusName(status)}};
    if (!invitation)
        return object;
    object.insert(QStringLiteral("state"), invitationStateName(invitation->state));
    object.insert(QStringLiteral("language"), mailLanguageCode(invitation->language));
    object.insert(QStringLiteral("attempts"), invitation->attempts);
    insertTime(object, "createdAt", invitation->created);
    insertTime(object, "sentAt", invitation->sent);
    insertTime(object, "expiresAt", invitation->expires);
    insertTime(object, "completedAt", invitation->completed);
    if (!invitation->lastError.isEmpty())
        object.insert(QStringLiteral("lastError"),
            QJsonObject{{QStringLiteral("code"), invitation->lastError},
                {QStringLiteral("detail"), invitation->lastErrorDetail}});
    return object;
}

OrProblem<UserRecord> userOf(const AdminRequest &request)
{
    auto found = UserStore(request.repository).findAny(request.captures.constFirst());
    if (!found)
        return problemOf(found.error());
    if (!*found)
        return notFoundProblem(QStringLiteral("There is no user"));
    return std::move(**found);
}

OrProblem<Response> shown(const AdminRequest &request, const UserRecord &user, int status)
{
    const auto invitation = Invitations(request.repository).latestOf(user.rid);
    if (!invitation)
        return problemOf(invitation.error());
    return adminJson(jsonOf(user.inviteStatus, *invitation), status);
}

OrProblem<Response> read(const AdminRequest &request)
{
    const auto user = userOf(request);
    return user ? shown(request, *user, 200) : OrProblem<Response>(user.error());
}

std::optional<Problem> obstacle(const UserRecord &user, const QJsonObject &attributes)
{
    if (user.inviteStatus == rules::InviteStatus::Completed)
        return Problem{409, QStringLiteral("already-completed"), QStringLiteral("The user has registered already.")};
    if (user.deleted || !attributes.value(QLatin1String("active")).toBool(true))
        return Problem{
            409, QStringLiteral("user-disabled"), QStringLiteral("The user is disabled and can't be invited.")};
    if (!rules::EmailAddress::parse(rules::emailAddressOf(attributes)))
        return Problem{409, QStringLiteral("email-required"),
            QStringLiteral("The user has no e-mail address that an invitation can be sent to.")};
    return std::nullopt;
}

OrProblem<Response> invite(const AdminRequest &request)
{
    auto user = userOf(request);
    if (!user)
        return user.error();
    const QJsonObject attributes = attributesOf(user->json);
    if (const auto problem = obstacle(*user, attributes))
        return *problem;
    if (user->inviteStatus != rules::InviteStatus::Pending) {
        user->inviteStatus = rules::InviteStatus::Pending;
        user->touch(request.now);
        if (const auto done = UserStore(request.repository).update(*user, attributes); !done)
            return problemOf(done.error());
    }
    const auto issued = Invitations(request.repository)
                            .issue(*user, attributes, request.entry(QStringLiteral("user.invite"), {}, {}, {}));
    return issued ? shown(request, *user, 202) : OrProblem<Response>(problemOf(issued.error()));
}

} // namespace

AdminRoutes invitationRoutes()
{
    const QString path = QStringLiteral("users/{id}/invite");
    return {{"GET", path, Role::Helpdesk, read}, {"POST", path, Role::Administrator, invite}};
}

} // namespace rollcall::service
