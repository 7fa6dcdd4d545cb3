// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

namespace rollcall::cli
{

/// `audit`: the newest entries of the audit log, the whole of it as a file, or what is added from now on.
[[nodiscard]] int runAudit(const Invocation &invocation);

} // namespace rollcall::cli
