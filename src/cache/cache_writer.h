// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/audit_store.h"
#include "cache/checkpointer.h"
#include "cache/confirmed_gone.h"
#include "cache/damaged_rows.h"
#include "cache/document_store.h"
#include "cache/first_list.h"
#include "cache/open_run.h"
#include "cache/page_writer.h"
#include "cache/row_healer.h"
#include "cache/run_journal.h"
#include "cache/run_summary.h"
#include "cache/writer_tools.h"
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
    Result<Written<qint64>> beginRun(RunScope scope = RunScope::Everything);
    Result<Written<PageOutcome>> storePage(qint64 run, scim::ResourceType type, const QVector<scim::Resource> &page);
    Result<QVector<QString>> unseen(qint64 run, scim::ResourceType type);
    Result<void> forgetSeen(qint64 run, scim::ResourceType type);
    Result<QVector<QString>> present(scim::ResourceType type, const QVector<QString> &ids);
    Result<Written<RunSummary>> finishRun(qint64 run, const ConfirmedGone &gone, const RunNote &note = {});
    Result<void> abandonRun(qint64 run);
    Result<void> noteFailure(qint64 runBefore, std::chrono::milliseconds took, const Error &why)
    {
        return m_journal.noteFailure(runBefore, took, why);
    }
    Result<void> noteListing(const QString &feedCursor);
    Result<void> setServiceUrl(const QString &url);
    Result<void> storeFirstList(const FirstList &list) { return list.save(*m_database); }
    Result<void> storeDocument(const StoredDocument &document) { return DocumentStore(*m_database).put(document); }
    Result<QDateTime> storeAudit(const AuditNews &news) { return AuditStore(*m_database).put(news); }
    /// Writes these rows anew from the resources' bytes; where these are damaged, too, the next sync fetches them.
    Result<WrittenRows> heal(const DamagedRows &damaged);

private:
    CacheWriter(std::unique_ptr<storage::Database> database, WriterTools tools, const Clock &clock);
    [[nodiscard]] Result<void> requireRun(qint64 run) const;
    Result<OpenRun> openRun(RunScope scope);
    Result<void> prepareToFill();
    Result<void> findRows(scim::ResourceType type, const QVector<scim::Resource> &page);
    Result<void> healEach(scim::ResourceType type, QVector<quint32> rids, RowHealer &healer, RowChanges &changes);
    void see(scim::ResourceType type, const PagePlan &plan);
    void keepKnown(const RunSummary &summary);
    void closeRun();

    std::unique_ptr<storage::Database> m_database; ///< Outlives the statements below.
    WriterTools m_tools;
    RunJournal m_journal;
    PageWriter m_pages;
    QLockFile m_lock; ///< Held while a run is open: one process syncs a cache at a time.
    std::optional<OpenRun> m_run;
    std::optional<KeptRows> m_kept;
    Checkpointer m_checkpointer;
};

} // namespace rollcall::cache
