// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/database_failure.h"

#include "core/log.h"

namespace rollcall::service
{

scim::ProtocolError protocolErrorOf(const Error &error)
{
    if (error.code == ErrorCode::Conflict)
        return {409, QStringLiteral("uniqueness"), QStringLiteral("A value that must be unique is taken.")};
    if (error.code == ErrorCode::Cancelled)
        return {503, {}, QStringLiteral("Nobody waits for the answer any more.")};
    qCWarning(core::lcService).noquote() << "database:" << core::errorCodeName(error.code) << error.detail;
    switch (error.code) {
    case ErrorCode::DatabaseBusy:
        return {503, {}, QStringLiteral("The service is busy with other writes. Try again in a moment.")};
    case ErrorCode::ConnectionLost:
        return {503, {}, QStringLiteral("The service's database can't be reached. Try again in a moment.")};
    case ErrorCode::DiskFull: return {507, {}, QStringLiteral("The service's disk is full. Nothing was changed.")};
    default:
        return {500, {}, QStringLiteral("The service's database failed. Nothing was changed; the log has the cause.")};
    }
}

} // namespace rollcall::service
