// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/known_rows.h"
#include "cache/run_journal.h"
#include "cache/run_scope.h"
#include "scim/resource_type.h"

#include <optional>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// What a run knew at its end, for the next one.
struct KeptRows {
    qint64 revision = 0; ///< The mirror's then.
    KnownRows users;
    KnownRows groups;
};

/// A run that is under way, as `CacheWriter` holds it. Thread: the writer's.
struct OpenRun {
    qint64 number = 0;
    qint64 revision = 0; ///< The mirror's when it began, or after what it wrote last; -1: others wrote meanwhile.
    RunScope scope = RunScope::Everything;
    bool isFirst = false; ///< Nobody was there before it (see first_filling.h).
    KnownRows users; ///< All of them, or in a run over parts those that came so far.
    KnownRows groups;
    RunJournal::Counts counts;
    RunJournal::Modified modified;
    quint32 nextUser = 0; ///< The row number for the next one that is added.
    quint32 nextGroup = 0;

    /// Notes it in the journal and reads what is there, unless it is what was `kept`. Requires: a transaction is open.
    static Result<OpenRun> begin(
        storage::Database &database, RunJournal &journal, RunScope scope, std::optional<KeptRows> kept = {});
    /// Its transaction was committed with this revision.
    void wrote(qint64 newRevision) { revision = newRevision == revision + 1 ? newRevision : -1; }

    [[nodiscard]] KnownRows &known(scim::ResourceType type)
    {
        return type == scim::ResourceType::User ? users : groups;
    }
    [[nodiscard]] const KnownRows &known(scim::ResourceType type) const
    {
        return type == scim::ResourceType::User ? users : groups;
    }
};

} // namespace rollcall::cache
