// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/user_cycle.h"

#include "provisioner/log_code.h"
#include "provisioner/outcome.h"
#include "provisioner/user_change.h"
#include "rules/rule_code.h"

namespace rollcall::provisioner
{

namespace
{

constexpr auto kUser = scim::ResourceType::User;

UserOutcome outcomeOf(const UserTask &task, Action action, Status status)
{
    UserOutcome outcome;
    outcome.entry = {task.name, ObjectKind::User, action, status, {}, {}};
    outcome.record = task.record;
    outcome.record.name = task.name;
    return outcome;
}

UserOutcome skipped(const UserTask &task, const QString &code, const QString &detail)
{
    UserOutcome outcome = outcomeOf(task, Action::Skip, Status::Skipped);
    outcome.entry.code = code;
    outcome.entry.detail = detail;
    outcome.record.skipCode = code;
    outcome.record.failure.reset();
    return outcome;
}

UserOutcome inactive(const UserTask &task)
{
    UserOutcome outcome = skipped(task, rules::ruleCodeName(rules::RuleCode::InactiveUser),
        QStringLiteral("the account is disabled in the directory and was never provisioned"));
    outcome.record.id.clear();
    outcome.record.hash = sourceHash(task.mapped);
    return outcome;
}

bool wasDisabledByUs(const UserTask &task)
{
    return !task.record.id.isEmpty() && !task.record.active;
}

} // namespace

std::optional<UserOutcome> settleWithoutService(
    const UserTask &task, const QDateTime &now, const ProvisioningOptions &options)
{
    const bool linked = !task.record.id.isEmpty();
    if (!task.inScope && (!linked || wasDisabledByUs(task)))
        return skipped(task, log_code::kNotInScope, QStringLiteral("not assigned to the application"));
    if (!task.inScope)
        return std::nullopt;
    if (!linked && task.mapped.matching.value.trimmed().isEmpty())
        return skipped(task, log_code::kMatchingAttributeMissing,
            QStringLiteral("no value for %1, by which people are found").arg(task.mapped.matching.target.text()));
    if (task.record.hash.isEmpty() || task.record.hash != sourceHash(task.mapped))
        return std::nullopt;
    if (task.record.failure && (options.retryFailed || task.record.failure->isDue(now)))
        return std::nullopt;
    if (!task.record.failure && linked)
        return task.record.skipCode.isEmpty() ? std::optional(outcomeOf(task, Action::None, Status::Success))
                                              : std::nullopt;
    if (!task.record.failure)
        return task.mapped.active ? std::nullopt : std::optional(inactive(task));
    UserOutcome outcome = outcomeOf(task, Action::None, Status::Failure);
    repeatFailure(*task.record.failure, outcome.entry);
    return outcome;
}

/// One attempt to provision one person, and what it learned on the way.
class UserCycle::Attempt
{
public:
    Attempt(const UserCycle &cycle, const UserTask &task, bool &createUnanswered)
        : m_cycle(cycle), m_client(cycle.m_context.client), m_task(task), m_createUnanswered(createUnanswered)
    {
    }

    UserOutcome run()
    {
        step("import", Status::Success, QStringLiteral("%1 (%2)").arg(m_task.name, m_task.objectId));
        step("scope", m_task.inScope ? Status::Success : Status::Skipped,
            m_task.inScope ? QStringLiteral("in scope") : QStringLiteral("not in scope"));
        UserOutcome outcome = decide();
        if (outcome.entry.status == Status::Success && m_createUnanswered && outcome.entry.action == Action::None)
            outcome.entry.action = Action::Create;
        step("action", outcome.entry.status,
            QStringList{actionName(outcome.entry.action), outcome.entry.code, outcome.entry.detail}
                .join(u' ')
                .simplified());
        outcome.steps = m_steps;
        return outcome;
    }

private:
    UserOutcome decide()
    {
        const auto found = locate();
        if (!found)
            return failed(Action::None, found.error());
        const bool linkedBefore = *found && (*found)->id() == m_task.record.id;
        step("match", Status::Success,
            *found ? QStringLiteral("%1 is %2").arg(filter(), (*found)->id())
                   : QStringLiteral("%1 finds nobody").arg(filter()));
        if (!*found)
            return m_task.inScope && m_task.mapped.active ? create() : absent();
        const QJsonObject current = (*found)->object();
        const bool ours = linkedBefore || (*found)->externalId() == m_task.objectId;
        // Somebody of the same name whom Entra never provisioned: a disabled account must not take over or disable
        // them.
        if (!ours && !m_task.mapped.active)
            return inactive(m_task);
        if (!m_task.inScope)
            return update(
                (*found)->id(), provisioner::isActive(current) ? disableUserOperations() : QJsonArray(), **found);
        return update((*found)->id(), updateUserOperations(m_task.mapped, current), **found);
    }

