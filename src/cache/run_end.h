// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/change_collector.h"
#include "cache/confirmed_gone.h"
#include "cache/open_run.h"
#include "cache/run_summary.h"
#include "cache/writer_tools.h"
#include "cache/written_rows.h"

namespace rollcall::cache
{

/// The last transaction of a run after which the mirror is whole: removes who is gone, and notes in the journal what
/// the run came to. Requires: all outlive it. Thread: the database's.
class RunEnd
{
public:
    RunEnd(storage::Database &database, WriterTools &tools, RunJournal &journal)
        : m_database(database), m_tools(tools), m_journal(journal)
    {
    }

    /// As `Cache::finishRun()` says. What fails has changed nothing.
    Result<WrittenRows> write(OpenRun &run, const ConfirmedGone &gone, const RunNote &note, RunSummary &summary);

private:
    Result<void> removeUnseen(
        const OpenRun &run, const ConfirmedGone &gone, WrittenRows &rows, ChangeCollector &changes);

    storage::Database &m_database;
    WriterTools &m_tools;
    RunJournal &m_journal;
};

} // namespace rollcall::cache
