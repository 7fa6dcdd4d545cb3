// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <chrono>
#include <optional>

namespace rollcall::net
{

/// Whether a request may be repeated when its outcome is unknown.
enum class Repeatable {
    Yes, ///< Idempotent: GET, PUT, DELETE.
    OnlyIfUndelivered, ///< POST, PATCH: only if it surely had no effect.
};

/// When to try again, and how long to wait before it: exponential back-off with full jitter, or what the service asked
/// for by Retry-After. A value without clock or randomness of its own.
struct RetryPolicy {
    int attempts = 5; ///< In all, the first included.
    std::chrono::milliseconds firstDelay{500};
    std::chrono::milliseconds longestDelay{300'000};
    std::chrono::milliseconds longestRetryAfter{900'000}; ///< A service that asks for more is given up on.

    /// The wait before the next attempt, or nothing: give up. `attempt` is the number of the one that failed, from 1;
    /// `random` lies in [0, 1).
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayAfter(
        int attempt, const Error &error, Repeatable repeatable, double random) const;
};

} // namespace rollcall::net
