// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_writer.h"

#include "storage/transaction.h"

namespace rollcall::cache
{

using scim::ResourceType;

namespace
{

QString tableOf(ResourceType type)
{
    return type == ResourceType::User ? QStringLiteral("user") : QStringLiteral("user_group");
}

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
    if (const auto done = (*database)->executeScript(QStringLiteral("PRAGMA cache_size = -32768")); !done.ok())
        return done.error();
    return over(std::move(database).value(), clock);
}

Result<std::unique_ptr<CacheWriter>> CacheWriter::over(std::unique_ptr<storage::Database> database, const Clock &clock)
{
    auto users = UserStore::prepare(*database);
    if (!users.ok())
        return users.error();
    auto groups = GroupStore::prepare(*database);
    if (!groups.ok())
        return groups.error();
    return std::unique_ptr<CacheWriter>(
        new CacheWriter(std::move(database), std::move(users).value(), std::move(groups).value(), clock));
}

CacheWriter::CacheWriter(
    std::unique_ptr<storage::Database> database, UserStore users, GroupStore groups, const Clock &clock)
    : m_database(std::move(database)),
      m_users(std::move(users)),
      m_groups(std::move(groups)),
      m_clock(clock),
      m_journal(*m_database, clock),
      m_lock(m_database->location().path + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // Stale when its process is gone, however long a sync may last.
}

Result<CacheWriter::Written<qint64>> CacheWriter::beginRun()
{
    if (m_run) {
        if (const auto ended = abandonRun(m_run->number); !ended.ok())
            return ended.error();
    }
    if (!m_lock.tryLock(0)) {
        return Error{
            ErrorCode::DatabaseBusy, QStringLiteral("another process syncs this cache"), m_database->location().path};
    }
    auto run = openRun();
    if (!run.ok()) {
        m_lock.unlock();
        return run.error();
    }
    m_run = std::move(run).value();
    return Written<qint64>{m_run->number, {{}, {}, m_run->revision}};
}

Result<CacheWriter::Run> CacheWriter::openRun()
{
    Run run;
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction.ok())
        return transaction.error();
    if (const auto closed = m_journal.closeInterrupted(); !closed.ok())
        return closed.error();
    const auto number = m_journal.begin();
    if (!number.ok())
        return number.error();
    const auto revision = m_database->integer(QStringLiteral("SELECT revision FROM mirror"));
    if (!revision.ok())
        return revision.error();
    run.number = *number;
    run.revision = *revision;
    for (const ResourceType type : {ResourceType::User, ResourceType::Group}) {
        if (const auto loaded = loadKnown(type, run.known(type)); !loaded.ok())
            return loaded.error();
    }
    if (const auto done = transaction->commit(); !done.ok())
        return done.error();
    return run;
}

Result<void> CacheWriter::loadKnown(ResourceType type, KnownRows &known)
{
    auto rows = m_database->prepare(QStringLiteral("SELECT id, rid, digest FROM ") + tableOf(type));
    if (!rows.ok())
        return rows.error();
    return storage::forEachRow(rows.value(), [&known](const storage::Statement &row) {
        known.load(row.text(0), static_cast<quint32>(row.integer(1)), Digest::fromBytes(row.blob(2)));
    });
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

Result<WrittenRows> CacheWriter::write(ResourceType type, PagePlan &plan)
{
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction.ok())
        return transaction.error();
    WrittenRows rows;
    RowChanges &changed = type == ResourceType::User ? rows.users : rows.groups;
    ChangeCollector changes;
    const QDateTime now = m_clock.now();
    for (DueResource &due : plan.due) {
        const auto rid = writeOne(type, due, {due.digest, m_run->number, now}, changes);
        if (!rid.ok())
            return rid.error();
        due.rid = *rid;
        changed.written.append(*rid);
    }
    const auto revision = m_journal.noteChange();
    if (!revision.ok())
        return revision.error();
    if (const auto done = transaction->commit(); !done.ok())
        return done.error();
    rows.revision = *revision;
    plan.outcome.changes = changes.take();
    return rows;
}

Result<quint32> CacheWriter::writeOne(
    ResourceType type, const DueResource &due, const StoredAs &as, ChangeCollector &changes)
{
    if (type == ResourceType::User) {
        changes.addUser(due.resource.id());
        return m_users.write(due.resource, as);
    }
    const auto written = m_groups.write(due.resource, as);
    if (!written.ok())
        return written.error();
    changes.addGroup(due.resource.id());
    for (const QString &member : written->members)
        changes.addUser(member);
    return written->rid;
}

void CacheWriter::see(ResourceType type, const PagePlan &plan)
{
    KnownRows &known = m_run->known(type);
    for (const DueResource &due : plan.due)
        known.see(due.resource.id(), due.rid, due.digest);
    for (const QString &id : plan.outcome.unchanged) {
        const auto row = known.find(id);
        known.see(id, row->rid, row->digest);
    }
    m_run->counts.added += static_cast<int>(plan.outcome.added.size());
    m_run->counts.changed += static_cast<int>(plan.outcome.changed.size());
}

Result<QVector<QString>> CacheWriter::unseen(qint64 run, ResourceType type)
{
    if (const auto open = requireRun(run); !open.ok())
        return open.error();
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

Result<CacheWriter::Written<RunSummary>> CacheWriter::finishRun(qint64 run, const ConfirmedGone &gone)
{
    if (const auto open = requireRun(run); !open.ok())
        return open.error();
    RunSummary summary;
    auto rows = sweep(gone, summary);
    if (!rows.ok())
        return rows.error();
    closeRun();
    return Written<RunSummary>{std::move(summary), std::move(rows).value()};
}

Result<WrittenRows> CacheWriter::sweep(const ConfirmedGone &gone, RunSummary &summary)
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
    if (const auto noted = m_journal.noteComplete(); !noted.ok())
        return noted.error();
    if (const auto ended = m_journal.end(m_run->number, RunJournal::Outcome::Complete, counts); !ended.ok())
        return ended.error();
    const auto users = countOf(*m_database, ResourceType::User);
    const auto groups = countOf(*m_database, ResourceType::Group);
    if (!users.ok() || !groups.ok())
        return users.ok() ? groups.error() : users.error();
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
        const auto rid = m_users.remove(id);
        if (!rid.ok())
            return rid.error();
        if (*rid != 0)
            rows.users.removed.append(*rid);
        changes.addUser(id);
    }
    for (const QString &id : gone.groups) {
        if (wasSeen(ResourceType::Group, id))
            continue;
        const auto removed = m_groups.remove(id);
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
    const KnownRows &known = type == ResourceType::User ? m_run->users : m_run->groups;
    const auto row = known.find(id);
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
}

Result<void> CacheWriter::setServiceUrl(const QString &url)
{
    auto update = m_database->prepare(QStringLiteral("UPDATE mirror SET service_url = ?"));
    if (!update.ok())
        return update.error();
    return update->run(url);
}

} // namespace rollcall::cache
