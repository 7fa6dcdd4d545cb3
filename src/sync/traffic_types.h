// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/curl_command.h"
#include "net/traffic_log.h"

// The log of the HTTP traffic, under the name by which models and pages may know it.
namespace rollcall::sync
{

using net::curlCommand;
using net::TrafficEntry;
using net::TrafficLog;

} // namespace rollcall::sync
