// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// `provision USERS.csv --to U --token-file F …`: provisions a directory's export into a service as Entra ID would.
/// Returns the exit code: 1 if anything failed (it stands in the log), 0 also if something was skipped.
[[nodiscard]] int runProvision(const Invocation &invocation);

} // namespace rollcall::cli
