// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/run_end.h"

#include "cache/list_table.h"
#include "storage/database.h"
#include "storage/transaction.h"

namespace rollcall::cache
{

using scim::ResourceType;

namespace
{

Result<int> countOf(storage::Database &database, ResourceType type)
{
    const auto count = database.integer(QStringLiteral("SELECT count(*) FROM ") + tableOf(type));
    if (!count.ok())
        return count.error();
    return static_cast<int>(*count);
}

bool wasSeen(const KnownRows &known, const QString &id)
{
    const KnownRows::Row *row = known.find(id);
    return row && row->seen;
}

} // namespace

Result<WrittenRows> RunEnd::write(OpenRun &run, const ConfirmedGone &gone, const RunNote &note, RunSummary &summary)
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction.ok())
        return transaction.error();
    WrittenRows rows;
    ChangeCollector changes;
    if (const auto removed = removeUnseen(run, gone, rows, changes); !removed.ok())
        return removed.error();
    RunJournal::Counts counts = run.counts;
    counts.removed = static_cast<int>(rows.users.removed.size() + rows.groups.removed.size());
    if (counts.removed > 0) {
        const auto revision = m_journal.noteChange();
        if (!revision.ok())
            return revision.error();
        rows.revision = *revision;
    }
    if (const auto limited = m_tools.history.limit(); !limited.ok())
        return limited.error();
    if (const auto noted = m_journal.noteEnd(run.number, note, run.modified); !noted.ok())
        return noted.error();
    const auto users = countOf(m_database, ResourceType::User);
    const auto groups = countOf(m_database, ResourceType::Group);
    if (!users.ok() || !groups.ok())
        return users.ok() ? groups.error() : users.error();
    counts.users = *users;
    counts.groups = *groups;
    if (const auto ended = m_journal.end(run.number, RunJournal::Outcome::Complete, counts); !ended.ok())
        return ended.error();
    if (const auto done = transaction->commit(); !done.ok())
        return done.error();
    summary = {*users, *groups, counts.added, counts.changed, counts.removed, changes.take()};
    return rows;
}

Result<void> RunEnd::removeUnseen(
    const OpenRun &run, const ConfirmedGone &gone, WrittenRows &rows, ChangeCollector &changes)
{
    for (const QString &id : gone.users) {
        if (wasSeen(run.users, id))
            continue;
        const auto rid = m_tools.users.remove(id);
        if (!rid.ok())
            return rid.error();
        if (*rid != 0)
            rows.users.removed.append(*rid);
        changes.addUser(id);
    }
    for (const QString &id : gone.groups) {
        if (wasSeen(run.groups, id))
            continue;
        const auto removed = m_tools.groups.remove(id);
        if (!removed.ok())
            return removed.error();
        if (removed->rid != 0)
            rows.groups.removed.append(removed->rid);
        changes.addGroup(id);
        for (const QString &member : removed->members)
            changes.addUser(member);
    }
    return {};
}

} // namespace rollcall::cache
