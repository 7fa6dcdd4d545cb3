// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// `history WHO`: what syncs saw change of one person, the latest first. Works offline. Returns the exit code.
[[nodiscard]] int runHistory(const Invocation &invocation);

} // namespace rollcall::cli
