// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace rollcall::provisioner
{

/// Calls `work(item)` for each item, in up to `threads` threads at once; the results are in the items' order.
/// Requires: `work` may be called by several threads. Returns when all is done.
template <typename Item, typename Work> auto inParallel(const QVector<Item> &items, int threads, const Work &work)
{
    using R = std::invoke_result_t<const Work &, const Item &>;
    std::vector<std::optional<R>> results(static_cast<std::size_t>(items.size()));
    std::atomic<qsizetype> next = 0;
    const auto drain = [&] {
        for (qsizetype i = next++; i < items.size(); i = next++)
            results[static_cast<std::size_t>(i)].emplace(work(items.at(i)));
    };
    {
        std::vector<std::jthread> helpers;
        const qsizetype wanted = std::min<qsizetype>(threads, items.size()) - 1;
        for (qsizetype i = 0; i < wanted; ++i)
            helpers.emplace_back(drain);
        drain();
    }
    QVector<R> all;
    all.reserve(items.size());
    for (std::optional<R> &result : results)
        all.append(std::move(*result));
    return all;
}

} // namespace rollcall::provisioner
