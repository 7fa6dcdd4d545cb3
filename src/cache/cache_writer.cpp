// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_writer.h"

#include "cache/list_table.h"
#include "cache/search_upgrade.h"
#include "core/log.h"
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
    if (const auto upgraded = upgradeSearchTexts(*database); !upgraded.ok())
        return upgraded.error();
    auto tools = Tools::prepare(*database);
    if (!tools.ok())
        return tools.error();
    return std::unique_ptr<CacheWriter>(new CacheWriter(std::move(database), std::move(tools).value(), clock));
}

Result<CacheWriter::Tools> CacheWriter::Tools::prepare(storage::Database &database)
{
    auto users = UserStore::prepare(database);
    if (!users.ok())
        return users.error();
    auto groups = GroupStore::prepare(database);
    if (!groups.ok())
        return groups.error();
    auto history = HistoryStore::prepare(database);
    if (!history.ok())
        return history.error();
    auto finder = RowFinder::prepare(database);
    if (!finder.ok())
        return finder.error();
    auto trainer = DictionaryTrainer::load(database);
    if (!trainer.ok())
        return trainer.error();
    return Tools{std::move(users).value(), std::move(groups).value(), std::move(history).value(),
        std::move(finder).value(), std::move(trainer).value()};
}

CacheWriter::CacheWriter(std::unique_ptr<storage::Database> database, Tools tools, const Clock &clock)
    : m_database(std::move(database)),
      m_tools(std::move(tools)),
      m_clock(clock),
      m_journal(*m_database, clock),
      m_lock(m_database->location().path + QStringLiteral(".lock"))
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
    return Written<qint64>{m_run->number, {{}, {}, m_run->revision}};
}

Result<OpenRun> CacheWriter::openRun(RunScope scope)
{
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction.ok())
        return transaction.error();
    auto run = OpenRun::begin(*m_database, m_journal, scope);
    if (!run.ok())
        return run.error();
    if (const auto done = transaction->commit(); !done.ok())
        return done.error();
    return run;
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
        auto written = write(type, plan);
        if (!written.ok())
            return written.error();
        rows = std::move(written).value();
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

Result<WrittenRows> CacheWriter::write(ResourceType type, PagePlan &plan)
{
    auto written = writeInTransaction(type, plan);
    // A dictionary that was not committed is none.
    written.ok() ? m_tools.trainer.keep() : m_tools.trainer.drop();
    return written;
}

Result<WrittenRows> CacheWriter::writeInTransaction(ResourceType type, PagePlan &plan)
{
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction.ok())
        return transaction.error();
    if (const auto learned = m_tools.trainer.learnFrom(type, plan.due); !learned.ok())
        return learned.error();
    WrittenRows rows;
    ChangeCollector changes;
    const auto written = m_preparer.forEach(
        type, plan.due, m_tools.trainer.packer(), [&](DueResource &due, const PreparedResource &prepared) {
            return type == ResourceType::User ? writeUser(due, prepared, rows, changes)
                                              : writeGroup(due, prepared, rows, changes);
        });
    if (!written.ok())
        return written.error();
    const auto revision = m_journal.noteChange();
    if (!revision.ok())
        return revision.error();
    if (const auto done = transaction->commit(); !done.ok())
        return done.error();
    rows.revision = *revision;
    plan.outcome.changes = changes.take();
    return rows;
}

Result<void> CacheWriter::writeUser(
    DueResource &due, const PreparedResource &prepared, WrittenRows &rows, ChangeCollector &changes)
{
    const StoredAs as{due.digest, m_run->number, m_clock.now()};
    const bool isNew = due.rid == 0;
    if (isNew)
        due.rid = m_run->nextUser++;
    else if (const auto noted = noteChanges(due, as); !noted.ok())
        return noted;
    const auto done = isNew ? m_tools.users.add(prepared, due.rid, as) : m_tools.users.replace(prepared, due.rid, as);
    if (!done.ok())
        return done;
    changes.addUser(prepared.id);
    rows.users.written.append({prepared.searchAs(due.rid), prepared.facts});
    return {};
}

Result<void> CacheWriter::noteChanges(const DueResource &user, const StoredAs &as)
{
    const auto noted = m_tools.history.note(user.rid, user.resource, as);
    if (!noted.ok())
        return noted.error();
    RunJournal::Modified &modified = m_run->modified;
    modified.moved = modified.moved || noted->isLater;
    modified.stuck = modified.stuck || (noted->differs && !noted->isLater);
    return {};
}

