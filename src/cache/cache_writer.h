// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/change_collector.h"
#include "cache/confirmed_gone.h"
#include "cache/group_store.h"
#include "cache/known_rows.h"
#include "cache/page_plan.h"
#include "cache/run_journal.h"
#include "cache/run_summary.h"
#include "cache/user_store.h"
#include "cache/written_rows.h"
#include "scim/resource_type.h"
#include "storage/database.h"

#include <QLockFile>

#include <memory>
#include <optional>

namespace rollcall::cache
{

/// The writing side of `Cache`, with a connection of its own. Thread: the one that opened it, destruction too.
/// Each method is one transaction or none: what fails has changed nothing.
class CacheWriter
{
public:
    template <typename T> struct Written {
        T outcome;
        WrittenRows rows; ///< For the reading side; revision 0 if no row was written.
    };

    /// Requires: the file has this program's schema already; `clock` outlives the writer.
    static Result<std::unique_ptr<CacheWriter>> open(const QString &path, const Clock &clock);
    /// Over a connection that is open already.
    static Result<std::unique_ptr<CacheWriter>> over(std::unique_ptr<storage::Database> database, const Clock &clock);

    // As `Cache` says.
    /// `rows` has the mirror's revision before the run.
    Result<Written<qint64>> beginRun();
    Result<Written<PageOutcome>> storePage(qint64 run, scim::ResourceType type, const QVector<scim::Resource> &page);
    Result<QVector<QString>> unseen(qint64 run, scim::ResourceType type);
    Result<Written<RunSummary>> finishRun(qint64 run, const ConfirmedGone &gone);
    Result<void> abandonRun(qint64 run);
    Result<void> setServiceUrl(const QString &url);

private:
    struct Run {
        qint64 number = 0;
        qint64 revision = 0; ///< The mirror's when it began.
        KnownRows users;
        KnownRows groups;
        RunJournal::Counts counts;

        [[nodiscard]] KnownRows &known(scim::ResourceType type)
        {
            return type == scim::ResourceType::User ? users : groups;
        }
    };

    CacheWriter(std::unique_ptr<storage::Database> database, UserStore users, GroupStore groups, const Clock &clock);
    [[nodiscard]] Result<void> requireRun(qint64 run) const;
    Result<Run> openRun();
    Result<void> loadKnown(scim::ResourceType type, KnownRows &known);
    Result<WrittenRows> write(scim::ResourceType type, PagePlan &plan);
    /// The row of what was written.
    Result<quint32> writeOne(
        scim::ResourceType type, const DueResource &due, const StoredAs &as, ChangeCollector &changes);
    void see(scim::ResourceType type, const PagePlan &plan);
    Result<WrittenRows> sweep(const ConfirmedGone &gone, RunSummary &summary);
    Result<void> removeUnseen(const ConfirmedGone &gone, WrittenRows &rows, ChangeCollector &changes);
    [[nodiscard]] bool wasSeen(scim::ResourceType type, const QString &id) const;
    void closeRun();

    std::unique_ptr<storage::Database> m_database; ///< Outlives the statements below.
    UserStore m_users;
    GroupStore m_groups;
    const Clock &m_clock;
    RunJournal m_journal;
    QLockFile m_lock; ///< Held while a run is open: one process syncs a cache at a time.
    std::optional<Run> m_run;
};

} // namespace rollcall::cache
