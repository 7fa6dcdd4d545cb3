// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/change_collector.h"
#include "cache/open_run.h"
#include "cache/page_plan.h"
#include "cache/preparer.h"
#include "cache/stored_as.h"
#include "cache/writer_tools.h"
#include "cache/written_rows.h"

namespace rollcall::cache
{

/// Writes what is new or changed of a page into the tables, in one transaction. Requires: all outlive it. Thread: the
/// database's.
class PageWriter
{
public:
    PageWriter(storage::Database &database, WriterTools &tools, RunJournal &journal, const Clock &clock)
        : m_database(database), m_tools(tools), m_journal(journal), m_clock(clock)
    {
    }

    /// Gives those that are new their row numbers, and the plan its changes. What fails has changed nothing.
    Result<WrittenRows> write(OpenRun &run, scim::ResourceType type, PagePlan &plan);

private:
    /// A transaction that is under way.
    struct Work {
        OpenRun &run;
        WrittenRows rows;
        ChangeCollector changes;
    };

    Result<WrittenRows> writeInTransaction(OpenRun &run, scim::ResourceType type, PagePlan &plan);
    Result<void> writeUsers(std::span<DueResource> due, const QVector<PreparedResource> &prepared, Work &work);
    Result<void> replaceUser(
        const DueResource &due, const PreparedResource &prepared, const StoredAs &as, OpenRun &run);
    Result<void> noteChanges(const DueResource &user, const StoredAs &as, OpenRun &run);
    Result<void> writeGroups(std::span<DueResource> due, const QVector<PreparedResource> &prepared, Work &work);
    Result<void> writeGroup(DueResource &due, const PreparedResource &prepared, Work &work);
    [[nodiscard]] quint32 userNumber(const QString &id, OpenRun &run);

    storage::Database &m_database;
    WriterTools &m_tools;
    RunJournal &m_journal;
    const Clock &m_clock;
    Preparer m_preparer;
};

} // namespace rollcall::cache
