// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "intake/directory_member.h"
#include "intake/directory_user.h"
#include "provisioner/provisioning_options.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::provisioner
{

/// A group with its members.
struct SourceGroup {
    QString objectId;
    QString displayName;
    QVector<intake::DirectoryMember> members; ///< Only those that name a member.
};

/// The directory's side of a run: the people, the groups, and who is in scope. A value.
class SourceDirectory
{
public:
    /// Reads the files of `options`; the errors of intake::readEntraUsers() and readEntraMembers().
    [[nodiscard]] static Result<SourceDirectory> load(const ProvisioningOptions &options);
    SourceDirectory(QVector<intake::DirectoryUser> users, const QVector<intake::DirectoryMember> &members, Scope scope);

    [[nodiscard]] const QVector<intake::DirectoryUser> &users() const { return m_users; }
    [[nodiscard]] const QVector<SourceGroup> &groups() const { return m_groups; }
    [[nodiscard]] bool hasUser(const QString &objectId) const { return m_userAt.contains(objectId); }
    /// Null if the file has no such person.
    [[nodiscard]] const intake::DirectoryUser *user(const QString &objectId) const;
    /// Assigned to the application: everyone, or who is directly in a group.
    [[nodiscard]] bool isInScope(const QString &objectId) const;
    /// The position of the person with that userPrincipalName, objectId or mail, without case; none if there is none.
    [[nodiscard]] std::optional<qsizetype> find(const QString &name) const;

private:
    void indexNames();

    QVector<intake::DirectoryUser> m_users;
    QHash<QString, qsizetype> m_userAt; // by objectId
    QHash<QString, qsizetype> m_nameAt; // by all that people call somebody
    QVector<SourceGroup> m_groups;
    Scope m_scope;
    QSet<QString> m_assigned;
};

/// How the log calls a person: the userPrincipalName, or the objectId of whom has none.
[[nodiscard]] QString logName(const intake::DirectoryUser &user);

} // namespace rollcall::provisioner
