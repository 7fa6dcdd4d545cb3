// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace rollcall::sync
{

/// Give or take a tenth, so that many desks do not ask at once.
[[nodiscard]] std::chrono::milliseconds withJitter(std::chrono::milliseconds interval);

} // namespace rollcall::sync
