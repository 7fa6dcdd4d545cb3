// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/page_writer.h"

#include "core/log.h"
#include "storage/database.h"
#include "storage/transaction.h"

namespace rollcall::cache
{

using scim::ResourceType;

Result<WrittenRows> PageWriter::write(OpenRun &run, ResourceType type, PagePlan &plan)
{
    auto written = writeInTransaction(run, type, plan);
    // A dictionary that was not committed is none.
    written.ok() ? m_tools.trainer.keep() : m_tools.trainer.drop();
    return written;
}

Result<WrittenRows> PageWriter::writeInTransaction(OpenRun &run, ResourceType type, PagePlan &plan)
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction.ok())
        return transaction.error();
    if (const auto learned = m_tools.trainer.learnFrom(type, plan.due); !learned.ok())
        return learned.error();
    Work work{run, {}, {}};
    work.changes.expect(plan.due.size());
    (type == ResourceType::User ? work.rows.users : work.rows.groups).written.reserve(plan.due.size());
    const auto written = m_preparer.forEach(type, plan.due, m_tools.trainer.packer(),
        [&](std::span<DueResource> due, const QVector<PreparedResource> &prepared) {
            return type == ResourceType::User ? writeUsers(due, prepared, work) : writeGroups(due, prepared, work);
        });
    if (!written.ok())
        return written.error();
    const auto revision = m_journal.noteChange();
    if (!revision.ok())
        return revision.error();
    if (const auto done = transaction->commit(); !done.ok())
        return done.error();
    work.rows.revision = *revision;
    plan.outcome.changes = work.changes.take();
    return std::move(work.rows);
}

Result<void> PageWriter::writeUsers(std::span<DueResource> due, const QVector<PreparedResource> &prepared, Work &work)
{
    const QDateTime now = m_clock.now();
    std::vector<NewRow> added;
    for (size_t i = 0; i < due.size(); ++i) {
        DueResource &one = due[i];
        const PreparedResource &user = prepared.at(static_cast<qsizetype>(i));
        const StoredAs as{one.digest, work.run.number, now};
        if (one.rid == 0) {
            one.rid = work.run.nextUser++;
            added.push_back({&user, one.rid, as});
        } else if (const auto done = replaceUser(one, user, as, work.run); !done.ok()) {
            return done;
        }
        work.changes.addUser(user.id);
        work.rows.users.written.append({user.searchAs(one.rid), user.facts});
    }
    return m_tools.users.addAll(added);
}

Result<void> PageWriter::replaceUser(
    const DueResource &due, const PreparedResource &prepared, const StoredAs &as, OpenRun &run)
{
    if (auto noted = noteChanges(due, as, run); !noted.ok())
        return noted;
    return m_tools.users.replace(prepared, due.rid, as);
}

Result<void> PageWriter::noteChanges(const DueResource &user, const StoredAs &as, OpenRun &run)
{
    const auto noted = m_tools.history.note(user.rid, *user.resource, as);
    if (!noted.ok())
        return noted.error();
    RunJournal::Modified &modified = run.modified;
    modified.moved = modified.moved || noted->isLater;
    modified.stuck = modified.stuck || (noted->differs && !noted->isLater);
    return {};
}

Result<void> PageWriter::writeGroups(std::span<DueResource> due, const QVector<PreparedResource> &prepared, Work &work)
{
    for (size_t i = 0; i < due.size(); ++i) {
        if (auto written = writeGroup(due[i], prepared.at(static_cast<qsizetype>(i)), work); !written.ok())
            return written;
    }
    return {};
}

Result<void> PageWriter::writeGroup(DueResource &due, const PreparedResource &prepared, Work &work)
{
    const StoredAs as{due.digest, work.run.number, m_clock.now()};
    const bool isNew = due.rid == 0;
    if (isNew)
        due.rid = work.run.nextGroup++;
    const auto userNumber = [this, &work](const QString &id) { return this->userNumber(id, work.run); };
    const auto members = isNew ? m_tools.groups.add(prepared, due.rid, as, userNumber)
                               : m_tools.groups.replace(prepared, due.rid, as, userNumber);
    if (!members.ok())
        return members.error();
    work.changes.addGroup(due.resource->id());
    for (const QString &member : *members)
        work.changes.addUser(member);
    work.rows.groups.written.append({prepared.searchAs(due.rid), prepared.facts});
    return {};
}

/// Of a member; 0: it is no user of this mirror.
quint32 PageWriter::userNumber(const QString &id, OpenRun &run)
{
    if (run.scope == RunScope::Parts) {
        // Not found for whatever reason: named by its id, which is right as well.
        if (const auto found = m_tools.finder.load(ResourceType::User, id, run.users); !found.ok())
            qCWarning(core::lcCache).noquote() << "a member was not looked up:" << found.error().detail;
    }
    const KnownRows::Row *row = run.users.find(id);
    return row ? row->rid : 0;
}

} // namespace rollcall::cache
