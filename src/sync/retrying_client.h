// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/when_done.h"
#include "net/scim_client.h"
#include "sync/sync_options.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rollcall::sync
{

/// Reads from a service, again and again where that may help. Blocking. Thread: one that may wait.
class RetryingClient
{
public:
    /// The requests end when `stop` is requested, and so do the waits.
    RetryingClient(const net::ScimClient &client, const SyncOptions &options, std::stop_token stop)
        : m_client(client.stoppedBy(stop).withDeadline(options.deadline)),
          m_retry(options.retry),
          m_pause(options.pause),
          m_stop(std::move(stop))
    {
    }

    /// To send with. `outcomeOf()` waits.
    [[nodiscard]] const net::ScimClient &client() const { return m_client; }

    /// What a request came to in the end. `sendAgain` sends it once more; it must be one that may be repeated.
    template <typename T, typename SendAgain>
    [[nodiscard]] Result<T> outcomeOf(const QFuture<Result<T>> &sent, const SendAgain &sendAgain)
    {
        Result<T> result = waitFor(sent);
        for (int attempt = 1; !result.ok(); ++attempt) {
            const auto delay = delayAfter(attempt, result.error());
            if (!delay)
                break;
            if (!m_pause(*delay, m_stop))
                return Error{ErrorCode::Cancelled, QStringLiteral("stopped while waiting to try again"), {}};
            result = waitFor(sendAgain());
        }
        return result;
    }

    /// Whether the service has asked for less since this was last asked (429, 503).
    [[nodiscard]] bool takeThrottled() { return std::exchange(m_throttled, false); }

private:
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayAfter(int attempt, const Error &error);

    net::ScimClient m_client;
    net::RetryPolicy m_retry;
    Pause m_pause;
    std::stop_token m_stop;
    bool m_throttled = false;
};

} // namespace rollcall::sync
