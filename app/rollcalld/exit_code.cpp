// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exit_code.h"

namespace rollcall::daemon
{

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::Conflict:
    case ErrorCode::NotFound:
    case ErrorCode::InvalidEncoding:
    case ErrorCode::MissingColumn:
    case ErrorCode::MalformedFile: return ExitCode::Refused;
    case ErrorCode::InsecureUrl: return ExitCode::Usage;
    default: return ExitCode::Unusable;
    }
}

} // namespace rollcall::daemon
