// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// `sync`: fetches what the service has into the cache. Runs the program's event loop, for a service that has to be
/// started first, and returns the exit code. Ended at any moment, the cache keeps what came and removes nothing.
[[nodiscard]] int runSync(const Invocation &invocation);

} // namespace rollcall::cli
