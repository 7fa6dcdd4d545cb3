// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/retry_policy.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <stop_token>

namespace rollcall::sync
{

/// Waits; false if it was stopped meanwhile.
using Pause = std::function<bool(std::chrono::milliseconds, std::stop_token)>;

/// `Pause` by the clock.
[[nodiscard]] bool pauseFor(std::chrono::milliseconds duration, std::stop_token stop);

/// The brake: more than this many and more than this share of what the cache has are not removed unasked.
struct RemovalLimit {
    int floor = 20;
    double share = 0.05;
};

/// How a run goes about it. The defaults are for every service; tests choose others.
struct SyncOptions {
    int pageSize = 1000; ///< What is asked for; the service may send less.
    int inFlight = 6; ///< Requests at a time: as many as QNetworkAccessManager has connections for one host.
    int scans = 4; ///< How often a listing is read at most until it proves itself.
    RemovalLimit removal;
    int fetchFloor = 1000; ///< More changes than this and …
    double fetchShare = 0.05; ///< … than this share of what the cache has are not fetched one by one: all is listed.
    std::chrono::seconds sweepEvery{6 * 3600}; ///< By lastModified alone only so long after all ids were listed.
    std::chrono::seconds repairEvery{24 * 3600}; ///< By lastModified at all only so long after everything was.
    std::chrono::seconds modifiedOverlap{300}; ///< So far back before the latest modification that is known.
    std::function<QDateTime()> now = QDateTime::currentDateTimeUtc;
    std::chrono::milliseconds deadline{60'000}; ///< For each request.
    net::RetryPolicy retry;
    Pause pause = pauseFor; ///< Between two attempts.
};

} // namespace rollcall::sync
