// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/traffic_entry.h"

namespace rollcall::net
{

/// The request as a line for a POSIX shell, without the secret: it is taken from `$TOKEN`, or from `$PASSWORD` where it
/// was Basic. A body of which only an excerpt was kept is read from `body.json`.
[[nodiscard]] QString curlCommand(const TrafficEntry &entry);

} // namespace rollcall::net
