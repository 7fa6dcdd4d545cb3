// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// `attributes [list | add NAME | remove NAME [--yes]]`
[[nodiscard]] int runAttributes(const Invocation &invocation);

} // namespace rollcall::cli
