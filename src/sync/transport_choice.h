// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_transport.h"
#include "settings/connection_profile.h"

namespace rollcall::sync
{

/// How a profile's service is reached: its certificate authority and its proxy. `FileNotFound`, `FileUnreadable` or
/// `MalformedFile` (no certificate in it) for the authority's file, which is the subject. Reads a file: not for the GUI
/// thread.
[[nodiscard]] Result<net::TransportOptions> transportFor(const settings::ConnectionProfile &profile);

} // namespace rollcall::sync
