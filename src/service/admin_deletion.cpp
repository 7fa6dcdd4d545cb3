// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_deletion.h"

#include "rules/purge.h"
#include "service/admin_preview.h"
#include "service/admin_response.h"
#include "service/permanent_deletion.h"
#include "service/stored_json.h"

namespace rollcall::service
{

namespace
{

constexpr qsizetype kMostAtOnce = 500;
constexpr qsizetype kMostShown = 100; // Of those whom a group's deletion disables; the count is of all.

QJsonObject reminder()
{
    return deletionReminder(
        QStringLiteral("Provisioning runs one way: remove it in Entra ID, too, or the next cycle brings it back."));
}

Problem refused(const scim::ProtocolError &error)
{
    Problem problem(409, rules::ruleCodeName(rules::RuleCode::Purge), error.detail);
    problem.rule = rules::RuleCode::Purge;
    return problem;
}

template <typename Named> QJsonArray namesOf(const QVector<Named> &resources)
{
    QJsonArray names;
    for (const Named &one : resources.mid(0, kMostShown))
        names.append(QJsonObject{{QStringLiteral("id"), one.id}, {QStringLiteral("name"), one.name}});
    return names;
}

/// What both kinds show. `refusal` is null if the deletion is allowed.
QJsonObject previewOf(
    const Record &record, const QString &name, const QByteArray &confirm, const scim::ProtocolError *refusal)
{
    QJsonObject json{{QStringLiteral("id"), record.id}, {QStringLiteral("name"), name},
        {QStringLiteral("source"), rules::sourceName(record.source)}, {QStringLiteral("allowed"), refusal == nullptr},
        {QStringLiteral("confirm"), QString::fromLatin1(confirm)}, {QStringLiteral("reminder"), reminder()}};
    if (refusal != nullptr)
        json.insert(QStringLiteral("refusal"),
            QJsonObject{{QStringLiteral("code"), rules::ruleCodeName(rules::RuleCode::Purge)},
                {QStringLiteral("detail"), refusal->detail}});
    return json;
}

QJsonObject jsonOf(const UserDeletion &deletion)
{
    const QJsonObject attributes = attributesOf(deletion.user.json);
    QJsonObject json = previewOf(deletion.user, attributes.value(QLatin1String("userName")).toString(),
        deletion.confirm, deletion.refusal ? &*deletion.refusal : nullptr);
    json.insert(QStringLiteral("groups"), namesOf(deletion.groups));
    json.insert(QStringLiteral("groupCount"), deletion.groups.size());
    json.insert(QStringLiteral("attributes"), QJsonArray::fromStringList(attributes.keys()));
    json.insert(QStringLiteral("inviteStatus"), rules::inviteStatusName(deletion.user.inviteStatus));
    if (!deletion.user.managedAppleId.isEmpty())
        json.insert(QStringLiteral("managedAppleId"), deletion.user.managedAppleId);
    return json;
}

QJsonObject jsonOf(const GroupDeletion &deletion)
{
    QJsonObject json = previewOf(deletion.group,
        attributesOf(deletion.group.json).value(QLatin1String("displayName")).toString(), deletion.confirm, nullptr);
    json.insert(QStringLiteral("memberCount"), deletion.memberCount);
    json.insert(QStringLiteral("disabled"), namesOf(deletion.disabled));
    json.insert(QStringLiteral("disabledCount"), deletion.disabled.size());
    return json;
}

PermanentDeletion deletionFor(const AdminRequest &request)
{
    return {request.repository, request.actor(), request.now};
}

/// The deletion of the resource in the path, as `find` sees it now.
template <typename Deletion>
OrProblem<Deletion> found(const AdminRequest &request,
    Result<std::optional<Deletion>> (PermanentDeletion::*find)(const QString &), const QString &what)
{
    PermanentDeletion deletions = deletionFor(request);
    auto deletion = (deletions.*find)(request.captures.constFirst());
    if (!deletion)
        return problemOf(deletion.error());
    if (!*deletion)
        return notFoundProblem(what);
    return std::move(**deletion);
}

Response done(qsizetype disabled)
{
    return adminJson({{QStringLiteral("disabledCount"), disabled}, {QStringLiteral("reminder"), reminder()}});
}

OrProblem<Response> previewUser(const AdminRequest &request)
{
    const auto deletion = found(request, &PermanentDeletion::ofUser, QStringLiteral("There is no user"));
    if (!deletion)
        return deletion.error();
    return previewResponse(jsonOf(*deletion), deletion->confirm);
}

OrProblem<Response> previewGroup(const AdminRequest &request)
{
    const auto deletion = found(request, &PermanentDeletion::ofGroup, QStringLiteral("There is no group"));
    if (!deletion)
        return deletion.error();
    return previewResponse(jsonOf(*deletion), deletion->confirm);
}

OrProblem<Response> deleteUser(const AdminRequest &request)
{
    const auto deletion = found(request, &PermanentDeletion::ofUser, QStringLiteral("There is no user"));
    if (!deletion)
        return deletion.error();
    if (deletion->refusal)
        return refused(*deletion->refusal);
    if (const auto confirmed = checkPreview(request, deletion->confirm, jsonOf(*deletion)); !confirmed)
        return confirmed.error();
    const auto removed = deletionFor(request).run(*deletion);
    return removed ? OrProblem<Response>(done(0)) : problemOf(removed.error());
}

OrProblem<Response> deleteGroup(const AdminRequest &request)
{
    const auto deletion = found(request, &PermanentDeletion::ofGroup, QStringLiteral("There is no group"));
    if (!deletion)
        return deletion.error();
    const auto confirmed = checkPreview(request, deletion->confirm, jsonOf(*deletion));
    if (const auto admitted = rules::admitGroupPurge({deletion->group.source, false, confirmed.ok()}); !admitted)
        return request.http.header("if-match").isEmpty() ? refused(admitted.error()) : confirmed.error();
    if (!confirmed)
        return confirmed.error();
    const auto removed = deletionFor(request).run(*deletion);
    return removed ? OrProblem<Response>(done(deletion->disabled.size())) : problemOf(removed.error());
}

/// The users of a body `{"users": [{"id": …, "confirm": …}]}`.
OrProblem<QJsonArray> usersIn(const AdminRequest &request, const QStringList &members)
{
    const auto body = request.body();
    if (!body)
        return body.error();
    const QString field = QStringLiteral("users");
    const QJsonArray users = body->value(field).toArray();
    QVector<FieldError> errors;
    if (body->keys() != QStringList{field} || users.isEmpty() || users.size() > kMostAtOnce)
        errors.append({field, QStringLiteral("out-of-range"),
            QStringLiteral("\"users\" is an array of 1 to %1 objects, and all that is expected.").arg(kMostAtOnce)});
    for (qsizetype i = 0; i < users.size() && errors.isEmpty(); ++i) {
        const QJsonObject user = users.at(i).toObject();
        const bool isGood = user.keys() == members
            && std::all_of(user.begin(), user.end(), [](const QJsonValue &value) { return value.isString(); });
        if (!isGood)
            errors.append({QStringLiteral("users.%1").arg(i), QStringLiteral("wrong-type"),
                QStringLiteral("Each has %1, both or all texts.").arg(members.join(QLatin1String(" and ")))});
    }
    return errors.isEmpty() ? OrProblem<QJsonArray>(users) : validationProblem(errors);
}

QJsonObject outcomeOf(const QString &id, const char *outcome, const QString &detail = {})
{
    QJsonObject json{{QStringLiteral("id"), id}, {QStringLiteral("outcome"), QLatin1String(outcome)}};
    if (!detail.isEmpty())
        json.insert(QStringLiteral("detail"), detail);
    return json;
}

OrProblem<QJsonObject> deleteOne(PermanentDeletion &deletions, const QJsonObject &user)
{
    const QString id = user.value(QLatin1String("id")).toString();
    const auto deletion = deletions.ofUser(id);
    if (!deletion)
        return problemOf(deletion.error());
    if (!*deletion)
        return outcomeOf(id, "not-found");
    if ((*deletion)->refusal)
        return outcomeOf(id, "refused", (*deletion)->refusal->detail);
    if (user.value(QLatin1String("confirm")).toString().toLatin1() != (*deletion)->confirm)
        return outcomeOf(id, "changed");
    const auto removed = deletions.run(**deletion);
    return removed ? OrProblem<QJsonObject>(outcomeOf(id, "deleted")) : problemOf(removed.error());
}

OrProblem<Response> deleteUsers(const AdminRequest &request)
{
    const auto users = usersIn(request, {QStringLiteral("confirm"), QStringLiteral("id")});
    if (!users)
        return users.error();
    PermanentDeletion deletions = deletionFor(request);
    QJsonArray outcomes;
    for (const QJsonValue &user : *users) {
        const auto outcome = deleteOne(deletions, user.toObject());
        if (!outcome)
            return outcome.error();
        outcomes.append(*outcome);
    }
    return adminJson({{QStringLiteral("users"), outcomes}, {QStringLiteral("reminder"), reminder()}});
}

OrProblem<Response> previewUsers(const AdminRequest &request)
{
    const auto users = usersIn(request, {QStringLiteral("id")});
    if (!users)
        return users.error();
    PermanentDeletion deletions = deletionFor(request);
    QJsonArray previews;
    for (const QJsonValue &user : *users) {
        const auto deletion = deletions.ofUser(user.toObject().value(QLatin1String("id")).toString());
        if (!deletion)
            return problemOf(deletion.error());
        if (*deletion)
            previews.append(jsonOf(**deletion));
    }
    return adminJson({{QStringLiteral("users"), previews}, {QStringLiteral("reminder"), reminder()}});
}

} // namespace

AdminRoutes deletionRoutes()
{
    return {{"POST", QStringLiteral("users/{id}/preview"), Role::Helpdesk, previewUser},
        {"DELETE", QStringLiteral("users/{id}"), Role::Administrator, deleteUser},
        {"POST", QStringLiteral("users/purge/preview"), Role::Helpdesk, previewUsers},
        {"POST", QStringLiteral("users/purge"), Role::Administrator, deleteUsers},
        {"POST", QStringLiteral("groups/{id}/preview"), Role::Helpdesk, previewGroup},
        {"DELETE", QStringLiteral("groups/{id}"), Role::Administrator, deleteGroup}};
}

} // namespace rollcall::service