    // The record that is linked already, or the one that the matching attribute finds.
    Result<std::optional<scim::Resource>> locate()
    {
        if (!m_task.record.id.isEmpty()) {
            auto linked = m_client.get(kUser, m_task.record.id, {});
            if (linked)
                return std::optional(std::move(*linked));
            if (linked.error().code != ErrorCode::NotFound)
                return linked.error();
        }
        if (!m_task.inScope)
            return std::optional<scim::Resource>();
        auto matches = m_client.find(kUser, filter());
        if (!matches)
            return matches.error();
        if (matches->size() > 1)
            return Error{ErrorCode::ProtocolViolation,
                QStringLiteral("%1 finds %2 records, it must be one").arg(filter()).arg(matches->size()), m_task.name};
        if (matches->isEmpty() || m_cycle.m_links.isTakenByAnother(matches->first(), m_task.objectId))
            return std::optional<scim::Resource>();
        return std::optional(matches->first());
    }

    UserOutcome create()
    {
        if (m_cycle.m_options.dryRun)
            return accepted(Action::Create, kDryRunId);
        m_createUnanswered = false;
        const auto created = m_client.create(kUser, createUserBody(m_task.mapped));
        if (created)
            return accepted(Action::Create, created->id());
        m_createUnanswered = isServiceLost(created.error());
        return failed(Action::Create, created.error());
    }

    UserOutcome update(const QString &id, const QJsonArray &operations, const scim::Resource &before)
    {
        const bool disables = !m_task.inScope || !m_task.mapped.active;
        const Action action = disables && provisioner::isActive(before.object()) ? Action::Disable : Action::Update;
        if (operations.isEmpty())
            return accepted(Action::None, id);
        if (m_cycle.m_options.dryRun)
            return accepted(action, id);
        const auto patched = m_client.patch(kUser, id, patchBody(operations));
        if (!patched) {
            UserOutcome outcome = failed(action, patched.error());
            outcome.record.id = id;
            return outcome;
        }
        // What a service does not store (an unknown attribute) is sent in vain: nothing was changed then.
        const bool inVain
            = *patched && !before.meta().version.isEmpty() && (*patched)->meta().version == before.meta().version;
        return accepted(inVain ? Action::None : action, id);
    }

    UserOutcome absent()
    {
        if (m_task.inScope)
            return inactive(m_task);
        UserOutcome outcome = skipped(m_task, log_code::kNotInScope, QStringLiteral("not assigned to the application"));
        outcome.record.id.clear();
        outcome.record.hash.clear();
        return outcome;
    }

    UserOutcome accepted(Action action, const QString &id)
    {
        UserOutcome outcome = outcomeOf(m_task, action, Status::Success);
        outcome.record.id = id;
        outcome.record.active = m_task.inScope && m_task.mapped.active;
        outcome.record.hash = m_task.inScope ? sourceHash(m_task.mapped) : QByteArray();
        outcome.record.skipCode.clear();
        outcome.record.failure.reset();
        return outcome;
    }

    UserOutcome failed(Action action, const Error &error)
    {
        UserOutcome outcome = outcomeOf(m_task, action, Status::Failure);
        describeFailure(error, outcome.entry);
        outcome.error = error;
        outcome.record.skipCode.clear();
        outcome.record.hash = sourceHash(m_task.mapped);
        outcome.record.failure
            = failureRecord(outcome.entry, error, m_task.record.failure, m_cycle.m_context.clock.now());
        return outcome;
    }

    [[nodiscard]] QString filter() const
    {
        return equalsFilter(m_task.mapped.matching.target.text(), m_task.mapped.matching.value);
    }
    void step(const char *name, Status status, const QString &detail)
    {
        m_steps.append(OnDemandStep{QLatin1String(name), status, detail});
    }

    const UserCycle &m_cycle;
    TargetClient &m_client;
    const UserTask &m_task;
    bool &m_createUnanswered;
    QVector<OnDemandStep> m_steps;
};

UserCycle::UserCycle(const RunContext &context, const ResourceLinks &links, const ProvisioningOptions &options)
    : m_context(context), m_links(links), m_options(options)
{
}

UserOutcome UserCycle::provision(const UserTask &task) const
{
    bool createUnanswered = false;
    return withRetries(m_context, [&] { return Attempt(*this, task, createUnanswered).run(); });
}

UserOutcome UserCycle::removeGone(const UserTask &task) const
{
    return withRetries(m_context, [&] {
        UserOutcome outcome = outcomeOf(task, m_options.hardDelete ? Action::Delete : Action::Disable, Status::Success);
        outcome.entry.detail = QStringLiteral("gone from the directory");
        outcome.record.failure.reset();
        const Result<void> removed = m_options.dryRun ? Result<void>() : sendGone(task.record.id);
        // NotFound: somebody removed it in the service before.
        if (removed || removed.error().code == ErrorCode::NotFound) {
            outcome.record.active = false;
            outcome.record.hash.clear(); // should the person return, the service's record is compared
            return outcome;
        }
        describeFailure(removed.error(), outcome.entry);
        outcome.record.failure
            = failureRecord(outcome.entry, removed.error(), task.record.failure, m_context.clock.now());
        outcome.error = removed.error();
        return outcome;
    });
}

Result<void> UserCycle::sendGone(const QString &id) const
{
    if (m_options.hardDelete)
        return m_context.client.remove(kUser, id);
    const auto disabled = m_context.client.patch(kUser, id, patchBody(disableUserOperations()));
    return disabled ? Result<void>() : Result<void>(disabled.error());
}

} // namespace rollcall::provisioner
