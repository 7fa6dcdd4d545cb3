// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"
#include "net/admin_client.h"

#include <functional>
#include <stop_token>

namespace rollcall::cli
{

/// What a command does with the service, as straight code that waits; what it returns is the exit code. Runs in a
/// thread of its own. It has reported what went wrong.
using ServiceWork = std::function<int(const net::AdminClient &client)>;

/// Finds the service, does the work and returns the program's exit code.
/// Requires: the main thread, without an event loop that runs.
[[nodiscard]] int runWithService(const CommonOptions &options, ServiceWork work);

} // namespace rollcall::cli
