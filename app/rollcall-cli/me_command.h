// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// `me`: whose the key is, and what it may do.
[[nodiscard]] int runMe(const Invocation &invocation);

} // namespace rollcall::cli
