// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"
#include "service/http_message.h"
#include "service/problem.h"

namespace rollcall::service
{

/// A SCIM error (RFC 7644 §3.12), with the headers that its status asks for: WWW-Authenticate, Retry-After.
[[nodiscard]] Response scimError(const scim::ProtocolError &error);

/// 405, naming what would work.
[[nodiscard]] Response scimMethodNotAllowed(const QByteArray &allowed);

/// A problem of the admin API, with the headers that its status asks for.
[[nodiscard]] Response problemResponse(const Problem &problem);

} // namespace rollcall::service
