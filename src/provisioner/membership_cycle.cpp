// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/membership_cycle.h"

#include "provisioner/group_change.h"
#include "provisioner/outcome.h"
#include "provisioner/user_change.h"

namespace rollcall::provisioner
{

namespace
{

constexpr auto kGroup = scim::ResourceType::Group;
constexpr qsizetype kMembersPerPatch = 100;

/// The service would take others, only not these.
bool isRefusal(const Error &error)
{
    return !isServiceLost(error) && !endsRun(error) && error.code != ErrorCode::NotFound;
}

QStringList idsOf(const QVector<MemberName> &members)
{
    QStringList ids;
    for (const MemberName &member : members)
        ids.append(member.id);
    return ids;
}

/// Those of the refusals whose member is still listed and not in after all.
QHash<QString, FailureRecord> stillRefused(
    const QHash<QString, FailureRecord> &refused, const SourceGroup &group, const QSet<QString> &known)
{
    QHash<QString, FailureRecord> still;
    for (const intake::DirectoryMember &member : group.members) {
        if (refused.contains(member.memberId) && !known.contains(member.memberId))
            still.insert(member.memberId, refused.value(member.memberId));
    }
    return still;
}

} // namespace

MembershipCycle::MembershipCycle(const RunContext &context, const ResourceLinks &users,
    const SourceDirectory &directory, const ProvisioningState &state, const ProvisioningOptions &options)
    : m_context(context), m_users(users), m_directory(directory), m_state(state), m_options(options)
{
}

void MembershipCycle::provision(const SourceGroup &group, GroupOutcome &outcome) const
{
    const auto known = knownMembers(outcome);
    if (!known) {
        outcome.record.membersKnown = false;
        outcome.error = known.error();
        describeFailure(known.error(), outcome.entries.first());
        outcome.record.failure
            = failureRecord(outcome.entries.first(), known.error(), std::nullopt, m_context.clock.now());
        return;
    }
    const MembershipPlan plan = planMembership(group, *known, m_directory, m_state, m_context.clock.now(), m_options);
    outcome.entries += plan.settled;
    outcome.record.membersKnown = true;
    outcome.record.members = *known;
    outcome.record.refused = stillRefused(outcome.record.refused, group, *known);
    for (qsizetype i = 0; i < plan.add.size(); i += kMembersPerPatch)
        change(Action::Add, plan.add.mid(i, kMembersPerPatch), outcome);
    for (qsizetype i = 0; i < plan.remove.size(); i += kMembersPerPatch)
        change(Action::Remove, plan.remove.mid(i, kMembersPerPatch), outcome);
}

Result<QSet<QString>> MembershipCycle::knownMembers(const GroupOutcome &outcome) const
{
    const bool isNew = outcome.entries.first().action == Action::Create;
    if (outcome.record.membersKnown && (m_state.exact || isNew))
        return outcome.record.members;
    return askForMembers(outcome.record.id);
}

Result<QSet<QString>> MembershipCycle::askForMembers(const QString &groupId) const
{
    struct Answer {
        QSet<QString> members;
        std::optional<Error> error;
    };
    const Answer answer = withRetries(m_context, [&] {
        const auto read = m_context.client.get(kGroup, groupId, {});
        if (!read)
            return Answer{{}, read.error()};
        Answer found;
        for (const QString &id : memberIds(read->object())) {
            if (const QString objectId = m_users.ownerOf(id); !objectId.isEmpty())
                found.members.insert(objectId);
        }
        return found;
    });
    if (answer.error)
        return *answer.error;
    return answer.members;
}

// A PATCH is all or nothing: one member whom the service refuses keeps out the others, so halves are tried until the
// one is alone.
void MembershipCycle::change(Action action, const QVector<MemberName> &members, GroupOutcome &outcome) const
{
    const std::optional<Error> error = outcome.error ? outcome.error : send(outcome.record.id, action, members);
    if (error && isRefusal(*error) && members.size() > 1) {
        const qsizetype half = members.size() / 2;
        change(action, members.first(half), outcome);
        change(action, members.sliced(half), outcome);
        return;
    }
    if (error && !isRefusal(*error)) {
        outcome.error = error;
        outcome.record.membersKnown = false;
        if (error->code == ErrorCode::NotFound)
            outcome.record.id.clear(); // somebody deleted the group: the next run makes it anew
    }
    for (const MemberName &member : members)
        note(action, member, error, outcome);
}

std::optional<Error> MembershipCycle::send(
    const QString &groupId, Action action, const QVector<MemberName> &members) const
{
    if (m_options.dryRun)
        return std::nullopt;
    struct Answer {
        std::optional<Error> error;
    };
    const QStringList ids = idsOf(members);
    const QJsonObject body
        = patchBody(action == Action::Add ? addMembersOperations(ids) : removeMembersOperations(ids));
    return withRetries(m_context, [&] {
        const auto patched = m_context.client.patch(kGroup, groupId, body);
        return Answer{patched ? std::nullopt : std::optional(patched.error())};
    }).error;
}

void MembershipCycle::note(
    Action action, const MemberName &member, const std::optional<Error> &error, GroupOutcome &outcome) const
{
    ProvisioningLogEntry entry{
        membershipName(outcome.record.name, member.name), ObjectKind::Membership, action, Status::Success, {}, {}};
    QHash<QString, FailureRecord> &refused = outcome.record.refused;
    if (error) {
        describeFailure(*error, entry);
        const auto before = refused.constFind(member.objectId);
        if (action == Action::Add && isRefusal(*error))
            refused.insert(member.objectId,
                failureRecord(entry, *error, before == refused.cend() ? std::nullopt : std::optional(*before),
                    m_context.clock.now()));
    } else if (action == Action::Add) {
        outcome.record.members.insert(member.objectId);
        refused.remove(member.objectId);
    } else {
        outcome.record.members.remove(member.objectId);
    }
    outcome.entries.append(entry);
}

} // namespace rollcall::provisioner
