// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/feed_check.h"

#include "service/repository.h"

namespace rollcall::service
{

namespace
{

const QString kArea = QStringLiteral("changes");

Result<void> checkNumbers(Repository &repository, CheckReport &report)
{
    auto query = repository.query(QStringLiteral("SELECT last_seq, oldest_seq, (SELECT coalesce(max(seq), 0) FROM "
                                                 "changes) FROM change_feed"));
    if (!query)
        return query.error();
    int rows = 0;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        ++rows;
        if (row.integer(2) > row.integer(0))
            report.add(kArea,
                QStringLiteral("change %1 is behind the latest number given, %2")
                    .arg(row.integer(2))
                    .arg(row.integer(0)));
        if (row.integer(1) > row.integer(0))
            report.add(kArea, QStringLiteral("more was forgotten than was ever told"));
    });
    if (!read)
        return read;
    if (rows != 1)
        report.add(kArea, QStringLiteral("the record of the feed is missing"));
    return {};
}

Result<void> compare(Repository &repository, const QString &type, const QString &table, CheckReport &report)
{
    auto query = repository.query(
        QStringLiteral("SELECT c.resource_id, c.removed FROM changes c LEFT JOIN %1 r ON r.id = c.resource_id WHERE "
                       "c.resource_type = ? AND (r.id IS NULL) <> (c.removed = 1) ORDER BY c.seq")
            .arg(table));
    if (!query)
        return query.error();
    return query->forEach({type}, [&](const storage::Statement &row) {
        const bool isGone = row.integer(1) != 0;
        report.add(kArea,
            QStringLiteral("%1 %2 %3")
                .arg(type.toLower(), row.text(0),
                    isGone ? QStringLiteral("is told to be gone, and is there")
                           : QStringLiteral("is told to be there, and is gone")));
    });
}

} // namespace

Result<void> checkFeed(Repository &repository, CheckReport &report)
{
    if (const auto done = checkNumbers(repository, report); !done)
        return done;
    if (const auto done = compare(repository, QStringLiteral("User"), QStringLiteral("users"), report); !done)
        return done;
    return compare(repository, QStringLiteral("Group"), QStringLiteral("user_groups"), report);
}

} // namespace rollcall::service
