// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/manager_cycle.h"

#include "provisioner/log_code.h"
#include "provisioner/outcome.h"
#include "provisioner/user_change.h"
#include "scim/schema_uris.h"

namespace rollcall::provisioner
{

namespace
{

constexpr auto kUser = scim::ResourceType::User;

QJsonArray managerOperations(const QString &managerId)
{
    return {QJsonObject{{QStringLiteral("op"), QStringLiteral("Add")},
        {QStringLiteral("path"), scim::kEnterpriseSchema + QLatin1String(":manager")},
        {QStringLiteral("value"), managerId}}};
}

ManagerOutcome outcomeOf(const QString &name, Action action, Status status, const UserRecord &record)
{
    return {{name, ObjectKind::Manager, action, status, {}, {}}, record.manager, record.managerFailure, {}};
}

} // namespace

ManagerPlan planManager(const intake::DirectoryUser &user, const SourceDirectory &directory,
    const ProvisioningState &state, const QDateTime &now, const ProvisioningOptions &options)
{
    const UserRecord record = state.users.value(user.objectId);
    if (user.manager.trimmed().isEmpty() || record.id.isEmpty() || !record.active)
        return {};
    const auto at = directory.find(user.manager.trimmed());
    const UserRecord manager = at ? state.users.value(directory.users().at(*at).objectId) : UserRecord();
    if (manager.id.isEmpty()) {
        ManagerOutcome skipped = outcomeOf(logName(user), Action::Skip, Status::Skipped, record);
        skipped.entry.code = at ? log_code::kNotProvisioned : log_code::kManagerUnknown;
        skipped.entry.detail = QStringLiteral("the manager %1").arg(user.manager);
        return {skipped, {}};
    }
    if (record.manager == manager.id)
        return {outcomeOf(logName(user), Action::None, Status::Success, record), {}};
    if (record.managerFailure && !options.retryFailed && !record.managerFailure->isDue(now)) {
        ManagerOutcome again = outcomeOf(logName(user), Action::None, Status::Failure, record);
        repeatFailure(*record.managerFailure, again.entry);
        return {again, {}};
    }
    return {{}, ManagerTask{user.objectId, logName(user), record.id, manager.id, record}};
}

ManagerCycle::ManagerCycle(const RunContext &context, const ProvisioningOptions &options)
    : m_context(context), m_options(options)
{
}

ManagerOutcome ManagerCycle::provision(const ManagerTask &task) const
{
    return withRetries(m_context, [&] { return attempt(task); });
}

ManagerOutcome ManagerCycle::attempt(const ManagerTask &task) const
{
    ManagerOutcome outcome = outcomeOf(task.name, Action::Add, Status::Success, task.record);
    outcome.failure.reset();
    outcome.manager = task.managerId;
    const auto fail = [&](const Error &error) {
        describeFailure(error, outcome.entry);
        outcome.manager = task.record.manager;
        outcome.failure = failureRecord(outcome.entry, error, task.record.managerFailure, m_context.clock.now());
        outcome.error = error;
        return outcome;
    };
    if (m_options.dryRun)
        return outcome;
    const auto there = m_context.client.find(kUser,
        equalsFilter(QStringLiteral("id"), task.id) + QLatin1String(" and ")
            + equalsFilter(QStringLiteral("manager"), task.managerId));
    if (!there)
        return fail(there.error());
    if (!there->isEmpty()) {
        outcome.entry.action = Action::None;
        return outcome;
    }
    const auto patched = m_context.client.patch(kUser, task.id, patchBody(managerOperations(task.managerId)));
    return patched ? outcome : fail(patched.error());
}

} // namespace rollcall::provisioner
