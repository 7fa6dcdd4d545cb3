// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/run_journal.h"

namespace rollcall::provisioner
{

RunJournal::RunJournal(const RunContext &context, const ProvisioningOptions &options)
    : m_context(context), m_options(options), m_store(options.stateFile)
{
    m_summary.dryRun = options.dryRun;
}

Result<void> RunJournal::openState(const SourceDirectory &directory)
{
    auto state = m_store.load();
    if (!state)
        return state.error();
    m_state = std::move(*state);
    QSet<QString> people;
    for (const intake::DirectoryUser &user : directory.users())
        people.insert(user.objectId);
    QSet<QString> groups;
    for (const SourceGroup &group : directory.groups())
        groups.insert(group.objectId);
    m_users = ResourceLinks(people);
    m_groups = ResourceLinks(groups);
    linkWhatIsKnown();
    return {};
}

void RunJournal::linkWhatIsKnown()
{
    m_users.clear();
    m_groups.clear();
    for (auto it = m_state.users.cbegin(); it != m_state.users.cend(); ++it)
        m_users.link(it->id, it.key());
    for (auto it = m_state.groups.cbegin(); it != m_state.groups.cend(); ++it)
        m_groups.link(it->id, it.key());
    m_state.service = m_context.serviceName;
}

Result<void> RunJournal::openLog()
{
    auto log = ProvisioningLog::create(m_options.logFile);
    if (!log)
        return log.error();
    m_log = std::move(*log);
    return {};
}

void RunJournal::forgetState()
{
    m_state = ProvisioningState();
    linkWhatIsKnown();
}

Result<void> RunJournal::keep(const QString &objectId, const UserOutcome &outcome)
{
    m_state.users.insert(objectId, outcome.record);
    m_users.link(outcome.record.id, objectId);
    if (auto noted = note(outcome.entry); !noted)
        return noted;
    return judge(outcome.error);
}

Result<void> RunJournal::keep(const QString &objectId, const GroupOutcome &outcome)
{
    m_state.groups.insert(objectId, outcome.record);
    m_groups.link(outcome.record.id, objectId);
    for (const ProvisioningLogEntry &entry : outcome.entries) {
        if (auto noted = note(entry); !noted)
            return noted;
    }
    return judge(outcome.error);
}

Result<void> RunJournal::keep(const QString &objectId, const ManagerOutcome &outcome)
{
    UserRecord &record = m_state.users[objectId];
    record.manager = outcome.manager;
    record.managerFailure = outcome.failure;
    if (auto noted = note(outcome.entry); !noted)
        return noted;
    return judge(outcome.error);
}

void RunJournal::forgetUser(const QString &objectId)
{
    if (!m_options.dryRun)
        m_state.users.remove(objectId);
}

void RunJournal::forgetGroup(const QString &objectId)
{
    if (!m_options.dryRun)
        m_state.groups.remove(objectId);
}

Result<void> RunJournal::note(const ProvisioningLogEntry &entry)
{
    m_summary.count(entry);
    return m_log.append(entry);
}

// One object's failure is the log's business, unless the next object would fail for the same reason.
Result<void> RunJournal::judge(const std::optional<Error> &error)
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

Result<void> RunJournal::save()
{
    if (m_options.dryRun)
        return {};
    if (auto flushed = m_log.flush(); !flushed)
        return flushed;
    ProvisioningState saved = m_state;
    saved.exact = false;
    if (std::exchange(m_marked, true))
        return m_store.saveNowAndThen(saved);
    return m_store.save(saved);
}

Result<void> RunJournal::finish(Result<void> ended, bool sawEveryGroup)
{
    if (auto flushed = m_log.flush(); !flushed && ended)
        ended = flushed;
    if (m_options.dryRun)
        return ended;
    m_state.exact = m_state.exact || (ended && sawEveryGroup);
    if (auto saved = m_store.save(m_state); !saved && ended)
        return saved;
    return ended;
}

} // namespace rollcall::provisioner