Result<void> CacheWriter::writeGroup(
    DueResource &due, const PreparedResource &prepared, WrittenRows &rows, ChangeCollector &changes)
{
    const StoredAs as{due.digest, m_run->number, m_clock.now()};
    const bool isNew = due.rid == 0;
    if (isNew)
        due.rid = m_run->nextGroup++;
    const auto userNumber = [this](const QString &id) { return this->userNumber(id); };
    const auto members = isNew ? m_tools.groups.add(prepared, due.rid, as, userNumber)
                               : m_tools.groups.replace(prepared, due.rid, as, userNumber);
    if (!members.ok())
        return members.error();
    changes.addGroup(prepared.id);
    for (const QString &member : *members)
        changes.addUser(member);
    rows.groups.written.append({prepared.searchAs(due.rid), prepared.facts});
    return {};
}

/// Of a member; 0: it is no user of this mirror.
quint32 CacheWriter::userNumber(const QString &id)
{
    if (m_run->scope == RunScope::Parts) {
        // Not found for whatever reason: named by its id, which is right as well.
        if (const auto found = m_tools.finder.load(ResourceType::User, id, m_run->users); !found.ok())
            qCWarning(core::lcCache).noquote() << "a member was not looked up:" << found.error().detail;
    }
    const auto row = m_run->users.find(id);
    return row ? row->rid : 0;
}

void CacheWriter::see(ResourceType type, const PagePlan &plan)
{
    KnownRows &known = m_run->known(type);
    for (const DueResource &due : plan.due)
        known.see(due.resource.id(), due.rid, due.digest);
    for (const QVector<QString> *ids : {&plan.outcome.unchanged, &plan.outcome.repeated}) {
        for (const QString &id : *ids) {
            const auto row = known.find(id);
            known.see(id, row->rid, row->digest);
        }
    }
    m_run->counts.added += static_cast<int>(plan.outcome.added.size());
    m_run->counts.changed += static_cast<int>(plan.outcome.changed.size());
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
    RunSummary summary;
    auto rows = sweep(gone, note, summary);
    if (!rows.ok())
        return rows.error();
    closeRun();
    return Written<RunSummary>{std::move(summary), std::move(rows).value()};
}

Result<WrittenRows> CacheWriter::sweep(const ConfirmedGone &gone, const RunNote &note, RunSummary &summary)
{
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction.ok())
        return transaction.error();
    WrittenRows rows;
    ChangeCollector changes;
    if (const auto removed = removeUnseen(gone, rows, changes); !removed.ok())
        return removed.error();
    RunJournal::Counts counts = m_run->counts;
    counts.removed = static_cast<int>(rows.users.removed.size() + rows.groups.removed.size());
    if (counts.removed > 0) {
        const auto revision = m_journal.noteChange();
        if (!revision.ok())
            return revision.error();
        rows.revision = *revision;
    }
    if (const auto limited = m_tools.history.limit(); !limited.ok())
        return limited.error();
    if (const auto noted = m_journal.noteComplete(m_run->number, note, m_run->modified); !noted.ok())
        return noted.error();
    const auto users = countOf(*m_database, ResourceType::User);
    const auto groups = countOf(*m_database, ResourceType::Group);
    if (!users.ok() || !groups.ok())
        return users.ok() ? groups.error() : users.error();
    counts.users = *users;
    counts.groups = *groups;
    if (const auto ended = m_journal.end(m_run->number, RunJournal::Outcome::Complete, counts); !ended.ok())
        return ended.error();
    if (const auto done = transaction->commit(); !done.ok())
        return done.error();
    summary = {*users, *groups, counts.added, counts.changed, counts.removed, changes.take()};
    return rows;
}

Result<void> CacheWriter::removeUnseen(const ConfirmedGone &gone, WrittenRows &rows, ChangeCollector &changes)
{
    for (const QString &id : gone.users) {
        if (wasSeen(ResourceType::User, id))
            continue;
        const auto rid = m_tools.users.remove(id);
        if (!rid.ok())
            return rid.error();
        if (*rid != 0)
            rows.users.removed.append(*rid);
        changes.addUser(id);
    }
    for (const QString &id : gone.groups) {
        if (wasSeen(ResourceType::Group, id))
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

bool CacheWriter::wasSeen(ResourceType type, const QString &id) const
{
    const auto row = m_run->known(type).find(id);
    return row && row->seen;
}

Result<void> CacheWriter::abandonRun(qint64 run)
{
    if (const auto open = requireRun(run); !open.ok())
        return open;
    // The run is over even if its end can't be written: the journal then tells of an interruption.
    const RunJournal::Counts counts = m_run->counts;
    closeRun();
    return m_journal.end(run, RunJournal::Outcome::Abandoned, counts);
}

void CacheWriter::closeRun()
{
    m_run.reset();
    m_lock.unlock();
    // A sync's pages are of no use to anybody until the next one.
    if (const auto done = m_database->executeScript(QStringLiteral("PRAGMA shrink_memory")); !done.ok())
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
