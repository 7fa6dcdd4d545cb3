// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_users.h"

#include "rules/user_facts.h"
#include "service/admin_response.h"
#include "service/custom_attributes.h"
#include "service/local_user.h"
#include "service/managed_apple_ids.h"
#include "service/resource_service.h"
#include "service/settings_store.h"
#include "service/user_store.h"

namespace rollcall::service
{

namespace
{

QString userNameOf(const QJsonObject &attributes)
{
    return attributes.value(QLatin1String("userName")).toString();
}

Problem taken(const QString &detail)
{
    return {409, QStringLiteral("user-name-taken"), detail};
}

/// A disabled user keeps the name: provisioned again, they come back with their history (`returning-user`).
OrProblem<void> checkNameIsFree(UserStore &users, const QString &userName)
{
    const auto live = users.findByName(userName);
    if (!live)
        return problemOf(live.error());
    if (*live)
        return taken(QStringLiteral("Another user has this user name; case makes no difference."));
    const auto deleted = users.findDeletedByName(userName);
    if (!deleted)
        return problemOf(deleted.error());
    if (*deleted)
        return taken(QStringLiteral("A disabled user has this user name. Remove that user for good first, or have them "
                                    "provisioned again."));
    return {};
}

Result<UserRecord> insert(const AdminRequest &request, UserStore &users, const QJsonObject &attributes)
{
    const auto stored = SettingsStore(request.repository).load();
    if (!stored)
        return stored.error();
    UserRecord record;
    record.id = newResourceId();
    record.source = rules::Source::Local;
    record.syncState = rules::SyncState::NotApplicable;
    record.created = record.lastModified = request.now;
    ManagedAppleIds appleIds(request.repository, stored->settings.managedAppleId, request.actor(), request.now);
    const auto decision = appleIds.assign(record, {}, attributes);
    if (!decision)
        return decision.error();
    if (const auto done = users.insert(record, attributes); !done)
        return done.error();
    AuditEntry entry
        = request.entry(QStringLiteral("user.create"), QStringLiteral("User"), record.id, userNameOf(attributes));
    entry.detail = QStringLiteral("As a Local user.");
    entry.after = record.json;
    if (const auto told = AuditLog(request.repository).append(entry); !told)
        return told.error();
    if (const auto warned = appleIds.warn(*decision, record.id, userNameOf(attributes)); !warned)
        return warned.error();
    return record;
}

Response created(const AdminRequest &request, const UserRecord &record, const QJsonObject &attributes)
{
    const rules::UserState state
        = rules::userFacts(attributes).isActive ? rules::UserState::Active : rules::UserState::Disabled;
    QJsonObject json{{QStringLiteral("id"), record.id}, {QStringLiteral("userName"), userNameOf(attributes)},
        {QStringLiteral("source"), rules::sourceName(record.source)},
        {QStringLiteral("state"), rules::userStateName(state)}};
    if (!record.managedAppleId.isEmpty())
        json.insert(QStringLiteral("managedAppleId"), record.managedAppleId);
    Response response = adminJson(json, 201);
    response.headers.emplaceBack("Location", request.http.baseUrl + "/scim/v2/Users/" + record.id.toLatin1());
    return response;
}

OrProblem<Response> create(const AdminRequest &request)
{
    const auto body = request.body();
    if (!body)
        return body.error();
    const auto names = customAttributes(request.repository);
    if (!names)
        return problemOf(names.error());
    const auto attributes = localUserAttributes(*body, *names);
    if (!attributes)
        return attributes.error();
    UserStore users(request.repository);
    if (const auto isFree = checkNameIsFree(users, userNameOf(*attributes)); !isFree)
        return isFree.error();
    const auto record = insert(request, users, *attributes);
    return record ? OrProblem<Response>(created(request, *record, *attributes)) : problemOf(record.error());
}

} // namespace

AdminRoutes userRoutes()
{
    return {{"POST", QStringLiteral("users"), Role::Administrator, create}};
}

} // namespace rollcall::service
