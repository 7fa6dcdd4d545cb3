// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// Runs what the arguments ask for and returns the program's exit code.
/// Requires: a QCoreApplication, with the language set.
[[nodiscard]] int runCommand(const Invocation &invocation);

} // namespace rollcall::cli
