// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace rollcall::service
{

/// How long to wait before trying again: doubled with each attempt up to a longest, of which the latter half is random,
/// so that those who failed together don't come back together. A value.
struct Backoff {
    std::chrono::milliseconds shortest;
    std::chrono::milliseconds longest;

    /// After so many attempts in a row that failed, from 1. Thread-safe.
    [[nodiscard]] std::chrono::milliseconds delay(int attempts) const
    {
        const int doublings = std::clamp(attempts - 1, 0, 20);
        const std::chrono::milliseconds whole
            = std::min<std::chrono::milliseconds>(longest, shortest * (1LL << doublings));
        const auto half = whole / 2;
        return half
            + std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<qint64>(half.count()) + 1));
    }
};

} // namespace rollcall::service
