// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"

#include <ctime>

namespace rollcall::service
{

/// What the connection decides about an answer.
enum class AfterResponse { Close, KeepOpen };

/// Whether nothing in the response can end a header line early or contradict its framing: names are tokens, values
/// have no control characters, and Content-Length, Transfer-Encoding and Connection are left to responseHead().
[[nodiscard]] bool isSafe(const Response &response);

/// Status line and headers, the empty line included (RFC 9112 §4). Content-Length is the body's, also for HEAD, where
/// the body is left out. Requires: isSafe(response).
[[nodiscard]] QByteArray responseHead(const Response &response, AfterResponse after, std::time_t now);

/// "Not Found"; "Unknown" for a status that HTTP does not name.
[[nodiscard]] QByteArray reasonPhrase(int status);

/// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7), in any locale.
[[nodiscard]] QByteArray httpDate(std::time_t time);

} // namespace rollcall::service
