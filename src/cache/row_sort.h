// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>

#include <algorithm>
#include <numeric>
#include <span>
#include <thread>
#include <type_traits>
#include <vector>

namespace rollcall::cache
{

// What the sorters of rows have in common. Pure; safe in any thread.

/// Where a row stands among equal ones: its place in another order, or its number without one.
[[nodiscard]] inline quint32 placeIn(const QVector<quint32> &places, quint32 rid)
{
    return rid < static_cast<quint32>(places.size()) ? places.at(rid) : rid;
}

/// The rows by a small number each, equal ones as they stood: in two walks, however many they are.
/// Requires: `bucketOf(row)` is less than `buckets`.
template <typename Row, typename BucketOf>
[[nodiscard]] std::vector<Row> sortedByCounting(const std::vector<Row> &rows, size_t buckets, const BucketOf &bucketOf)
{
    std::vector<quint32> begins(buckets + 1);
    for (const Row &row : rows)
        ++begins[bucketOf(row) + size_t(1)];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<Row> sorted(rows.size());
    for (const Row &row : rows)
        sorted[begins[bucketOf(row)]++] = row;
    return sorted;
}

/// The rows by their places, those of the same place by their numbers (`ridOf(row)`).
template <typename Row, typename RidOf>
[[nodiscard]] std::vector<Row> sortedByPlace(std::vector<Row> rows, const QVector<quint32> &places, const RidOf &ridOf)
{
    if (!std::ranges::is_sorted(rows, {}, ridOf))
        std::ranges::sort(rows, {}, ridOf);
    if (places.isEmpty())
        return rows;
    // No place is beyond the size, and rows that have none are of greater numbers than all that do.
    const auto end = static_cast<quint32>(places.size());
    return sortedByCounting(
        rows, size_t(end) + 1, [&](const Row &row) { return ridOf(row) < end ? places.at(ridOf(row)) : end; });
}

/// Has `sort(span)` sort all rows; many of them in two halves at once, of which no row of the first one has a greater
/// `keyOf(row)` than one of the second. Requires: it is what `sort` compares first, and `sort` may run twice at once.
template <typename Row, typename KeyOf, typename Sort>
void sortInTwoThreads(std::span<Row> rows, const KeyOf &keyOf, const Sort &sort)
{
    constexpr size_t kWorthAThread = 50'000;
    constexpr size_t kLooked = 501;
    if (rows.size() < kWorthAThread)
        return sort(rows);
    std::vector<std::decay_t<decltype(keyOf(rows.front()))>> looked;
    for (size_t i = 0; i < kLooked; ++i)
        looked.push_back(keyOf(rows[rows.size() / kLooked * i]));
    const auto middle = looked.begin() + kLooked / 2;
    std::ranges::nth_element(looked, middle);
    const auto upper = std::ranges::partition(rows, [&](const Row &row) { return keyOf(row) < *middle; });
    const size_t lower = rows.size() - upper.size();
    const std::jthread other([&] { sort(rows.first(lower)); });
    sort(rows.subspan(lower));
}

} // namespace rollcall::cache
