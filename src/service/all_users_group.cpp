// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/all_users_group.h"

#include "core/clock.h"
#include "service/change_feed.h"
#include "service/group_columns.h"
#include "service/repository.h"
#include "service/resource_service.h"
#include "service/row_counts.h"
#include "service/stored_json.h"

namespace rollcall::service
{

namespace
{

Result<bool> exists(Repository &repository)
{
    const auto found
        = repository.database().integer(QStringLiteral("SELECT count(*) FROM user_groups WHERE built_in = 1"));
    if (!found)
        return found.error();
    return *found != 0;
}

Result<void> make(Repository &repository)
{
    GroupRecord record;
    record.id = newResourceId();
    record.source = rules::Source::Local;
    record.created = record.lastModified = SystemClock().now();
    const QJsonObject attributes{{QStringLiteral("displayName"), QStringLiteral("All Users")}};
    record.json = storedJson(scim::ResourceType::Group, record, attributes);
    auto insert
        = repository.query(QStringLiteral("INSERT INTO user_groups (%1, id, built_in) VALUES (%2?, 1) RETURNING rid")
                               .arg(groupColumnNames().join(QLatin1String(", ")),
                                   QStringLiteral("?, ").repeated(groupColumnNames().size())));
    if (!insert)
        return insert.error();
    const auto done = insert->forEach(groupColumns(record, attributes) << record.id,
        [&](const storage::Statement &row) { record.rid = row.integer(0); });
    if (!done)
        return done.error();
    if (const auto counted = countRows(repository, scim::ResourceType::Group, record.rid, {0, 1}); !counted)
        return counted.error();
    return ChangeFeed(repository).noteChanged(scim::ResourceType::Group, record.id, record.lastModified);
}

} // namespace

Result<void> ensureAllUsersGroup(Repository &repository)
{
    if (const auto there = exists(repository); !there || *there)
        return there ? Result<void>() : there.error();
    auto transaction = repository.beginWrite();
    if (!transaction)
        return transaction.error();
    if (const auto there = exists(repository); !there || *there)
        return there ? Result<void>() : there.error();
    if (const auto made = make(repository); !made)
        return made.error();
    return transaction->commit();
}

} // namespace rollcall::service
