// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/run_journal.h"

#include "cache/row_columns.h"
#include "storage/database.h"

namespace rollcall::cache
{

namespace
{

/// Those that brought nothing, of which nobody asks later.
constexpr qint64 kIdleRunsKept = 10'000;

} // namespace

RunJournal::RunJournal(storage::Database &database, const Clock &clock) : m_database(database), m_clock(clock) { }

Result<void> RunJournal::closeInterrupted()
{
    return m_database.execute(QStringLiteral("UPDATE sync_run SET outcome = 'interrupted' WHERE outcome = 'running'"));
}

Result<qint64> RunJournal::begin()
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO sync_run (began_at) VALUES (?) RETURNING run"));
    if (!insert.ok())
        return insert.error();
    insert->bind(0, toColumn(m_clock.now()));
    const auto run = storage::firstInteger(insert.value());
    if (!run.ok())
        return run;
    auto prune = m_database.prepare(
        QStringLiteral("DELETE FROM sync_run WHERE run < ? AND added = 0 AND changed = 0 AND removed = 0"));
    if (!prune.ok())
        return prune.error();
    const auto pruned = prune->run(*run - kIdleRunsKept);
    return pruned.ok() ? run : pruned.error();
}

Result<void> RunJournal::end(qint64 run, Outcome outcome, const Counts &counts)
{
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE sync_run SET ended_at = ?, outcome = ?, added = ?, changed = ?, removed = ?, users = ?, groups = ? "
        "WHERE run = ?"));
    if (!update.ok())
        return update.error();
    const QString word = outcome == Outcome::Complete ? QStringLiteral("complete") : QStringLiteral("abandoned");
    const auto count = [](const std::optional<int> &number) { return number ? QVariant(*number) : QVariant(); };
    return update->run(toColumn(m_clock.now()), word, counts.added, counts.changed, counts.removed, count(counts.users),
        count(counts.groups), run);
}

Result<void> RunJournal::noteFailure(qint64 runBefore, std::chrono::milliseconds took, const Error &why)
{
    const QString code = core::errorCodeName(why.code);
    const QString subject = why.subject.isNull() ? QStringLiteral("") : why.subject; // NULL would be another thing.
    const QString detail = why.detail.isNull() ? QStringLiteral("") : why.detail;
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE sync_run SET error_code = ?, error_subject = ?, error_detail = ?, error_line = ? "
        "WHERE run = (SELECT max(run) FROM sync_run) AND run > ? AND outcome = 'abandoned' AND error_code = ''"));
    if (!update.ok())
        return update.error();
    if (const auto noted = update->run(code, subject, detail, why.line, runBefore); !noted.ok())
        return noted;
    if (update->rowsAffected() > 0)
        return {};
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO sync_run (began_at, ended_at, outcome, error_code, error_subject, error_detail, error_line) "
        "VALUES (?, ?, 'abandoned', ?, ?, ?, ?)"));
    if (!insert.ok())
        return insert.error();
    const QDateTime now = m_clock.now();
    return insert->run(toColumn(now.addMSecs(-took.count())), toColumn(now), code, subject, detail, why.line);
}

Result<void> RunJournal::noteEnd(qint64 run, const RunNote &note, const Modified &modified)
{
    auto means = m_database.prepare(QStringLiteral("UPDATE sync_run SET means = ?, error_code = ? WHERE run = ?"));
    if (!means.ok())
        return means.error();
    const QString code = note.isOpen ? core::errorCodeName(ErrorCode::SyncIncomplete) : QStringLiteral("");
    if (auto noted = means->run(wordOf(note.means), code, run); !noted.ok())
        return noted;
    if (note.isOpen)
        return m_database.execute(
            QStringLiteral("UPDATE mirror SET feed_cursor = '', listing_cursor = '', modified_proved = 0"));
    auto update = m_database.prepare(
        QStringLiteral("UPDATE mirror SET last_complete_sync = ?, feed_cursor = ?, listing_cursor = ''"));
    if (!update.ok())
        return update.error();
    if (auto noted = update->run(toColumn(m_clock.now()), note.feedCursor); !noted.ok())
        return noted;
    // A run by lastModified is no witness for it: it sees none that stands still.
    if (note.means != SyncMeans::FullListing || (!modified.moved && !modified.stuck))
        return {};
    auto proof = m_database.prepare(QStringLiteral("UPDATE mirror SET modified_proved = ?"));
    if (!proof.ok())
        return proof.error();
    return proof->run(!modified.stuck);
}

Result<qint64> RunJournal::noteChange()
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE mirror SET last_change = ?, revision = revision + 1 RETURNING revision"));
    if (!update.ok())
        return update.error();
    update->bind(0, toColumn(m_clock.now()));
    return storage::firstInteger(update.value());
}

Result<qint64> RunJournal::noteHealing()
{
    return m_database.integer(QStringLiteral("UPDATE mirror SET revision = revision + 1 RETURNING revision"));
}

} // namespace rollcall::cache
