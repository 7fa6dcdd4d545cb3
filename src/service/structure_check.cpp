// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/structure_check.h"

#include "service/repository.h"

namespace rollcall::service
{

namespace
{

Result<void> checkPages(Repository &repository, CheckReport &report)
{
    auto query = repository.query(QStringLiteral("PRAGMA integrity_check"));
    if (!query)
        return query.error();
    return query->forEach({}, [&](const storage::Statement &row) {
        if (row.text(0) != QLatin1String("ok"))
            report.add(QStringLiteral("file"), row.text(0));
    });
}

Result<void> checkReferences(Repository &repository, CheckReport &report)
{
    auto query = repository.query(QStringLiteral("PRAGMA foreign_key_check"));
    if (!query)
        return query.error();
    return query->forEach({}, [&](const storage::Statement &row) {
        report.add(QStringLiteral("file"),
            QStringLiteral("a row of %1 refers to one of %2 that is not there").arg(row.text(0), row.text(2)));
    });
}

} // namespace

Result<void> checkStructure(Repository &repository, CheckReport &report)
{
    if (repository.database().dialect() != storage::DatabaseDialect::Sqlite)
        return {};
    if (const auto done = checkPages(repository, report); !done)
        return done;
    return checkReferences(repository, report);
}

} // namespace rollcall::service
