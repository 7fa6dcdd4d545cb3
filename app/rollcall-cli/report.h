// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

namespace rollcall::cli
{

/// Says an error with its remedy and its details on standard error, in the language that is set; the exit code for it.
[[nodiscard]] int reportError(const Error &error);

} // namespace rollcall::cli
