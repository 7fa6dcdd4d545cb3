// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_writer.h"

#include "cache/first_filling.h"
#include "cache/list_table.h"
#include "cache/run_end.h"
#include "cache/search_upgrade.h"
#include "core/log.h"
#include "storage/transaction.h"

namespace rollcall::cache
{

using scim::ResourceType;

namespace
{

/// Whether the next commits survive a power cut, or only a crash.
Result<void> setDurable(storage::Database &database, bool durable)
{
    return database.executeScript(
        durable ? QStringLiteral("PRAGMA synchronous = FULL") : QStringLiteral("PRAGMA synchronous = NORMAL"));
}

} // namespace

Result<std::unique_ptr<CacheWriter>> CacheWriter::open(const QString &path, const Clock &clock)
{
    // A mirror can be fetched again: its commits need to survive a crash, not a power cut.
    auto database = storage::Database::open(storage::DatabaseLocation::sqlite(path), {.durable = false});
    if (!database.ok())
        return database.error();
    // Ids come in no order: with SQLite's 2 MB, a first sync would read the index's pages again and again.
    // What was deleted needs no overwriting: the file is private, and whoever reads it reads the rest, too.
    if (const auto done
        = (*database)->executeScript(QStringLiteral("PRAGMA cache_size = -32768; PRAGMA secure_delete = OFF;"));
        !done.ok())
        return done.error();
    return over(std::move(database).value(), clock);
}

Result<std::unique_ptr<CacheWriter>> CacheWriter::over(std::unique_ptr<storage::Database> database, const Clock &clock)
{
    // A first filling may have been cut off.
    if (const auto made = makeUserIndex(*database); !made.ok())
        return made.error();
    if (const auto upgraded = upgradeSearchTexts(*database); !upgraded.ok())
        return upgraded.error();
    auto tools = WriterTools::prepare(*database);
    if (!tools.ok())
        return tools.error();
    return std::unique_ptr<CacheWriter>(new CacheWriter(std::move(database), std::move(tools).value(), clock));
}

CacheWriter::CacheWriter(std::unique_ptr<storage::Database> database, WriterTools tools, const Clock &clock)
    : m_database(std::move(database)),
      m_tools(std::move(tools)),
      m_journal(*m_database, clock),
      m_pages(*m_database, m_tools, m_journal, clock),
      m_lock(m_database->location().path + QStringLiteral(".lock")),
      m_checkpointer(m_database->location().path)
{
    m_lock.setStaleLockTime(0); // Stale when its process is gone, however long a sync may last.
}

Result<CacheWriter::Written<qint64>> CacheWriter::beginRun(RunScope scope)
{
    if (m_run) {
        if (const auto ended = abandonRun(m_run->number); !ended.ok())
            return ended.error();
    }
    if (!m_lock.tryLock(0)) {
        return Error{
            ErrorCode::DatabaseBusy, QStringLiteral("another process syncs this cache"), m_database->location().path};
    }
    auto run = openRun(scope);
    if (!run.ok()) {
        m_lock.unlock();
        return run.error();
    }
    m_run = std::move(run).value();
    if (const auto ready = prepareToFill(); !ready.ok()) {
        closeRun();
        return ready.error();
    }
    return Written<qint64>{m_run->number, {{}, {}, m_run->revision}};
}

Result<OpenRun> CacheWriter::openRun(RunScope scope)
{
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction.ok())
        return transaction.error();
    const bool isWhole = scope == RunScope::Everything;
    auto run
        = OpenRun::begin(*m_database, m_journal, scope, isWhole ? std::exchange(m_kept, std::nullopt) : std::nullopt);
    if (!run.ok())
        return run.error();
    if (const auto done = transaction->commit(); !done.ok())
        return done.error();
    return run;
}

