// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite_error.h"

#include <QSqlError>

#include <cerrno>
#include <sqlite3.h>

namespace rollcall::storage
{

ErrorCode errorCodeOf(int sqliteCode, int systemErrno)
{
    if (sqliteCode == SQLITE_CONSTRAINT_UNIQUE || sqliteCode == SQLITE_CONSTRAINT_PRIMARYKEY)
        return ErrorCode::Conflict;
    switch (sqliteCode & 0xff) {
    case SQLITE_NOTADB: return ErrorCode::NotADatabase;
    case SQLITE_CORRUPT: return ErrorCode::DatabaseCorrupt;
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::DatabaseBusy;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::FileUnwritable;
    case SQLITE_CANTOPEN: return ErrorCode::FileUnreadable;
    case SQLITE_IOERR:
        return systemErrno == ENOSPC || systemErrno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::DatabaseFailed;
    default: return ErrorCode::DatabaseFailed;
    }
}

Error errorFrom(const QSqlError &error, sqlite3 *connection, const QString &subject)
{
    const int systemErrno = connection == nullptr ? 0 : sqlite3_system_errno(connection);
    return Error{errorCodeOf(error.nativeErrorCode().toInt(), systemErrno),
        QStringLiteral("%1 (%2)").arg(error.text(), error.nativeErrorCode()), subject};
}

Error latestError(sqlite3 *connection, const QString &subject)
{
    const int code = sqlite3_extended_errcode(connection);
    return Error{errorCodeOf(code, sqlite3_system_errno(connection)),
        QStringLiteral("%1 (%2)").arg(QString::fromUtf8(sqlite3_errmsg(connection))).arg(code), subject};
}

} // namespace rollcall::storage
