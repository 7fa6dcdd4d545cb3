// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/group_cycle.h"

#include "provisioner/group_change.h"
#include "provisioner/log_code.h"
#include "provisioner/outcome.h"
#include "provisioner/user_change.h"

namespace rollcall::provisioner
{

namespace
{

constexpr auto kGroup = scim::ResourceType::Group;
constexpr qsizetype kMembersPerPatch = 100;

QStringList idsOf(const QVector<MemberName> &members)
{
    QStringList ids;
    for (const MemberName &member : members)
        ids.append(member.id);
    return ids;
}

} // namespace

GroupCycle::GroupCycle(const RunContext &context, const ResourceLinks &groups, const ResourceLinks &users,
    const SourceDirectory &directory, const ProvisioningState &state, const ProvisioningOptions &options)
    : m_context(context), m_groups(groups), m_users(users), m_directory(directory), m_state(state), m_options(options)
{
}

GroupOutcome GroupCycle::provision(const SourceGroup &group) const
{
    const Step step = settleGroup(group);
    GroupOutcome outcome{{step.entry}, step.record, step.error};
    if (step.entry.status == Status::Success)
        settleMembers(group, step.entry.action == Action::Create, outcome);
    return outcome;
}

GroupCycle::Step GroupCycle::settleGroup(const SourceGroup &group) const
{
    const GroupRecord record = m_state.groups.value(group.objectId);
    Step step{{group.displayName, ObjectKind::Group, Action::None, Status::Success, {}, {}}, record, {}};
    step.record.name = group.displayName;
    if (group.displayName.isEmpty()) {
        step.entry = {group.objectId, ObjectKind::Group, Action::Skip, Status::Skipped, log_code::kGroupNameMissing,
            QStringLiteral("a group without a name")};
        return step;
    }
    const bool unchanged = record.hash == groupHash(group.objectId, group.displayName);
    if (unchanged && record.failure && !m_options.retryFailed && !record.failure->isDue(m_context.clock.now())) {
        step.entry.action = record.failure->action;
        step.entry.status = Status::Failure;
        step.entry.code = record.failure->code;
        step.entry.detail = record.failure->detail;
        return step;
    }
    if (unchanged && !record.failure && !record.id.isEmpty())
        return step;
    bool createUnanswered = false;
    return withRetries(m_context, [&] { return attemptGroup(group, createUnanswered); });
}

GroupCycle::Step GroupCycle::attemptGroup(const SourceGroup &group, bool &createUnanswered) const
{
    const GroupRecord before = m_state.groups.value(group.objectId);
    Step step{{group.displayName, ObjectKind::Group, Action::None, Status::Success, {}, {}}, before, {}};
    step.record.name = group.displayName;
    step.record.hash = groupHash(group.objectId, group.displayName);
    step.record.failure.reset();
    const auto fail = [&](const Error &error) {
        describeFailure(error, step.entry);
        step.record.failure = failureRecord(step.entry, error, before.failure, m_context.clock.now());
        step.error = error;
        return step;
    };

    const auto found = locate(group, before);
    if (!found)
        return fail(found.error());
    if (!*found) {
        step.entry.action = Action::Create;
        step.record.membersKnown = true;
        step.record.members.clear();
        step.record.id = kDryRunId;
        if (m_options.dryRun)
            return step;
        createUnanswered = false;
        const auto created = m_context.client.create(kGroup, createGroupBody(group.objectId, group.displayName));
        step.record.id = created ? created->id() : QString();
        createUnanswered = !created && isServiceLost(created.error());
        return created ? step : fail(created.error());
    }

    if ((*found)->id() != before.id)
        step.record.membersKnown = false;
    step.record.id = (*found)->id();
    const QJsonArray operations = updateGroupOperations(group.objectId, group.displayName, (*found)->object());
    step.entry.action = !operations.isEmpty() ? Action::Update : createUnanswered ? Action::Create : Action::None;
    if (operations.isEmpty() || m_options.dryRun)
        return step;
    const auto patched = m_context.client.patch(kGroup, step.record.id, patchBody(operations));
    return patched ? step : fail(patched.error());
}

Result<std::optional<scim::Resource>> GroupCycle::locate(const SourceGroup &group, const GroupRecord &record) const
{
    if (!record.id.isEmpty()) {
        auto linked = m_context.client.get(kGroup, record.id, {QStringLiteral("members")});
        if (linked)
            return std::optional(std::move(*linked));
        if (linked.error().code != ErrorCode::NotFound)
            return linked.error();
    }
    auto matches = m_context.client.find(kGroup, equalsFilter(QStringLiteral("displayName"), group.displayName));
    if (!matches)
        return matches.error();
    for (const scim::Resource &match : *matches) {
        if (!m_groups.isTakenByAnother(match, group.objectId))
            return std::optional(match);
    }
    return std::optional<scim::Resource>();
}

void GroupCycle::settleMembers(const SourceGroup &group, bool created, GroupOutcome &outcome) const
{
    const auto known = knownMembers(outcome.record, created);
    if (!known) {
        outcome.record.membersKnown = false;
        outcome.record.failure = FailureRecord{Action::None, {}, {}, true, 1, m_context.clock.now()};
        outcome.error = known.error();
        describeFailure(known.error(), outcome.entries.first());
        return;
    }
    const MembershipPlan plan
        = planMembership(group, *known, m_directory, m_state, m_context.clock.now(), m_options.retryFailed);
    outcome.entries += plan.settled;
    outcome.record.membersKnown = true;
    outcome.record.members = *known;
    QHash<QString, FailureRecord> stillRefused;
    for (const intake::DirectoryMember &member : group.members) {
        if (const auto refused = outcome.record.refused.constFind(member.memberId);
            refused != outcome.record.refused.cend() && !known->contains(member.memberId))
            stillRefused.insert(member.memberId, *refused);
    }
    outcome.record.refused = stillRefused;
    for (qsizetype i = 0; i < plan.add.size(); i += kMembersPerPatch)
        change(group, Action::Add, plan.add.mid(i, kMembersPerPatch), outcome);
    for (qsizetype i = 0; i < plan.remove.size(); i += kMembersPerPatch)
        change(group, Action::Remove, plan.remove.mid(i, kMembersPerPatch), outcome);
}

Result<QSet<QString>> GroupCycle::knownMembers(const GroupRecord &record, bool created) const
{
    if (created && m_options.dryRun)
        return QSet<QString>();
    if (record.membersKnown && (m_state.exact || created))
        return record.members;
    struct Answer {
        QSet<QString> members;
        std::optional<Error> error;
    };
    const Answer answer = withRetries(m_context, [&] {
        Answer attempt;
        const auto read = m_context.client.get(kGroup, record.id, {});
        if (!read) {
            attempt.error = read.error();
            return attempt;
        }
        for (const QString &id : memberIds(read->object())) {
            if (const QString objectId = m_users.ownerOf(id); !objectId.isEmpty())
                attempt.members.insert(objectId);
        }
        return attempt;
    });
    if (answer.error)
        return *answer.error;
    return answer.members;
}

// A PATCH is all or nothing: one member whom the service refuses keeps out the others, so halves are tried until the
// one is alone.
void GroupCycle::change(
    const SourceGroup &group, Action action, const QVector<MemberName> &members, GroupOutcome &outcome) const
{
    const std::optional<Error> error = outcome.error ? outcome.error : send(outcome.record.id, action, members);
    const bool refused = error && !isServiceLost(*error) && !endsRun(*error) && error->code != ErrorCode::NotFound;
    if (refused && members.size() > 1) {
        const qsizetype half = members.size() / 2;
        change(group, action, members.first(half), outcome);
        change(group, action, members.sliced(half), outcome);
        return;
    }
    if (error && !refused) {
        outcome.record.membersKnown = false;
        outcome.error = error;
        if (error->code == ErrorCode::NotFound)
            outcome.record.id.clear(); // somebody deleted the group: the next run makes it anew
    }
    for (const MemberName &member : members) {
        ProvisioningLogEntry entry{
            membershipName(group.displayName, member.name), ObjectKind::Membership, action, Status::Success, {}, {}};
        if (error) {
            describeFailure(*error, entry);
            if (refused && action == Action::Add)
                outcome.record.refused.insert(member.objectId,
                    failureRecord(entry, *error,
                        outcome.record.refused.contains(member.objectId)
                            ? std::optional(outcome.record.refused.value(member.objectId))
                            : std::nullopt,
                        m_context.clock.now()));
        } else if (action == Action::Add) {
            outcome.record.members.insert(member.objectId);
            outcome.record.refused.remove(member.objectId);
        } else {
            outcome.record.members.remove(member.objectId);
        }
        outcome.entries.append(entry);
    }
}

std::optional<Error> GroupCycle::send(const QString &groupId, Action action, const QVector<MemberName> &members) const
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

GroupOutcome GroupCycle::removeGone(const GroupRecord &record) const
{
    return withRetries(m_context, [&] {
        ProvisioningLogEntry entry{record.name, ObjectKind::Group, Action::Delete, Status::Success, {},
            QStringLiteral("gone from the directory")};
        GroupOutcome outcome{{}, record, {}};
        if (!m_options.dryRun) {
            if (const auto removed = m_context.client.remove(kGroup, record.id);
                !removed && removed.error().code != ErrorCode::NotFound) {
                outcome.error = removed.error();
                describeFailure(removed.error(), entry);
            }
        }
        outcome.entries.append(entry);
        return outcome;
    });
}

} // namespace rollcall::provisioner