/// What a run writes goes to the disk while it goes on, and not with one of its commits.
Result<void> CacheWriter::prepareToFill()
{
    m_run->isFirst = m_run->scope == RunScope::Everything && m_run->users.isEmpty();
    if (auto done = m_database->executeScript(QStringLiteral("PRAGMA wal_autocheckpoint = 0")); !done.ok())
        return done;
    return m_run->isFirst ? beginFirstFilling(*m_database) : makeUserIndex(*m_database);
}

Result<void> CacheWriter::requireRun(qint64 run) const
{
    if (m_run && m_run->number == run)
        return {};
    return Error{ErrorCode::InvalidArgument, QStringLiteral("this run is not open"), QStringLiteral("run")};
}

Result<CacheWriter::Written<PageOutcome>> CacheWriter::storePage(
    qint64 run, ResourceType type, const QVector<scim::Resource> &page)
{
    if (const auto open = requireRun(run); !open.ok())
        return open.error();
    if (const auto found = findRows(type, page); !found.ok())
        return found.error();
    PagePlan plan = planPage(page, m_run->known(type));
    WrittenRows rows;
    if (!plan.due.isEmpty()) {
        auto written = m_pages.write(*m_run, type, plan);
        if (!written.ok())
            return written.error();
        rows = std::move(written).value();
        m_run->wrote(rows.revision);
        m_checkpointer.checkpoint(m_database->pagesWritten());
    }
    // Only now: what could not be written was not seen.
    see(type, plan);
    return Written<PageOutcome>{std::move(plan.outcome), std::move(rows)};
}

/// A run over parts knows only the rows that it meets.
Result<void> CacheWriter::findRows(ResourceType type, const QVector<scim::Resource> &page)
{
    if (m_run->scope == RunScope::Everything)
        return {};
    for (const scim::Resource &resource : page) {
        if (auto found = m_tools.finder.load(type, resource.id(), m_run->known(type)); !found.ok())
            return found;
    }
    return {};
}

Result<void> CacheWriter::forgetSeen(qint64 run, ResourceType type)
{
    if (auto open = requireRun(run); !open.ok())
        return open;
    m_run->known(type).forgetSeen();
    return {};
}

Result<QVector<QString>> CacheWriter::present(ResourceType type, const QVector<QString> &ids)
{
    return m_tools.finder.present(type, ids);
}

void CacheWriter::see(ResourceType type, const PagePlan &plan)
{
    KnownRows &known = m_run->known(type);
    for (const KnownRows::Row *row : plan.same)
        known.see(row);
    for (const DueResource &due : plan.due)
        known.see(due.key, due.rid, due.digest);
    m_run->counts.added += plan.outcome.added;
    m_run->counts.changed += plan.outcome.changed;
}

Result<QVector<QString>> CacheWriter::unseen(qint64 run, ResourceType type)
{
    if (const auto open = requireRun(run); !open.ok())
        return open.error();
    if (m_run->scope != RunScope::Everything)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("a run over parts sees not everything"), {}};
    auto select = m_database->prepare(QStringLiteral("SELECT id FROM %1 WHERE rid = ?").arg(tableOf(type)));
    if (!select.ok())
        return select.error();
    QVector<QString> ids;
    for (const quint32 rid : m_run->known(type).unseen()) {
        select->bind(0, rid);
        const auto read
            = storage::forEachRow(select.value(), [&ids](const storage::Statement &row) { ids.append(row.text(0)); });
        if (!read.ok())
            return read.error();
    }
    return ids;
}

Result<CacheWriter::Written<RunSummary>> CacheWriter::finishRun(
    qint64 run, const ConfirmedGone &gone, const RunNote &note)
{
    if (const auto open = requireRun(run); !open.ok())
        return open.error();
    if (m_run->isFirst) {
        if (const auto made = endFirstFilling(*m_database); !made.ok())
            return made.error();
    }
    // With this commit all that came before it is safe from a power cut as well.
    const bool hasWritten = m_run->counts.added + m_run->counts.changed > 0;
    if (const auto set = setDurable(*m_database, hasWritten); !set.ok())
        return set.error();
    RunSummary summary;
    auto rows = RunEnd(*m_database, m_tools, m_journal).write(*m_run, gone, note, summary);
    if (const auto set = setDurable(*m_database, false); !set.ok())
        return set.error();
    if (!rows.ok())
        return rows.error();
    keepKnown(summary);
    closeRun();
    return Written<RunSummary>{std::move(summary), std::move(rows).value()};
}

