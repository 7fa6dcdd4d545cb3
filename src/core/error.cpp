// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/error.h"

namespace rollcall::core
{

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled: return QStringLiteral("Cancelled");
    case ErrorCode::InvalidArgument: return QStringLiteral("InvalidArgument");
    case ErrorCode::Internal: return QStringLiteral("Internal");
    case ErrorCode::FileNotFound: return QStringLiteral("FileNotFound");
    case ErrorCode::FileUnreadable: return QStringLiteral("FileUnreadable");
    case ErrorCode::FileUnwritable: return QStringLiteral("FileUnwritable");
    case ErrorCode::DiskFull: return QStringLiteral("DiskFull");
    case ErrorCode::FileTooLarge: return QStringLiteral("FileTooLarge");
    case ErrorCode::PermissionsTooOpen: return QStringLiteral("PermissionsTooOpen");
    case ErrorCode::InvalidEncoding: return QStringLiteral("InvalidEncoding");
    case ErrorCode::MissingColumn: return QStringLiteral("MissingColumn");
    case ErrorCode::MalformedFile: return QStringLiteral("MalformedFile");
    case ErrorCode::NotADatabase: return QStringLiteral("NotADatabase");
    case ErrorCode::DatabaseCorrupt: return QStringLiteral("DatabaseCorrupt");
    case ErrorCode::DatabaseTooNew: return QStringLiteral("DatabaseTooNew");
    case ErrorCode::DatabaseBusy: return QStringLiteral("DatabaseBusy");
    case ErrorCode::DatabaseFailed: return QStringLiteral("DatabaseFailed");
    case ErrorCode::RecordDamaged: return QStringLiteral("RecordDamaged");
    case ErrorCode::InvalidUrl: return QStringLiteral("InvalidUrl");
    case ErrorCode::InsecureUrl: return QStringLiteral("InsecureUrl");
    case ErrorCode::HostNotFound: return QStringLiteral("HostNotFound");
    case ErrorCode::ConnectionRefused: return QStringLiteral("ConnectionRefused");
    case ErrorCode::ConnectionLost: return QStringLiteral("ConnectionLost");
    case ErrorCode::TimedOut: return QStringLiteral("TimedOut");
    case ErrorCode::TlsFailed: return QStringLiteral("TlsFailed");
    case ErrorCode::Redirected: return QStringLiteral("Redirected");
    case ErrorCode::NotScim: return QStringLiteral("NotScim");
    case ErrorCode::MalformedJson: return QStringLiteral("MalformedJson");
    case ErrorCode::TruncatedResponse: return QStringLiteral("TruncatedResponse");
    case ErrorCode::ResponseTooLarge: return QStringLiteral("ResponseTooLarge");
    case ErrorCode::ProtocolViolation: return QStringLiteral("ProtocolViolation");
    case ErrorCode::Unauthorized: return QStringLiteral("Unauthorized");
    case ErrorCode::Forbidden: return QStringLiteral("Forbidden");
    case ErrorCode::NotFound: return QStringLiteral("NotFound");
    case ErrorCode::Conflict: return QStringLiteral("Conflict");
    case ErrorCode::PreconditionFailed: return QStringLiteral("PreconditionFailed");
    case ErrorCode::TooManyRequests: return QStringLiteral("TooManyRequests");
    case ErrorCode::Refused: return QStringLiteral("Refused");
    case ErrorCode::ServerFailed: return QStringLiteral("ServerFailed");
    case ErrorCode::KeychainUnavailable: return QStringLiteral("KeychainUnavailable");
    case ErrorCode::KeychainLocked: return QStringLiteral("KeychainLocked");
    case ErrorCode::KeychainEntryNotFound: return QStringLiteral("KeychainEntryNotFound");
    case ErrorCode::KeychainFailed: return QStringLiteral("KeychainFailed");
    case ErrorCode::PortInUse: return QStringLiteral("PortInUse");
    case ErrorCode::ServiceNotStarted: return QStringLiteral("ServiceNotStarted");
    case ErrorCode::ServiceStopped: return QStringLiteral("ServiceStopped");
    case ErrorCode::SyncIncomplete: return QStringLiteral("SyncIncomplete");
    case ErrorCode::MassRemovalStopped: return QStringLiteral("MassRemovalStopped");
    }
    return QStringLiteral("Internal");
}

} // namespace rollcall::core
