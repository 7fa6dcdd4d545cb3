// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/provisioning_run.h"

#include "core/log.h"
#include "intake/entra_export.h"
#include "provisioner/group_cycle.h"
#include "provisioner/in_parallel.h"
#include "provisioner/log_code.h"
#include "provisioner/user_change.h"
#include "scim/text.h"

#include <QUuid>

namespace rollcall::provisioner
{

namespace
{

constexpr qsizetype kBatch = 48; // objects between two looks at the clock, a multiple of what is in flight

/// Collects tasks of different names: who shares a name must be seen one after the other, in the file's order, so that
/// the same one comes first in every run.
template <typename Task> class Batch
{
public:
    [[nodiscard]] bool mustGoFirst(const QString &name) const
    {
        return m_tasks.size() >= kBatch || m_names.contains(scim::foldForComparison(name));
    }
    void add(const QString &name, Task task)
    {
        m_names.insert(scim::foldForComparison(name));
        m_tasks.append(std::move(task));
    }
    [[nodiscard]] QVector<Task> take()
    {
        m_names.clear();
        return std::exchange(m_tasks, {});
    }

private:
    QVector<Task> m_tasks;
    QSet<QString> m_names;
};

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
    : m_context(context), m_options(options), m_progress(onProgress), m_store(options.stateFile)
{
}

Result<ProvisioningSummary> ProvisioningRun::run()
{
    QElapsedTimer elapsed;
    elapsed.start();
    m_summary.dryRun = m_options.dryRun;
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    if (auto ended = finish(m_options.onlyUser.isEmpty() ? provisionAll() : provisionOnly(m_options.onlyUser)); !ended)
        return ended.error();
    m_summary.milliseconds = elapsed.elapsed();
    qCInfo(core::lcProvisioner) << "provisioned in" << m_summary.milliseconds << "ms," << m_summary.failures()
                                << "failures";
    return m_summary;
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

Result<void> ProvisioningRun::prepare()
{
    if (auto checked = checkOptions(); !checked)
        return checked;
    auto directory = SourceDirectory::load(m_options);
    if (!directory)
        return directory.error();
    m_directory = std::move(*directory);
    auto mapping = m_options.mapping ? Result<AttributeMapping>(*m_options.mapping)
                                     : AttributeMapping::entraDefault(intake::customColumns(m_directory.users()));
    if (!mapping)
        return Error{mapping.error().code, mapping.error().detail, m_options.usersFile, mapping.error().line};
    m_mapping = std::move(*mapping);
    auto state = m_store.load();
    if (!state)
        return state.error();
    m_state = std::move(*state);
    if (auto checked = checkService(); !checked)
        return checked;
    forgetAnotherService();
    linkWhatIsKnown();
    auto log = ProvisioningLog::create(m_options.logFile);
    if (!log)
        return log.error();
    m_log = std::move(*log);
    return {};
}

// Entra's Test Connection: somebody who does not exist, by the attribute that people are found by.
Result<void> ProvisioningRun::checkService()
{
    const UserTask nobody = taskFor(intake::DirectoryUser());
    const QString name = QStringLiteral("AzureAD_Test-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto found
        = m_context.client.find(scim::ResourceType::User, equalsFilter(nobody.mapped.matching.target.text(), name));
    if (!found)
        return found.error();
    if (!found->isEmpty())
        return Error{ErrorCode::ProtocolViolation,
            QStringLiteral("the service finds somebody for a name that nobody has: it ignores filters"),
            m_context.serviceName};
    return {};
}

// The state of a service that was set up anew, or of another one, would make the run believe that everyone is there.
void ProvisioningRun::forgetAnotherService()
{
    constexpr int kProbes = 5;
    int gone = 0;
    int asked = 0;
    for (const UserRecord &record : std::as_const(m_state.users)) {
        if (record.id.isEmpty() || asked == kProbes)
            continue;
        ++asked;
        const auto read = m_context.client.get(scim::ResourceType::User, record.id, {});
        if (read || read.error().code != ErrorCode::NotFound)
            break;
        ++gone;
    }
    if (asked > 0 && gone == asked) {
        qCWarning(core::lcProvisioner) << "the service knows nobody of the state file: everyone is matched anew";
        m_state = ProvisioningState();
    }
    m_state.service = m_context.serviceName;
}

void ProvisioningRun::linkWhatIsKnown()
{
    QSet<QString> people;
    for (const intake::DirectoryUser &user : m_directory.users())
        people.insert(user.objectId);
    QSet<QString> groups;
    for (const SourceGroup &group : m_directory.groups())
        groups.insert(group.objectId);
    m_userLinks = ResourceLinks(people);
    m_groupLinks = ResourceLinks(groups);
    for (auto it = m_state.users.cbegin(); it != m_state.users.cend(); ++it)
        m_userLinks.link(it->id, it.key());
    for (auto it = m_state.groups.cbegin(); it != m_state.groups.cend(); ++it)
        m_groupLinks.link(it->id, it.key());
}

Result<void> ProvisioningRun::provisionAll()
{
    if (auto done = provisionUsers(); !done)
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
    const UserOutcome outcome = UserCycle(m_context, m_userLinks, m_options.dryRun).provision(taskFor(user));
    m_summary.steps = outcome.steps;
    return keep(user.objectId, outcome);
}

UserTask ProvisioningRun::taskFor(const intake::DirectoryUser &user) const
{
    return {user.objectId, logName(user), m_mapping.apply(user), m_directory.isInScope(user.objectId),
        m_state.users.value(user.objectId)};
}

Result<void> ProvisioningRun::provisionUsers()
{
    m_progress.begin(Progress::Phase::Users, m_directory.users().size());
    Batch<UserTask> batch;
    for (const intake::DirectoryUser &user : m_directory.users()) {
        const UserTask task = taskFor(user);
        if (m_options.retryFailed && !task.record.failure) {
            m_progress.advance(1);
            continue;
        }
        if (const auto settled = settleWithoutService(task, m_context.clock.now(), m_options.retryFailed)) {
            if (auto kept = keep(user.objectId, *settled); !kept)
                return kept;
            continue;
        }
        if (batch.mustGoFirst(task.mapped.matching.value)) {
            if (auto done = provisionBatch(batch.take()); !done)
                return done;
        }
        batch.add(task.mapped.matching.value, task);
    }
    return provisionBatch(batch.take());
}

Result<void> ProvisioningRun::provisionBatch(const QVector<UserTask> &batch)
{
    if (batch.isEmpty())
        return {};
    if (auto saved = saveNowAndThen(); !saved)
        return saved;
    const UserCycle cycle(m_context, m_userLinks, m_options.dryRun);
    const auto outcomes
        = inParallel(batch, m_context.inFlight, [&cycle](const UserTask &task) { return cycle.provision(task); });
    // Everything that was done is kept, whatever ends the run.
    Result<void> result;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (auto kept = keep(batch.at(i).objectId, outcomes.at(i)); !kept && result)
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
    const GroupCycle cycle(m_context, m_groupLinks, m_userLinks, m_directory, m_state, m_options);
    const auto work = [&](const QVector<SourceGroup> &groups) -> Result<void> {
        if (auto saved = saveNowAndThen(); !saved)
            return saved;
        const auto outcomes = inParallel(
            groups, m_context.inFlight, [&cycle](const SourceGroup &group) { return cycle.provision(group); });
        Result<void> result;
        for (qsizetype i = 0; i < groups.size(); ++i) {
            if (auto kept = keep(groups.at(i).objectId, outcomes.at(i)); !kept && result)
                result = kept;
            m_progress.advance(1 + groups.at(i).members.size());
        }
        return result;
    };
    Batch<SourceGroup> batch;
    for (const SourceGroup &group : m_directory.groups()) {
        if (batch.mustGoFirst(group.displayName)) {
            if (auto done = work(batch.take()); !done)
                return done;
        }
        batch.add(group.displayName, group);
    }
    return work(batch.take());
}

Result<void> ProvisioningRun::removeGoneGroups()
{
    if (m_options.membersFile.isEmpty())
        return {};
    QSet<QString> present;
    for (const SourceGroup &group : m_directory.groups())
        present.insert(group.objectId);
    const GroupCycle cycle(m_context, m_groupLinks, m_userLinks, m_directory, m_state, m_options);
    for (const QString &objectId : sortedKeys(m_state.groups)) {
        const GroupRecord record = m_state.groups.value(objectId);
        if (present.contains(objectId))
            continue;
        if (!record.id.isEmpty() && m_groupLinks.ownerOf(record.id).isEmpty()) {
            const GroupOutcome outcome = cycle.removeGone(record);
            if (auto kept = keep(objectId, outcome); !kept)
                return kept;
            if (outcome.error)
                continue;
        }
        if (!m_options.dryRun)
            m_state.groups.remove(objectId);
    }
    return {};
}

Result<void> ProvisioningRun::removeGoneUsers()
{
    const UserCycle cycle(m_context, m_userLinks, m_options.dryRun);
    for (const QString &objectId : sortedKeys(m_state.users)) {
        const UserRecord record = m_state.users.value(objectId);
        if (m_directory.hasUser(objectId) || (!record.id.isEmpty() && !record.active && !m_options.hardDelete))
            continue;
        const bool linked = !record.id.isEmpty() && m_userLinks.ownerOf(record.id).isEmpty();
        if (linked) {
            const UserOutcome outcome
                = cycle.removeGone({objectId, record.name, {}, true, record}, m_options.hardDelete);
            if (auto kept = keep(objectId, outcome); !kept)
                return kept;
            if (outcome.error || !m_options.hardDelete)
                continue;
        }
        if (!m_options.dryRun)
            m_state.users.remove(objectId);
    }
    return {};
}

Result<void> ProvisioningRun::keep(const QString &objectId, const UserOutcome &outcome)
{
    m_state.users.insert(objectId, outcome.record);
    m_userLinks.link(outcome.record.id, objectId);
    m_progress.advance(1);
    if (auto noted = note(outcome.entry); !noted)
        return noted;
    return judge(outcome.error);
}

Result<void> ProvisioningRun::keep(const QString &objectId, const GroupOutcome &outcome)
{
    m_state.groups.insert(objectId, outcome.record);
    m_groupLinks.link(outcome.record.id, objectId);
    for (const ProvisioningLogEntry &entry : outcome.entries) {
        if (auto noted = note(entry); !noted)
            return noted;
    }
    return judge(outcome.error);
}

Result<void> ProvisioningRun::note(const ProvisioningLogEntry &entry)
{
    m_summary.count(entry);
    return m_log.append(entry);
}

// One object's failure is the log's business, unless the next object would fail for the same reason.
Result<void> ProvisioningRun::judge(const std::optional<Error> &error)
{
    if (m_context.stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("stopped before the end"), {}};
    if (error && endsRun(*error))
        return *error;
    m_lostInARow = error && isServiceLost(*error) ? m_lostInARow + 1 : 0;
    if (m_lostInARow >= m_context.lostAfter)
        return *error;
    return {};
}

Result<void> ProvisioningRun::saveNowAndThen()
{
    if (m_options.dryRun)
        return {};
    if (auto flushed = m_log.flush(); !flushed)
        return flushed;
    // Before the first write the file must say that the service may be further than it knows.
    ProvisioningState saved = m_state;
    saved.exact = false;
    if (std::exchange(m_marked, true))
        return m_store.saveNowAndThen(saved);
    return m_store.save(saved);
}

Result<void> ProvisioningRun::finish(Result<void> ended)
{
    m_progress.report();
    if (auto flushed = m_log.flush(); !flushed && ended)
        ended = flushed;
    if (m_options.dryRun)
        return ended;
    // A run that saw every group to its end knows their members, whatever the one before left open.
    const bool sawAll = m_options.onlyUser.isEmpty() && !m_options.membersFile.isEmpty();
    m_state.exact = m_state.exact || (ended && sawAll);
    if (auto saved = m_store.save(m_state); !saved && ended)
        return saved;
    return ended;
}

} // namespace rollcall::provisioner
