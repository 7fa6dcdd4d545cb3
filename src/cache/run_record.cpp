// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/run_record.h"

#include "cache/row_columns.h"
#include "storage/database.h"

namespace rollcall::cache
{
namespace
{

using Outcome = RunRecord::Outcome;

Outcome outcomeFrom(const QString &word)
{
    if (word == QLatin1String("complete"))
        return Outcome::Complete;
    if (word == QLatin1String("abandoned"))
        return Outcome::Abandoned;
    return word == QLatin1String("running") ? Outcome::Running : Outcome::Interrupted;
}

/// Codes come and go with versions; a name that is not known any more is a fault of some kind.
ErrorCode codeFrom(const QString &name)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::MassRemovalStopped); ++code) {
        if (core::errorCodeName(static_cast<ErrorCode>(code)) == name)
            return static_cast<ErrorCode>(code);
    }
    return ErrorCode::Internal;
}

std::optional<int> countFrom(const storage::Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<int>(static_cast<int>(row.integer(column)));
}

RunRecord recordFrom(const storage::Statement &row)
{
    RunRecord record{row.integer(0), timeFrom(row, 1), timeFrom(row, 2), outcomeFrom(row.text(3)),
        syncMeansFrom(row.text(13)).value_or(SyncMeans::FullListing), static_cast<int>(row.integer(4)),
        static_cast<int>(row.integer(5)), static_cast<int>(row.integer(6)), countFrom(row, 7), countFrom(row, 8)};
    if (const QString code = row.text(9); !code.isEmpty())
        record.error = Error{codeFrom(code), row.text(11), row.text(10), static_cast<int>(row.integer(12))};
    return record;
}

} // namespace

Result<QVector<RunRecord>> readRuns(storage::Database &database, int most)
{
    auto select = database.prepare(QStringLiteral(
        "SELECT run, began_at, ended_at, outcome, added, changed, removed, users, groups, error_code, error_subject, "
        "error_detail, error_line, means FROM sync_run ORDER BY run DESC LIMIT ?"));
    if (!select.ok())
        return select.error();
    select->bind(0, most);
    QVector<RunRecord> records;
    const auto read = storage::forEachRow(
        select.value(), [&records](const storage::Statement &row) { records.append(recordFrom(row)); });
    if (!read.ok())
        return read.error();
    return records;
}

} // namespace rollcall::cache
