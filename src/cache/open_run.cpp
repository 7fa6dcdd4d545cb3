// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/open_run.h"

#include "cache/list_table.h"
#include "storage/database.h"
#include "storage/fast_statement.h"

namespace rollcall::cache
{

using scim::ResourceType;

namespace
{

Result<void> loadAll(storage::Database &database, ResourceType type, KnownRows &known)
{
    const auto count = database.integer(QStringLiteral("SELECT count(*) FROM ") + tableOf(type));
    if (!count.ok())
        return count.error();
    known.reserve(*count);
    auto rows
        = storage::FastStatement::prepare(database, QStringLiteral("SELECT id, rid, digest FROM ") + tableOf(type));
    if (!rows.ok())
        return rows.error();
    return storage::forEachRow(rows.value(), [&known](const storage::FastStatement &row) {
        known.load(row.text(0), static_cast<quint32>(row.integer(1)), Digest::fromBytes(row.blob(2)));
    });
}

/// A row number is never used again, also when its row is gone (AUTOINCREMENT keeps count).
Result<quint32> nextRid(storage::Database &database, ResourceType type)
{
    const auto last
        = database.integer(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = '%1'").arg(tableOf(type)));
    if (!last.ok())
        return last.error();
    return static_cast<quint32>(*last + 1);
}

} // namespace

Result<OpenRun> OpenRun::begin(
    storage::Database &database, RunJournal &journal, RunScope scope, std::optional<KeptRows> kept)
{
    OpenRun run;
    run.scope = scope;
    if (const auto closed = journal.closeInterrupted(); !closed.ok())
        return closed.error();
    const auto number = journal.begin();
    if (!number.ok())
        return number.error();
    const auto revision = database.integer(QStringLiteral("SELECT revision FROM mirror"));
    if (!revision.ok())
        return revision.error();
    run.number = *number;
    run.revision = *revision;
    const bool isKept = kept && kept->revision == *revision;
    if (isKept) {
        run.users = std::move(kept->users);
        run.groups = std::move(kept->groups);
        run.users.forgetRun();
        run.groups.forgetRun();
    }
    for (const ResourceType type : {ResourceType::User, ResourceType::Group}) {
        if (scope == RunScope::Everything && !isKept) {
            if (const auto loaded = loadAll(database, type, run.known(type)); !loaded.ok())
                return loaded.error();
        }
        const auto next = nextRid(database, type);
        if (!next.ok())
            return next.error();
        (type == ResourceType::User ? run.nextUser : run.nextGroup) = *next;
    }
    return run;
}

} // namespace rollcall::cache
