// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/backup.h"

#include "service/command_line.h"
#include "service/repository.h"
#include "storage/database_copy.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace rollcall::service
{

namespace
{

Result<void> checkTarget(const QString &path, const BackupOptions &options)
{
    const QFileInfo target(path);
    if (!QFileInfo(target.absolutePath()).isDir())
        return Error{ErrorCode::FileNotFound, QStringLiteral("no such folder"), target.absolutePath()};
    if (target.isDir())
        return Error{ErrorCode::FileUnwritable, QStringLiteral("it is a folder"), path};
    // What a running service has beside its file would be taken for the copy's.
    if (QFileInfo::exists(path + QLatin1String("-wal")))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("the file is in use as a database"), path};
    if (target.exists() && !options.overwrite)
        return Error{ErrorCode::Conflict, QStringLiteral("the file exists already, and --force was not given"), path};
    return {};
}

Result<void> verify(storage::Database &copy)
{
    auto check = copy.prepare(QStringLiteral("PRAGMA integrity_check"));
    if (!check)
        return check.error();
    QString fault;
    const auto read = storage::forEachRow(*check, [&](const storage::Statement &row) {
        if (fault.isEmpty() && row.text(0) != QLatin1String("ok"))
            fault = row.text(0);
    });
    if (!read)
        return read;
    if (!fault.isEmpty())
        return Error{ErrorCode::DatabaseCorrupt, fault, copy.subject()};
    return {};
}

Result<void> finish(const QString &path)
{
    const auto copy = storage::Database::open(storage::DatabaseLocation::sqlite(path));
    if (!copy)
        return copy.error();
    if (const auto renamed
        = (*copy)->execute(QStringLiteral("UPDATE change_feed SET feed = lower(hex(randomblob(8)))"));
        !renamed)
        return renamed;
    return verify(**copy);
}

} // namespace

Result<void> backUp(Repository &repository, const QString &path, const BackupOptions &options, const Clock &clock)
{
    Q_ASSERT(repository.database().dialect() == storage::DatabaseDialect::Sqlite);
    if (const auto good = checkTarget(path, options); !good)
        return good;
    const AuditEntry entry
        = commandLineEntry(QStringLiteral("database.backup"), QStringLiteral("Database"), path, clock);
    if (const auto told = AuditLog(repository).append(entry); !told)
        return told;
    const QString unfinished = path + u'.' + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part");
    auto done = storage::copyInto(repository.database(), unfinished);
    if (done)
        done = finish(unfinished);
    if (done)
        done = storage::publishFile(unfinished, path, options.overwrite);
    if (!done)
        QFile::remove(unfinished);
    return done;
}

} // namespace rollcall::service
