// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"

namespace rollcall::service
{

/// Whether the request belongs to the writer: it may change data, and not only a time of last use. What is asked by
/// POST because the question is long does not: `.search` (RFC 7644 §3.4.3), and the admin API's `evaluate` and
/// `preview`.
[[nodiscard]] bool isWrite(const Request &request);

} // namespace rollcall::service
