// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// `groups [TEXT]`: the user groups in the cache, or those that match. Works offline. Returns the exit code.
[[nodiscard]] int runGroups(const Invocation &invocation);

/// `group WHO`: one group with its members, by id or name.
[[nodiscard]] int runGroup(const Invocation &invocation);

} // namespace rollcall::cli
