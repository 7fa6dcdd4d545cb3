// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/count_check.h"

#include "service/repository.h"
#include "service/row_counts.h"

#include <QMap>

namespace rollcall::service
{

namespace
{

using Counts = QMap<qint64, std::pair<qint64, qint64>>; ///< By block: live, everyone.

Result<Counts> readCounts(Repository &repository, const QString &sql, const QVector<QVariant> &values)
{
    auto query = repository.query(sql);
    if (!query)
        return query.error();
    Counts counts;
    const auto read = query->forEach(values, [&](const storage::Statement &row) {
        const std::pair pair{row.integer(1), row.integer(2)};
        if (pair != std::pair<qint64, qint64>())
            counts.insert(row.integer(0), pair);
    });
    if (!read)
        return read.error();
    return counts;
}

/// `countSql` counts rows by the block of `%1` rids.
Result<void> compare(
    Repository &repository, scim::ResourceType type, qint64 span, const QString &countSql, CheckReport &report)
{
    const auto kept = readCounts(repository,
        QStringLiteral("SELECT block, live, everyone FROM row_counts WHERE resource_type = ? AND span = ?"),
        {scim::nameOf(type), span});
    if (!kept)
        return kept.error();
    const auto counted = readCounts(repository, countSql.arg(span), {});
    if (!counted)
        return counted.error();
    QList<qint64> blocks = kept->keys() + counted->keys();
    std::sort(blocks.begin(), blocks.end());
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    for (const qint64 block : std::as_const(blocks)) {
        const auto [live, everyone] = counted->value(block);
        const auto [keptLive, keptEveryone] = kept->value(block);
        if (live == keptLive && everyone == keptEveryone)
            continue;
        report.add(QStringLiteral("counts"),
            QStringLiteral("block %1 of %2 %3s has %4 live of %5, not %6 of %7")
                .arg(block)
                .arg(span)
                .arg(scim::nameOf(type).toLower())
                .arg(live)
                .arg(everyone)
                .arg(keptLive)
                .arg(keptEveryone));
    }
    return {};
}

} // namespace

Result<void> checkCounts(Repository &repository, CheckReport &report)
{
    const QString countUsers
        = QStringLiteral("SELECT rid / %1, CAST(sum(1 - deleted) AS BIGINT), count(*) FROM users GROUP BY 1");
    const QString countGroups
        = QStringLiteral("SELECT rid / %1, CAST(sum(1 - built_in) AS BIGINT), count(*) FROM user_groups GROUP BY 1");
    for (const qint64 span : {kNarrowSpan, kWideSpan}) {
        if (const auto done = compare(repository, scim::ResourceType::User, span, countUsers, report); !done)
            return done;
        if (const auto done = compare(repository, scim::ResourceType::Group, span, countGroups, report); !done)
            return done;
    }
    return {};
}

} // namespace rollcall::service