/// To read it again takes a sixth of a sync that finds nothing changed. Of very many it would take much of the memory
/// that the whole program has while it waits; of removed ones the numbers are not in order.
void CacheWriter::keepKnown(const RunSummary &summary)
{
    constexpr int kMostKept = 200'000;
    if (m_run->scope != RunScope::Everything || summary.removed > 0 || summary.users + summary.groups > kMostKept)
        return;
    m_kept = KeptRows{m_run->revision, std::move(m_run->users), std::move(m_run->groups)};
}

Result<void> CacheWriter::abandonRun(qint64 run)
{
    if (const auto open = requireRun(run); !open.ok())
        return open;
    // The run is over even if its end can't be written: the journal then tells of an interruption.
    const RunJournal::Counts counts = m_run->counts;
    const auto filled = m_run->isFirst ? endFirstFilling(*m_database) : Result<void>();
    closeRun();
    auto ended = m_journal.end(run, RunJournal::Outcome::Abandoned, counts);
    return filled.ok() ? ended : filled;
}

void CacheWriter::closeRun()
{
    m_run.reset();
    m_lock.unlock();
    m_checkpointer.checkpoint(m_database->pagesWritten());
    // A sync's pages are of no use to anybody until the next one.
    const QString script = QStringLiteral("PRAGMA wal_autocheckpoint = 1000; PRAGMA shrink_memory;");
    if (const auto done = m_database->executeScript(script); !done.ok())
        qCDebug(core::lcCache) << "memory kept:" << done.error().detail;
}

Result<WrittenRows> CacheWriter::heal(const DamagedRows &damaged)
{
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction.ok())
        return transaction.error();
    auto healer = RowHealer::prepare(*m_database);
    if (!healer.ok())
        return healer.error();
    WrittenRows rows;
    if (const auto done = healEach(ResourceType::User, damaged.users, *healer, rows.users); !done.ok())
        return done.error();
    if (const auto done = healEach(ResourceType::Group, damaged.groups, *healer, rows.groups); !done.ok())
        return done.error();
    const auto revision = m_journal.noteHealing();
    if (!revision.ok())
        return revision.error();
    if (const auto done = transaction->commit(); !done.ok())
        return done.error();
    rows.revision = *revision;
    return rows;
}

Result<void> CacheWriter::healEach(ResourceType type, QVector<quint32> rids, RowHealer &healer, RowChanges &changes)
{
    std::ranges::sort(rids);
    rids.erase(std::unique(rids.begin(), rids.end()), rids.end());
    for (const quint32 rid : std::as_const(rids)) {
        const auto healed = healer.heal(type, rid);
        if (!healed.ok())
            return healed.error();
        if (!healed->has_value())
            continue;
        if (!(*healed)->toFetch)
            changes.written.append((*healed)->row);
        else if (m_run)
            m_run->known(type).distrust((*healed)->id);
    }
    return {};
}

Result<void> CacheWriter::noteListing(const QString &feedCursor)
{
    auto update = m_database->prepare(QStringLiteral("UPDATE mirror SET listing_cursor = ?"));
    if (!update.ok())
        return update.error();
    return update->run(feedCursor);
}

Result<void> CacheWriter::setServiceUrl(const QString &url)
{
    auto update = m_database->prepare(QStringLiteral("UPDATE mirror SET service_url = ?"));
    if (!update.ok())
        return update.error();
    return update->run(url);
}

} // namespace rollcall::cache
