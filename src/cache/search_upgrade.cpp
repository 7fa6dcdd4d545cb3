// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_upgrade.h"

#include "cache/list_table.h"
#include "cache/row_columns.h"
#include "cache/search_fold.h"
#include "cache/search_store.h"
#include "storage/database.h"
#include "storage/transaction.h"

namespace rollcall::cache
{

namespace
{

using scim::ResourceType;
using storage::FastStatement;

Result<void> writeFrom(const FastStatement &row, ResourceType type, SearchStore &store)
{
    const auto text = [](quint32 rid, const QStringList &names, const QString &externalId) {
        return SearchText{rid, searchText(names), foldForSearch(externalId).toUtf8()};
    };
    if (type == ResourceType::User) {
        const UserRow user = userRowFrom(row);
        return store.write(
            text(user.rid, {user.displayName, user.userName, user.email}, user.externalId), RowFacts(user));
    }
    const GroupRow group = groupRowFrom(row);
    return store.write(text(group.rid, {group.displayName}, group.externalId), RowFacts());
}

Result<void> upgrade(storage::Database &database, ResourceType type)
{
    auto store = SearchStore::prepare(database, type);
    if (!store.ok())
        return store.error();
    const QString alias(QLatin1Char('t'));
    const QString columns = type == ResourceType::User ? userColumns(alias) : groupColumns(alias);
    auto rows = FastStatement::prepare(database, QStringLiteral("SELECT %1 FROM %2 AS t").arg(columns, tableOf(type)));
    if (!rows.ok())
        return rows.error();
    Result<void> written;
    const auto read = storage::forEachRow(rows.value(), [&](const FastStatement &row) {
        if (written.ok())
            written = writeFrom(row, type, store.value());
    });
    return read.ok() ? written : read;
}

Result<bool> isUpToDate(storage::Database &database)
{
    const auto version = database.integer(QStringLiteral("SELECT fold_version FROM mirror"));
    if (!version.ok())
        return version.error();
    return *version == SearchStore::kFoldVersion;
}

} // namespace

Result<void> upgradeSearchTexts(storage::Database &database)
{
    if (const auto done = isUpToDate(database); !done.ok() || *done)
        return done.ok() ? Result<void>() : done.error();
    auto transaction = storage::Transaction::begin(database);
    if (!transaction.ok())
        return transaction.error();
    // Another process may have done it meanwhile.
    if (const auto done = isUpToDate(database); !done.ok() || *done)
        return done.ok() ? Result<void>() : done.error();
    for (const ResourceType type : {ResourceType::User, ResourceType::Group}) {
        if (auto done = upgrade(database, type); !done.ok())
            return done;
    }
    // What another process has in memory was made by the rules of before.
    auto note = database.prepare(QStringLiteral("UPDATE mirror SET fold_version = ?, revision = revision + 1"));
    if (!note.ok())
        return note.error();
    if (auto done = note->run(SearchStore::kFoldVersion); !done.ok())
        return done;
    return transaction->commit();
}

} // namespace rollcall::cache
