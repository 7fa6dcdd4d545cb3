// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/membership_plan.h"

#include "provisioner/log_code.h"
#include "rules/rule_code.h"

namespace rollcall::provisioner
{

namespace
{

using intake::DirectoryMember;

class Planner
{
public:
    Planner(const SourceGroup &group, const QSet<QString> &known, const SourceDirectory &directory,
        const ProvisioningState &state)
        : m_group(group),
          m_known(known),
          m_directory(directory),
          m_state(state),
          m_refused(state.groups.value(group.objectId).refused)
    {
    }

    MembershipPlan plan(const QDateTime &now, const ProvisioningOptions &options)
    {
        QSet<QString> listed;
        for (const DirectoryMember &member : m_group.members) {
            listed.insert(member.memberId);
            if (member.type != DirectoryMember::Type::User)
                skipOther(member);
            else
                planUser(member.memberId, now, options);
        }
        for (const QString &objectId : m_known) {
            if (!listed.contains(objectId) && m_directory.hasUser(objectId))
                m_plan.remove.append(nameOf(objectId));
        }
        return std::move(m_plan);
    }

private:
    void skipOther(const DirectoryMember &member)
    {
        const bool nested = member.type == DirectoryMember::Type::Group;
        settle(member.memberId, Action::Skip, Status::Skipped,
            nested ? rules::ruleCodeName(rules::RuleCode::NestedGroup) : QString(log_code::kMemberType),
            nested ? QStringLiteral("a group in a group is not provisioned")
                   : QStringLiteral("neither a person nor a group"));
    }

    void planUser(const QString &objectId, const QDateTime &now, const ProvisioningOptions &options)
    {
        const intake::DirectoryUser *user = m_directory.user(objectId);
        if (!user)
            return settle(objectId, Action::Skip, Status::Skipped, log_code::kMemberUnknown,
                QStringLiteral("nobody of this objectId is in the users file"));
        const MemberName member = nameOf(objectId);
        if (m_known.contains(objectId))
            return settle(member.name, Action::None, Status::Success, {}, {});
        const UserRecord record = m_state.users.value(objectId);
        if (record.id.isEmpty() || !record.active)
            return skipAbsent(member, record);
        const auto refused = m_refused.constFind(objectId);
        if (refused != m_refused.cend() && !options.retryFailed && !refused->isDue(now))
            return settle(member.name, Action::Add, Status::Failure, refused->code, refused->detail);
        m_plan.add.append(member);
    }

    void skipAbsent(const MemberName &member, const UserRecord &record)
    {
        QString code = log_code::kNotProvisioned;
        if (record.failure)
            code = record.failure->code;
        else if (!record.skipCode.isEmpty())
            code = record.skipCode;
        else if (!record.active)
            code = rules::ruleCodeName(rules::RuleCode::InactiveUser);
        settle(member.name, Action::Skip, Status::Skipped, code, QStringLiteral("the member is not provisioned"));
    }

    void settle(const QString &member, Action action, Status status, const QString &code, const QString &detail)
    {
        m_plan.settled.append(
            {membershipName(m_group.displayName, member), ObjectKind::Membership, action, status, code, detail});
    }

    [[nodiscard]] MemberName nameOf(const QString &objectId) const
    {
        const UserRecord record = m_state.users.value(objectId);
        const intake::DirectoryUser *user = m_directory.user(objectId);
        return {objectId, user ? logName(*user) : record.name, record.id};
    }

    const SourceGroup &m_group;
    const QSet<QString> &m_known;
    const SourceDirectory &m_directory;
    const ProvisioningState &m_state;
    QHash<QString, FailureRecord> m_refused;
    MembershipPlan m_plan;
};

} // namespace

MembershipPlan planMembership(const SourceGroup &group, const QSet<QString> &known, const SourceDirectory &directory,
    const ProvisioningState &state, const QDateTime &now, const ProvisioningOptions &options)
{
    return Planner(group, known, directory, state).plan(now, options);
}

QString membershipName(const QString &groupName, const QString &memberName)
{
    return groupName + QLatin1String(" > ") + memberName;
}

} // namespace rollcall::provisioner
