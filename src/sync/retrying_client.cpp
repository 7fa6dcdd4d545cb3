// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/retrying_client.h"

#include "core/log.h"

namespace rollcall::sync
{
namespace
{

/// A service that needs longer than the deadline is better asked for less; one that answers something else than it was
/// asked will mostly do so again.
bool isTriedOnceMoreOnly(ErrorCode code)
{
    return code == ErrorCode::TimedOut || code == ErrorCode::ProtocolViolation;
}

} // namespace

std::optional<std::chrono::milliseconds> RetryingClient::delayAfter(int attempt, const Error &error)
{
    if (error.code == ErrorCode::TooManyRequests || (error.code == ErrorCode::ServerFailed && error.line == 503))
        m_throttled = true;
    if (attempt > 1 && isTriedOnceMoreOnly(error.code))
        return std::nullopt;
    const double random = QRandomGenerator::global()->generateDouble();
    const auto delay = m_retry.delayAfter(attempt, error, net::Repeatable::Yes, random);
    if (delay)
        qCInfo(core::lcSync).noquote() << core::errorCodeName(error.code) << error.line << "- again in"
                                       << delay->count() << "ms";
    return delay;
}

} // namespace rollcall::sync
