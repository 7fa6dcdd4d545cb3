// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/retry_policy.h"

#include <algorithm>
#include <cmath>

namespace rollcall::net
{
namespace
{

/// The request surely had no effect: it never reached the service, or the service says that it took none.
bool isUndelivered(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::TooManyRequests: return true;
    case ErrorCode::ServerFailed: return error.line == 503 && error.retryAfter > 0;
    default: return false;
    }
}

bool isPassing(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::TruncatedResponse:
    case ErrorCode::MalformedJson:
    case ErrorCode::ProtocolViolation: return true;
    case ErrorCode::ServerFailed: return error.line != 501;
    default: return isUndelivered(error);
    }
}

} // namespace

std::optional<std::chrono::milliseconds> RetryPolicy::delayAfter(
    int attempt, const Error &error, Repeatable repeatable, double random) const
{
    const bool allowed = repeatable == Repeatable::Yes ? isPassing(error) : isUndelivered(error);
    if (!allowed || attempt >= attempts)
        return std::nullopt;
    const std::chrono::milliseconds asked = std::chrono::seconds(std::max(error.retryAfter, 0));
    if (asked > longestRetryAfter)
        return std::nullopt;
    const double ceiling = std::min<double>(
        static_cast<double>(longestDelay.count()), static_cast<double>(firstDelay.count()) * std::exp2(attempt - 1));
    return asked + std::chrono::milliseconds(static_cast<qint64>(ceiling * random));
}

} // namespace rollcall::net
