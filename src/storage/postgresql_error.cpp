// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/postgresql_error.h"

#include <QSqlError>

namespace rollcall::storage
{

namespace
{

struct Meaning {
    const char *sqlState; ///< The whole of it, or the two characters of its class.
    ErrorCode code;
};

// The first that fits.
constexpr Meaning kMeanings[] = {
    {"23505", ErrorCode::Conflict}, // unique_violation
    {"53100", ErrorCode::DiskFull},
    {"53", ErrorCode::DatabaseBusy}, // insufficient resources: too many connections, out of memory
    {"55P03", ErrorCode::DatabaseBusy}, // lock_not_available
    {"40", ErrorCode::DatabaseBusy}, // serialization failure, deadlock
    {"57014", ErrorCode::DatabaseBusy}, // query_canceled: a time-out
    {"57P", ErrorCode::ConnectionLost}, // the server is being shut down, or starting
    {"08", ErrorCode::ConnectionLost},
    {"28", ErrorCode::Unauthorized},
    {"3D", ErrorCode::NotFound}, // no such database
    {"42501", ErrorCode::Forbidden},
    {"XX001", ErrorCode::DatabaseCorrupt},
    {"XX002", ErrorCode::DatabaseCorrupt},
};

} // namespace

ErrorCode errorCodeOfSqlState(const QString &sqlState)
{
    if (sqlState.isEmpty())
        return ErrorCode::ConnectionLost;
    for (const Meaning &meaning : kMeanings) {
        if (sqlState.startsWith(QLatin1String(meaning.sqlState)))
            return meaning.code;
    }
    return ErrorCode::DatabaseFailed;
}

Error postgreSqlError(const QSqlError &error, const QString &subject)
{
    const QString text = error.databaseText().isEmpty() ? error.text() : error.databaseText();
    return Error{errorCodeOfSqlState(error.nativeErrorCode()),
        QStringLiteral("%1 (%2)").arg(text.trimmed(), error.nativeErrorCode()), subject};
}

} // namespace rollcall::storage
