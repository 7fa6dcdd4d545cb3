// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

namespace rollcall::cli
{

/// What the program tells its caller. Stable: scripts depend on it.
enum class ExitCode {
    Fine = 0,
    Finding = 1, ///< A finding, a refusal, nothing found, or work that failed in part.
    Usage = 2, ///< A wrong command line, or a file that can't be used.
    Connection = 3, ///< The service can't be reached or is no SCIM service.
    NotAllowed = 4, ///< 401, 403, or a key that can't be had.
};

/// The exit code that a failure stands for.
[[nodiscard]] ExitCode exitCodeFor(ErrorCode code);

} // namespace rollcall::cli
