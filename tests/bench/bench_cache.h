// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache.h"
#include "core/when_done.h"

#include <memory>

namespace rollcall::bench
{

/// What a benchmark can't go on without.
template <typename T> T orQuit(Result<T> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

inline void orQuit(const Result<void> &result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().detail));
}

template <typename T> T done(QFuture<Result<T>> future)
{
    return orQuit(waitFor(std::move(future)));
}

/// The cache with all the people in it, in build/bench: made once, kept for the next run.
class BenchCache
{
public:
    struct Filling {
        double usersPerSecond = 0;
        double groupSeconds = 0;
        double jsonBytesPerUser = 0;
    };

    [[nodiscard]] static QString folder();
    [[nodiscard]] static QString path();
    static Filling fillAnew();
    /// Fills it unless it is there.
    static void makeSure();

    void open();
    [[nodiscard]] cache::Cache &cache() { return *m_cache; }

private:
    SystemClock m_clock;
    std::unique_ptr<cache::Cache> m_cache;
};

} // namespace rollcall::bench
