// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/source_directory.h"

#include "intake/entra_export.h"

namespace rollcall::provisioner
{

Result<SourceDirectory> SourceDirectory::load(const ProvisioningOptions &options)
{
    auto users = intake::readEntraUsers(options.usersFile);
    if (!users)
        return users.error();
    if (options.membersFile.isEmpty())
        return SourceDirectory(std::move(*users), {}, options.scope);
    const auto members = intake::readEntraMembers(options.membersFile);
    if (!members)
        return members.error();
    return SourceDirectory(std::move(*users), *members, options.scope);
}

SourceDirectory::SourceDirectory(
    QVector<intake::DirectoryUser> users, const QVector<intake::DirectoryMember> &members, Scope scope)
    : m_users(std::move(users)), m_scope(scope)
{
    for (qsizetype i = 0; i < m_users.size(); ++i)
        m_userAt.insert(m_users.at(i).objectId, i);
    indexNames();
    QHash<QString, qsizetype> groupAt;
    for (const intake::DirectoryMember &member : members) {
        if (!groupAt.contains(member.groupId)) {
            groupAt.insert(member.groupId, m_groups.size());
            m_groups.append(SourceGroup{member.groupId, member.groupDisplayName, {}});
        }
        if (member.memberId.isEmpty())
            continue;
        m_groups[groupAt.value(member.groupId)].members.append(member);
        if (member.type == intake::DirectoryMember::Type::User)
            m_assigned.insert(member.memberId);
    }
}

// The stronger name last: it overwrites what a weaker one of somebody else left there.
void SourceDirectory::indexNames()
{
    const auto index = [this](auto nameOf) {
        for (qsizetype i = m_users.size() - 1; i >= 0; --i) {
            if (const QString name = nameOf(m_users.at(i)); !name.isEmpty())
                m_nameAt.insert(name, i);
        }
    };
    index([](const intake::DirectoryUser &user) { return user.mail.toLower(); });
    index([](const intake::DirectoryUser &user) { return user.userPrincipalName.toLower(); });
    index([](const intake::DirectoryUser &user) { return user.objectId.toLower(); });
    index([](const intake::DirectoryUser &user) { return user.userPrincipalName; });
    index([](const intake::DirectoryUser &user) { return user.objectId; });
}

const intake::DirectoryUser *SourceDirectory::user(const QString &objectId) const
{
    const auto at = m_userAt.constFind(objectId);
    return at == m_userAt.cend() ? nullptr : &m_users.at(*at);
}

bool SourceDirectory::isInScope(const QString &objectId) const
{
    return m_scope == Scope::All || m_assigned.contains(objectId);
}

std::optional<qsizetype> SourceDirectory::find(const QString &name) const
{
    // Exactly first: there are directories with names that differ in case only.
    for (const QString &key : {name, name.toLower()}) {
        if (const auto at = m_nameAt.constFind(key); at != m_nameAt.cend())
            return *at;
    }
    return std::nullopt;
}

QString logName(const intake::DirectoryUser &user)
{
    return user.userPrincipalName.trimmed().isEmpty() ? user.objectId : user.userPrincipalName;
}

} // namespace rollcall::provisioner
