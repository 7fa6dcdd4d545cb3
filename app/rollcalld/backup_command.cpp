// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "data_access.h"
#include "report.h"
#include "service/backup.h"

namespace rollcall::daemon
{

int runBackup(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("backup"),
        QStringLiteral("Writes a copy of a SQLite database while the service runs, complete or not at all."));
    parser.addDatabase();
    parser.addWord(QStringLiteral("FILE"), QStringLiteral("The copy, made with mode 0600."));
    parser.addFlag(QStringLiteral("force"), QStringLiteral("Replace a file that is there already."));
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto location = databaseOf(parser);
    if (!location)
        return reportError(location.error());
    if (location->dialect != storage::DatabaseDialect::Sqlite)
        return reportUsage(QStringLiteral("A PostgreSQL database is backed up with pg_dump, which is made for it."));
    // Not a new, empty one: there would be nothing to back up.
    if (const auto there = openDataToRead(parser); !there && there.error().code == ErrorCode::FileNotFound)
        return reportError(there.error());
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const service::BackupOptions options{parser.isSet(QStringLiteral("force"))};
    if (const auto done = service::backUp(**repository, parser.word(0), options, SystemClock()); !done)
        return reportError(done.error());
    return static_cast<int>(ExitCode::Fine);
}

} // namespace rollcall::daemon
