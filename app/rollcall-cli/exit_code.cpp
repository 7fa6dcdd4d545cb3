// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exit_code.h"

namespace rollcall::cli
{

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::FileTooLarge:
    case ErrorCode::PermissionsTooOpen:
    case ErrorCode::InvalidEncoding:
    case ErrorCode::MissingColumn:
    case ErrorCode::MalformedFile:
    case ErrorCode::InvalidUrl:
    case ErrorCode::InsecureUrl: return ExitCode::Usage;
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::TlsFailed:
    case ErrorCode::Redirected:
    case ErrorCode::NotScim:
    case ErrorCode::MalformedJson:
    case ErrorCode::TruncatedResponse:
    case ErrorCode::ProtocolViolation:
    case ErrorCode::TooManyRequests:
    case ErrorCode::ServerFailed:
    case ErrorCode::PortInUse:
    case ErrorCode::ServiceNotStarted:
    case ErrorCode::ServiceStopped: return ExitCode::Connection;
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainEntryNotFound:
    case ErrorCode::KeychainFailed: return ExitCode::NotAllowed;
    default: return ExitCode::Finding;
    }
}

} // namespace rollcall::cli
