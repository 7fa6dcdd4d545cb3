// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/provisioning_run.h"

#include "core/log.h"
#include "intake/entra_export.h"
#include "provisioner/batch.h"
#include "provisioner/group_cycle.h"
#include "provisioner/in_parallel.h"
#include "provisioner/user_change.h"

#include <QUuid>

namespace rollcall::provisioner
{

namespace
{

Error argumentError(const QString &what, const QString &subject)
{
    return Error{ErrorCode::InvalidArgument, what, subject};
}

template <typename Records> QStringList sortedKeys(const Records &records)
{
    QStringList keys = records.keys();
    keys.sort();
    return keys;
}

} // namespace

ProvisioningRun::ProvisioningRun(
    const RunContext &context, const ProvisioningOptions &options, const ProgressCallback &onProgress)
    : m_context(context), m_options(options), m_progress(onProgress), m_journal(context, options)
{
}

Result<ProvisioningSummary> ProvisioningRun::run()
{
    QElapsedTimer elapsed;
    elapsed.start();
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    const Result<void> done = m_options.onlyUser.isEmpty() ? provisionAll() : provisionOnly(m_options.onlyUser);
    m_progress.report();
    const bool sawEveryGroup = m_options.onlyUser.isEmpty() && !m_options.membersFile.isEmpty();
    if (auto finished = m_journal.finish(done, sawEveryGroup); !finished)
        return finished.error();
    m_journal.summary().milliseconds = elapsed.elapsed();
    qCDebug(core::lcProvisioner) << "provisioned in" << elapsed.elapsed() << "ms," << m_journal.summary().failures()
                                 << "failures";
    return m_journal.summary();
}

Result<void> ProvisioningRun::prepare()
{
    if (auto checked = checkOptions(); !checked)
        return checked;
    if (auto read = readFiles(); !read)
        return read;
    if (auto opened = m_journal.openState(m_directory); !opened)
        return opened;
    if (auto checked = checkService(); !checked)
        return checked;
    if (isStateOfAnotherService()) {
        qCWarning(core::lcProvisioner) << "the service knows nobody of the state file: everyone is matched anew";
        m_journal.forgetState();
    }
    return m_journal.openLog();
}

Result<void> ProvisioningRun::checkOptions() const
{
    if (m_options.scope == Scope::Assigned && m_options.membersFile.isEmpty())
        return argumentError(
            QStringLiteral("who is assigned is known from the group members only: no file was given"), {});
    if (m_options.retryFailed && m_options.stateFile.isEmpty())
        return argumentError(
            QStringLiteral("what failed before is known from the state only: no state file was given"), {});
    return {};
}

Result<void> ProvisioningRun::readFiles()
{
    auto directory = SourceDirectory::load(m_options);
    if (!directory)
        return directory.error();
    m_directory = std::move(*directory);
    auto mapping = m_options.mapping ? Result<AttributeMapping>(*m_options.mapping)
                                     : AttributeMapping::entraDefault(intake::customColumns(m_directory.users()));
    if (!mapping)
        return Error{mapping.error().code, mapping.error().detail, m_options.usersFile, mapping.error().line};
    m_mapping = std::move(*mapping);
    return {};
}

// Entra's Test Connection: somebody who does not exist, by the attribute that people are found by.
Result<void> ProvisioningRun::checkService()
{
    const UserTask nobody = taskFor(intake::DirectoryUser());
    const QString name = QStringLiteral("AzureAD_Test-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto found
        = m_context.client.find(scim::ResourceType::User, equalsFilter(nobody.mapped.matching.target.text(), name));
    if (!found && found.error().code == ErrorCode::NotFound)
        return Error{
            ErrorCode::NotScim, QStringLiteral("there are no users at this address (404)"), m_context.serviceName};
    if (!found)
        return found.error();
    if (!found->isEmpty())
        return Error{ErrorCode::ProtocolViolation,
            QStringLiteral("the service finds somebody for a name that nobody has: it ignores filters"),
            m_context.serviceName};
    return {};
}

// The state of a service that was set up anew, or of another one, would make the run believe that everyone is there.
bool ProvisioningRun::isStateOfAnotherService()
{
    constexpr int kProbes = 5;
    int gone = 0;
    for (const UserRecord &record : m_journal.state().users) {
        if (record.id.isEmpty())
            continue;
        const auto read = m_context.client.get(scim::ResourceType::User, record.id, {});
        if (read || read.error().code != ErrorCode::NotFound)
            return false;
        if (++gone == kProbes)
            break;
    }
    return gone > 0;
}

Result<void> ProvisioningRun::provisionAll()
{
    if (auto done = provisionUsers(); !done)
        return done;
    if (auto done = provisionManagers(); !done)
        return done;
    if (!m_options.membersFile.isEmpty()) {
        if (auto done = provisionGroups(); !done)
            return done;
    }
    if (m_options.retryFailed)
        return {};
    if (auto done = removeGoneGroups(); !done)
        return done;
    return removeGoneUsers();
}

Result<void> ProvisioningRun::provisionOnly(const QString &name)
{
    const auto at = m_directory.find(name);
    if (!at)
        return argumentError(
            QStringLiteral("nobody in %1 has this userPrincipalName, objectId or mail").arg(m_options.usersFile), name);
    const intake::DirectoryUser &user = m_directory.users().at(*at);
    m_progress.begin(Progress::Phase::Users, 1);
    if (auto saved = m_journal.save(); !saved)
        return saved;
    const UserOutcome outcome = UserCycle(m_context, m_journal.users(), m_options).provision(taskFor(user));
    m_journal.summary().steps = outcome.steps;
    m_progress.advance(1);
    return m_journal.keep(user.objectId, outcome);
}

UserTask ProvisioningRun::taskFor(const intake::DirectoryUser &user) const
{
    return {user.objectId, logName(user), m_mapping.apply(user), m_directory.isInScope(user.objectId),
        m_journal.state().users.value(user.objectId)};
}

Result<void> ProvisioningRun::provisionUsers()
{
    m_progress.begin(Progress::Phase::Users, m_directory.users().size());
    Batch<UserTask> batch;
    for (const intake::DirectoryUser &user : m_directory.users()) {
        const UserTask task = taskFor(user);
        const bool leaveOut = m_options.retryFailed && !task.record.failure;
        const auto settled = leaveOut ? std::nullopt : settleWithoutService(task, m_context.clock.now(), m_options);
        if (settled) {
            if (auto kept = m_journal.keep(user.objectId, *settled); !kept)
                return kept;
        }
        if (settled || leaveOut) {
            m_progress.advance(1);
            continue;
        }
        if (batch.mustGoFirst(task.mapped.matching.value)) {
            if (auto done = provisionUsers(batch.take()); !done)
                return done;
        }
        batch.add(task.mapped.matching.value, task);
    }
    return provisionUsers(batch.take());
}

Result<void> ProvisioningRun::provisionUsers(const QVector<UserTask> &batch)
{
    if (batch.isEmpty())
        return {};
    if (auto saved = m_journal.save(); !saved)
        return saved;
    const UserCycle cycle(m_context, m_journal.users(), m_options);
    const auto outcomes
        = inParallel(batch, m_context.inFlight, [&cycle](const UserTask &task) { return cycle.provision(task); });
    // Everything that was done is kept, whatever ends the run.
    Result<void> result;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (auto kept = m_journal.keep(batch.at(i).objectId, outcomes.at(i)); !kept && result)
            result = kept;
    }
    m_progress.advance(batch.size());
    return result;
}

Result<void> ProvisioningRun::provisionManagers()
{
    Batch<ManagerTask> batch;
    for (const intake::DirectoryUser &user : m_directory.users()) {
        const ManagerPlan plan = planManager(user, m_directory, m_journal.state(), m_context.clock.now(), m_options);
        if (plan.settled) {
            if (auto kept = m_journal.keep(user.objectId, *plan.settled); !kept)
                return kept;
        }
        if (!plan.task)
            continue;
        if (batch.mustGoFirst(user.objectId)) {
            if (auto done = provisionManagers(batch.take()); !done)
                return done;
        }
        batch.add(user.objectId, *plan.task);
    }
    return provisionManagers(batch.take());
}

Result<void> ProvisioningRun::provisionManagers(const QVector<ManagerTask> &batch)
{
    if (batch.isEmpty())
        return {};
    if (auto saved = m_journal.save(); !saved)
        return saved;
    const ManagerCycle cycle(m_context, m_options);
    const auto outcomes
        = inParallel(batch, m_context.inFlight, [&cycle](const ManagerTask &task) { return cycle.provision(task); });
    Result<void> result;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (auto kept = m_journal.keep(batch.at(i).objectId, outcomes.at(i)); !kept && result)
            result = kept;
    }
    return result;
}

