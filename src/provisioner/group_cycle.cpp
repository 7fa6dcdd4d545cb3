// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/group_cycle.h"

#include "provisioner/group_change.h"
#include "provisioner/log_code.h"
#include "provisioner/membership_cycle.h"
#include "provisioner/outcome.h"
#include "provisioner/user_change.h"

namespace rollcall::provisioner
{

namespace
{

constexpr auto kGroup = scim::ResourceType::Group;

} // namespace

/// One attempt to provision one group, without its members.
class GroupCycle::Attempt
{
public:
    /// `createUnanswered` is kept between attempts: a create was sent, and what became of it is not known.
    Attempt(const GroupCycle &cycle, const SourceGroup &group, bool &createUnanswered)
        : m_cycle(cycle),
          m_client(cycle.m_context.client),
          m_group(group),
          m_before(cycle.m_state.groups.value(group.objectId)),
          m_createUnanswered(createUnanswered)
    {
        m_step.entry.object = group.displayName;
        m_step.entry.kind = ObjectKind::Group;
        m_step.record = m_before;
        m_step.record.name = group.displayName;
        m_step.record.hash = groupHash(group.objectId, group.displayName);
        m_step.record.failure.reset();
    }

    Step run()
    {
        const auto found = locate();
        if (!found)
            fail(found.error());
        else if (*found)
            update(**found);
        else
            create();
        return m_step;
    }

private:
    Result<std::optional<scim::Resource>> locate()
    {
        if (!m_before.id.isEmpty()) {
            auto linked = m_client.get(kGroup, m_before.id, {QStringLiteral("members")});
            if (linked)
                return std::optional(std::move(*linked));
            if (linked.error().code != ErrorCode::NotFound)
                return linked.error();
        }
        const auto matches = m_client.find(kGroup, equalsFilter(QStringLiteral("displayName"), m_group.displayName));
        if (!matches)
            return matches.error();
        for (const scim::Resource &match : *matches) {
            if (!m_cycle.m_groups.isTakenByAnother(match, m_group.objectId))
                return std::optional(match);
        }
        return std::optional<scim::Resource>();
    }

    void create()
    {
        m_step.entry.action = Action::Create;
        m_step.record.membersKnown = true;
        m_step.record.members.clear();
        m_step.record.id = kDryRunId;
        if (m_cycle.m_options.dryRun)
            return;
        const auto created = m_client.create(kGroup, createGroupBody(m_group.objectId, m_group.displayName));
        m_createUnanswered = !created && isServiceLost(created.error());
        m_step.record.id = created ? created->id() : QString();
        if (!created)
            fail(created.error());
    }

    void update(const scim::Resource &found)
    {
        if (found.id() != m_before.id)
            m_step.record.membersKnown = false;
        m_step.record.id = found.id();
        const QJsonArray operations = updateGroupOperations(m_group.objectId, m_group.displayName, found.object());
        if (operations.isEmpty()) {
            m_step.entry.action = m_createUnanswered ? Action::Create : Action::None;
            return;
        }
        m_step.entry.action = Action::Update;
        if (m_cycle.m_options.dryRun)
            return;
        if (const auto patched = m_client.patch(kGroup, found.id(), patchBody(operations)); !patched)
            fail(patched.error());
    }

    void fail(const Error &error)
    {
        describeFailure(error, m_step.entry);
        m_step.record.failure = failureRecord(m_step.entry, error, m_before.failure, m_cycle.m_context.clock.now());
        m_step.error = error;
    }

    const GroupCycle &m_cycle;
    TargetClient &m_client;
    const SourceGroup &m_group;
    const GroupRecord m_before;
    bool &m_createUnanswered;
    Step m_step;
};

GroupCycle::GroupCycle(const RunContext &context, const ResourceLinks &groups, const ResourceLinks &users,
    const SourceDirectory &directory, const ProvisioningState &state, const ProvisioningOptions &options)
    : m_context(context), m_groups(groups), m_users(users), m_directory(directory), m_state(state), m_options(options)
{
}

GroupOutcome GroupCycle::provision(const SourceGroup &group) const
{
    const Step step = settle(group);
    GroupOutcome outcome{{step.entry}, step.record, step.error};
    if (step.entry.status == Status::Success)
        MembershipCycle(m_context, m_users, m_directory, m_state, m_options).provision(group, outcome);
    return outcome;
}

GroupCycle::Step GroupCycle::settle(const SourceGroup &group) const
{
    if (const auto settled = settleWithoutService(group))
        return *settled;
    bool createUnanswered = false;
    return withRetries(m_context, [&] { return Attempt(*this, group, createUnanswered).run(); });
}

std::optional<GroupCycle::Step> GroupCycle::settleWithoutService(const SourceGroup &group) const
{
    const GroupRecord record = m_state.groups.value(group.objectId);
    Step step{{group.displayName, ObjectKind::Group, Action::None, Status::Success, {}, {}}, record, {}};
    if (group.displayName.isEmpty()) {
        step.entry = {group.objectId, ObjectKind::Group, Action::Skip, Status::Skipped, log_code::kGroupNameMissing,
            QStringLiteral("a group without a name")};
        return step;
    }
    if (record.hash != groupHash(group.objectId, group.displayName))
        return std::nullopt;
    if (!record.failure)
        return record.id.isEmpty() ? std::nullopt : std::optional(step);
    if (m_options.retryFailed || record.failure->isDue(m_context.clock.now()))
        return std::nullopt;
    repeatFailure(*record.failure, step.entry);
    return step;
}

GroupOutcome GroupCycle::removeGone(const GroupRecord &record) const
{
    return withRetries(m_context, [&] {
        ProvisioningLogEntry entry{record.name, ObjectKind::Group, Action::Delete, Status::Success, {},
            QStringLiteral("gone from the directory")};
        GroupOutcome outcome{{}, record, {}};
        const auto removed = m_options.dryRun ? Result<void>() : m_context.client.remove(kGroup, record.id);
        if (!removed && removed.error().code != ErrorCode::NotFound) {
            outcome.error = removed.error();
            describeFailure(removed.error(), entry);
        }
        outcome.entries.append(entry);
        return outcome;
    });
}

} // namespace rollcall::provisioner
