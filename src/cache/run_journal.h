// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/run_scope.h"
#include "core/clock.h"
#include "core/result.h"

#include <chrono>
#include <optional>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// The syncs that were, and the mirror's own state. Each call is one statement: put them into the transaction that they
/// belong to. Thread: the database's.
class RunJournal
{
public:
    enum class Outcome { Complete, Abandoned };
    struct Counts {
        int added = 0;
        int changed = 0;
        int removed = 0;
        std::optional<int> users{}; ///< In the mirror at the end, if they were counted.
        std::optional<int> groups{};
    };
    /// What a run saw of the users that had changed.
    struct Modified {
        bool moved = false; ///< Of some, lastModified had.
        bool stuck = false; ///< Of some, it had not.
    };

    RunJournal(storage::Database &database, const Clock &clock);

    /// Runs that are still open were interrupted: by a crash, mostly.
    Result<void> closeInterrupted();
    /// Forgets the oldest runs that brought nothing, too: with a sync a minute there are half a million a year.
    Result<qint64> begin();
    Result<void> end(qint64 run, Outcome outcome, const Counts &counts);
    /// Why a sync did not succeed: told of its last run, if it got as far as one after `runBefore`.
    Result<void> noteFailure(qint64 runBefore, std::chrono::milliseconds took, const Error &why);
    /// A run came to its end now; the next one goes on from there.
    Result<void> noteEnd(qint64 run, const RunNote &note, const Modified &modified);
    /// Rows changed now; the mirror's new revision.
    Result<qint64> noteChange();
    /// Rows are as they always should have been; the mirror's new revision.
    Result<qint64> noteHealing();

private:
    storage::Database &m_database;
    const Clock &m_clock;
};

} // namespace rollcall::cache
