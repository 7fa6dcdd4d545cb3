// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// `settings [show | set NAME=VALUE…]`
[[nodiscard]] int runSettings(const Invocation &invocation);

} // namespace rollcall::cli
