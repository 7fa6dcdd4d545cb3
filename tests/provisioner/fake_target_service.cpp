// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/fake_target_service.h"

#include "provisioner/target_path.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace rollcall::test
{

namespace
{

Error answer(ErrorCode code, int status, const QString &detail)
{
    return Error{code, detail, {}, status};
}

Error notFound(const QString &id)
{
    return answer(ErrorCode::NotFound, 404, QStringLiteral("no %1").arg(id));
}

bool sameText(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QString key(scim::ResourceType type)
{
    return type == scim::ResourceType::User ? QStringLiteral("userName") : QStringLiteral("displayName");
}

/// `attribute eq "value"`, several joined by `and`: all that Entra sends.
bool matchesAll(const QJsonObject &resource, const QString &filter)
{
    static const QRegularExpression equals(QStringLiteral("^(.+) eq \"(.*)\"$"));
    for (QString part : filter.split(QStringLiteral(" and "))) {
        if (part.startsWith(QLatin1String("manager ")))
            part.prepend(QStringLiteral("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:"));
        const QRegularExpressionMatch match = equals.match(part);
        const auto path = provisioner::TargetPath::parse(match.captured(1));
        if (!sameText(path.value().read(resource).toString(), match.captured(2)))
            return false;
    }
    return true;
}

QJsonObject versioned(QJsonObject resource)
{
    QJsonObject meta = resource.value(u"meta").toObject();
    const int version = meta.value(u"version").toString().toInt() + 1;
    meta.insert(QStringLiteral("version"), QString::number(version));
    resource.insert(QStringLiteral("meta"), meta);
    return resource;
}

} // namespace

std::optional<Error> FakeTargetService::begin(const QString &call)
{
    m_calls.append(call);
    return m_before ? m_before(call) : std::nullopt;
}

QString FakeTargetService::addUser(const QJsonObject &user)
{
    return add(scim::ResourceType::User, user);
}

QString FakeTargetService::addGroup(const QJsonObject &group)
{
    return add(scim::ResourceType::Group, group);
}

QString FakeTargetService::add(scim::ResourceType type, QJsonObject resource)
{
    const QString id
        = QStringLiteral("%1%2").arg(scim::nameOf(type).toLower()).arg(++m_lastId, 4, 10, QLatin1Char('0'));
    resource.insert(QStringLiteral("id"), id);
    store(type).insert(id, versioned(resource));
    return id;
}

void FakeTargetService::clear()
{
    m_users.clear();
    m_groups.clear();
}

void FakeTargetService::forgetCalls()
{
    m_calls.clear();
    m_bodies.clear();
}

QJsonObject FakeTargetService::user(const QString &userName) const
{
    for (const QJsonObject &user : m_users) {
        if (user.value(u"userName").toString() == userName)
            return user;
    }
    return {};
}

QJsonObject FakeTargetService::group(const QString &displayName) const
{
    for (const QJsonObject &group : m_groups) {
        if (group.value(u"displayName").toString() == displayName)
            return group;
    }
    return {};
}

QStringList FakeTargetService::members(const QString &displayName) const
{
    QStringList names;
    for (const QJsonValue &member : group(displayName).value(u"members").toArray())
        names.append(m_users.value(member[u"value"].toString()).value(u"userName").toString());
    names.sort();
    return names;
}

QStringList FakeTargetService::userNames() const
{
    QStringList names;
    for (const QJsonObject &user : m_users)
        names.append(user.value(u"userName").toString());
    names.sort();
    return names;
}

QStringList FakeTargetService::writes() const
{
    return m_calls.filter(QRegularExpression(QStringLiteral("^(create|patch|remove)")));
}

Result<QVector<scim::Resource>> FakeTargetService::find(scim::ResourceType type, const QString &filter)
{
    const std::lock_guard lock(m_mutex);
    if (auto bent = begin(QStringLiteral("find %1 %2").arg(scim::nameOf(type), filter)))
        return *bent;
    QVector<scim::Resource> found;
    for (QJsonObject resource : store(type)) {
        if (!matchesAll(resource, filter))
            continue;
        if (type == scim::ResourceType::Group)
            resource.remove(u"members");
        found.append(scim::Resource::fromObject(resource));
    }
    return found;
}

Result<scim::Resource> FakeTargetService::get(
    scim::ResourceType type, const QString &id, const QStringList &excludedAttributes)
{
    const std::lock_guard lock(m_mutex);
    if (auto bent = begin(QStringLiteral("get %1 %2").arg(scim::nameOf(type), id)))
        return *bent;
    if (!store(type).contains(id))
        return notFound(id);
    QJsonObject resource = store(type).value(id);
    for (const QString &attribute : excludedAttributes)
        resource.remove(attribute);
    return scim::Resource::fromObject(resource);
}

Result<scim::Resource> FakeTargetService::create(scim::ResourceType type, const QJsonObject &body)
{
    const std::lock_guard lock(m_mutex);
    const QString call = QStringLiteral("create %1 %2").arg(scim::nameOf(type), body.value(key(type)).toString());
    m_bodies.append(body);
    if (auto bent = begin(call))
        return *bent;
    if (auto refused = refusal(type, body))
        return *refused;
    const QString id = add(type, body);
    if (auto bent = end(call))
        return *bent;
    return scim::Resource::fromObject(store(type).value(id));
}

std::optional<Error> FakeTargetService::refusal(scim::ResourceType type, const QJsonObject &body) const
{
    const QString name = body.value(key(type)).toString();
    if (type == scim::ResourceType::Group) {
        for (const QJsonObject &group : m_groups) {
            if (sameText(group.value(u"displayName").toString(), name))
                return answer(
                    ErrorCode::Conflict, 409, QStringLiteral("[group-duplicate] A group of this name exists."));
        }
        return std::nullopt;
    }
    for (const QJsonObject &user : m_users) {
        if (sameText(user.value(u"userName").toString(), name))
            return answer(ErrorCode::Conflict, 409, QStringLiteral("userName is taken"));
    }
    if (body.value(u"emails").toArray().isEmpty())
        return answer(ErrorCode::Refused, 400, QStringLiteral("[email-required] The user has no e-mail address."));
    if (!body.contains(u"name"))
        return answer(ErrorCode::Refused, 400, QStringLiteral("[name-required] The user has no name."));
    return std::nullopt;
}

Result<std::optional<scim::Resource>> FakeTargetService::patch(
    scim::ResourceType type, const QString &id, const QJsonObject &body)
{
    const std::lock_guard lock(m_mutex);
    const QString call = QStringLiteral("patch %1 %2").arg(scim::nameOf(type), id);
    m_bodies.append(body);
    if (auto bent = begin(call))
        return *bent;
    if (!store(type).contains(id))
        return notFound(id);
    QJsonObject resource = store(type).value(id);
    for (const QJsonValue &operation : body.value(u"Operations").toArray()) {
        if (auto refused = apply(resource, operation.toObject()))
            return *refused;
    }
    if (resource != store(type).value(id))
        store(type).insert(id, versioned(resource));
    if (auto bent = end(call))
        return *bent;
    if (type == scim::ResourceType::Group)
        return std::optional<scim::Resource>();
    return std::optional(scim::Resource::fromObject(store(type).value(id)));
}

std::optional<Error> FakeTargetService::apply(QJsonObject &resource, const QJsonObject &operation) const
{
    const QString path = operation.value(u"path").toString();
    if (path == u"members")
        return changeMembers(resource, operation);
    const auto target = provisioner::TargetPath::parse(path);
    if (!target)
        return answer(ErrorCode::Refused, 400, QStringLiteral("invalidPath"));
    // An attribute that no schema knows: not stored, and no error.
    if (path.endsWith(u":unknownAttribute"))
        return std::nullopt;
    const QString text = operation.value(u"value").toString();
    target->write(resource, target->isActive() ? QJsonValue(sameText(text, QStringLiteral("True"))) : QJsonValue(text));
    return std::nullopt;
}

std::optional<Error> FakeTargetService::changeMembers(QJsonObject &group, const QJsonObject &operation) const
{
    QStringList ids;
    for (const QJsonValue &member : group.value(u"members").toArray())
        ids.append(member[u"value"].toString());
    for (const QJsonValue &value : operation.value(u"value").toArray()) {
        const QString id = value[u"value"].toString();
        if (!m_users.contains(id))
            return answer(ErrorCode::Refused, 400, QStringLiteral("no user %1").arg(id));
        if (m_users.value(id).value(u"title").toString() == u"Refused member")
            return answer(ErrorCode::Refused, 400, QStringLiteral("[email-required] %1 may not join.").arg(id));
        ids.removeAll(id);
        if (operation.value(u"op").toString() == u"Add")
            ids.append(id);
    }
    QJsonArray members;
    for (const QString &id : ids)
        members.append(QJsonObject{{QStringLiteral("value"), id}});
    group.insert(QStringLiteral("members"), members);
    return std::nullopt;
}

Result<void> FakeTargetService::remove(scim::ResourceType type, const QString &id)
{
    const std::lock_guard lock(m_mutex);
    const QString call = QStringLiteral("remove %1 %2").arg(scim::nameOf(type), id);
    m_bodies.append(QJsonObject());
    if (auto bent = begin(call))
        return *bent;
    store(type).remove(id);
    if (auto bent = end(call))
        return *bent;
    return {};
}

} // namespace rollcall::test
