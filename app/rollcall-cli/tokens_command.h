// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// `tokens [list | generate NAME | activate WHICH | deactivate WHICH | renew WHICH | remove WHICH]`
[[nodiscard]] int runTokens(const Invocation &invocation);

} // namespace rollcall::cli
