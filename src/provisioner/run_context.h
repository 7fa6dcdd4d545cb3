// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "net/retry_policy.h"
#include "provisioner/target_client.h"

#include <chrono>
#include <functional>
#include <stop_token>

namespace rollcall::provisioner
{

/// What a run needs of the world around it; a test brings its own. Everything outlives the run.
struct RunContext {
    TargetClient &client;
    const Clock &clock;
    QString serviceName; ///< The service's address, as the state file names it.
    net::RetryPolicy retries;
    /// Waits so long, or until a stop is requested. Called by several threads.
    std::function<void(std::chrono::milliseconds, const std::stop_token &)> pause;
    /// In [0, 1), for the back-off. Called by several threads.
    std::function<double()> random;
    std::stop_token stop;
    int inFlight = 6; ///< How many objects are worked on at once.
    int lostAfter = 5; ///< So many objects in a row that fail because the service can't be reached end the run.
};

/// Waits as `RunContext::pause` promises.
void pauseFor(std::chrono::milliseconds duration, const std::stop_token &stop);

/// Whether the service was not reached, or something else answered: the next object will hardly fare better.
[[nodiscard]] bool isServiceLost(const Error &error);

/// Whether going on makes no sense for anybody: the token is refused, or somebody stopped the run.
[[nodiscard]] bool endsRun(const Error &error);

/// Calls `attempt()` (an outcome with a `std::optional<Error> error`) until it succeeds or trying again is useless.
/// Each attempt must find out anew how things stand: the one before may have had an effect although its answer was
/// lost.
template <typename Attempt> auto withRetries(const RunContext &context, Attempt attempt)
{
    for (int number = 1;; ++number) {
        auto outcome = attempt();
        if (!outcome.error)
            return outcome;
        const auto delay = context.retries.delayAfter(number, *outcome.error, net::Repeatable::Yes, context.random());
        if (!delay || context.stop.stop_requested())
            return outcome;
        context.pause(*delay, context.stop);
    }
}

} // namespace rollcall::provisioner
