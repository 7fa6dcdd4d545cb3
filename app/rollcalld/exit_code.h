// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

namespace rollcall::daemon
{

/// What the program tells its caller. Stable: scripts depend on it.
enum class ExitCode {
    Fine = 0,
    Refused = 1, ///< Understood, but not done: a name that is taken, a file that is malformed.
    Usage = 2, ///< A wrong command line.
    Unusable = 3, ///< A database or file that can't be opened, an address that can't be listened on.
};

/// The exit code that a failure stands for.
[[nodiscard]] ExitCode exitCodeFor(ErrorCode code);

} // namespace rollcall::daemon