Result<void> ProvisioningRun::provisionGroups()
{
    qint64 total = m_directory.groups().size();
    for (const SourceGroup &group : m_directory.groups())
        total += group.members.size();
    m_progress.begin(Progress::Phase::Groups, total);
    Batch<SourceGroup> batch;
    for (const SourceGroup &group : m_directory.groups()) {
        if (batch.mustGoFirst(group.displayName)) {
            if (auto done = provisionGroups(batch.take()); !done)
                return done;
        }
        batch.add(group.displayName, group);
    }
    return provisionGroups(batch.take());
}

Result<void> ProvisioningRun::provisionGroups(const QVector<SourceGroup> &batch)
{
    if (auto saved = m_journal.save(); !saved)
        return saved;
    const GroupCycle cycle(m_context, m_journal.groups(), m_journal.users(), m_directory, m_journal.state(), m_options);
    const auto outcomes
        = inParallel(batch, m_context.inFlight, [&cycle](const SourceGroup &group) { return cycle.provision(group); });
    Result<void> result;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (auto kept = m_journal.keep(batch.at(i).objectId, outcomes.at(i)); !kept && result)
            result = kept;
        m_progress.advance(1 + batch.at(i).members.size());
    }
    return result;
}

Result<void> ProvisioningRun::removeGoneGroups()
{
    if (m_options.membersFile.isEmpty())
        return {};
    const GroupCycle cycle(m_context, m_journal.groups(), m_journal.users(), m_directory, m_journal.state(), m_options);
    for (const QString &objectId : sortedKeys(m_journal.state().groups)) {
        const GroupRecord record = m_journal.state().groups.value(objectId);
        if (m_journal.groups().knows(objectId))
            continue;
        // Unless another group has the record by now.
        if (!record.id.isEmpty() && m_journal.groups().ownerOf(record.id).isEmpty()) {
            if (auto saved = m_journal.save(); !saved)
                return saved;
            const GroupOutcome outcome = cycle.removeGone(record);
            if (auto kept = m_journal.keep(objectId, outcome); !kept)
                return kept;
            if (outcome.error)
                continue;
        }
        m_journal.forgetGroup(objectId);
    }
    return {};
}

Result<void> ProvisioningRun::removeGoneUsers()
{
    const UserCycle cycle(m_context, m_journal.users(), m_options);
    for (const QString &objectId : sortedKeys(m_journal.state().users)) {
        const UserRecord record = m_journal.state().users.value(objectId);
        const bool alreadyDone = !record.id.isEmpty() && !record.active && !m_options.hardDelete;
        if (m_journal.users().knows(objectId) || alreadyDone)
            continue;
        // Unless another person has the record by now.
        if (!record.id.isEmpty() && m_journal.users().ownerOf(record.id).isEmpty()) {
            if (auto saved = m_journal.save(); !saved)
                return saved;
            const UserOutcome outcome = cycle.removeGone({objectId, record.name, {}, true, record});
            if (auto kept = m_journal.keep(objectId, outcome); !kept)
                return kept;
            if (outcome.error || !m_options.hardDelete)
                continue;
        }
        m_journal.forgetUser(objectId);
    }
    return {};
}

} // namespace rollcall::provisioner
