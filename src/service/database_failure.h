// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/protocol_error.h"

namespace rollcall::service
{

/// What a client is told when the database did not do its part: 503 while it is busy, 507 when the disk is full, 409
/// when something that must be unique is not, else 500. The cause goes to the log, never to the client.
[[nodiscard]] scim::ProtocolError protocolErrorOf(const Error &error);

/// A result of the database's as the outcome of a request.
template <typename T> [[nodiscard]] scim::Outcome<T> asOutcome(Result<T> result)
{
    if (!result)
        return protocolErrorOf(result.error());
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return std::move(result).value();
}

} // namespace rollcall::service
