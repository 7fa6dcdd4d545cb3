// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/listing_changes.h"

#include "models/rid_set.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>

namespace rollcall::models
{
namespace
{

// Above these the views do more work by following than by asking for everything once.

constexpr qsizetype kMostChanges = 64;
/// A view moves all rows behind a change, and takes some nanoseconds for each.
constexpr qsizetype kMostMoved = 2'000'000;
/// Of rows that come or go. As many are another list: there is no need to find out which.
constexpr qsizetype kMostRows = 5'000;

void append(QVector<ListingChange> &changes, ListingChange::Kind kind, int row)
{
    if (!changes.isEmpty()) {
        ListingChange &last = changes.last();
        const int next = kind == ListingChange::Kind::Insert ? last.first + last.count : last.first;
        if (last.kind == kind && row == next) {
            ++last.count;
            return;
        }
    }
    changes.append({kind, row, 1});
}

qsizetype sameAtEnd(std::span<const quint32> one, std::span<const quint32> other)
{
    const auto differs = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend());
    return differs.first - one.rbegin();
}

/// Made of a list when it is first asked: most lists are told apart without.
class RidsOf
{
public:
    explicit RidsOf(std::span<const quint32> rids) : m_rids(rids) { }
    [[nodiscard]] bool contains(quint32 rid)
    {
        if (!m_set)
            m_set.emplace(m_rids);
        return m_set->contains(rid);
    }

private:
    std::span<const quint32> m_rids;
    std::optional<RidSet> m_set;
};

} // namespace

std::optional<QVector<ListingChange>> listingChanges(const QVector<quint32> &before, const QVector<quint32> &after)
{
    if (std::abs(before.size() - after.size()) > kMostRows)
        return std::nullopt;
    const auto [first, firstAfter] = std::ranges::mismatch(before, after);
    qsizetype from = first - before.begin();
    qsizetype to = firstAfter - after.begin();
    const qsizetype same = sameAtEnd(std::span(first, before.end()), std::span(firstAfter, after.end()));
    const qsizetype end = before.size() - same;
    const qsizetype endAfter = after.size() - same;
    RidsOf wasThere(std::span(first, static_cast<size_t>(end - from)));
    RidsOf isThere(std::span(firstAfter, static_cast<size_t>(endAfter - to)));
    const qsizetype most = std::clamp(
        kMostMoved / std::max<qsizetype>(1, std::max(before.size(), after.size())), qsizetype(1), kMostChanges);
    QVector<ListingChange> changes;
    while (from < end || to < endAfter) {
        if (from < end && to < endAfter && before.at(from) == after.at(to)) {
            ++from;
            ++to;
        } else if (from < end && !isThere.contains(before.at(from))) {
            append(changes, ListingChange::Kind::Remove, static_cast<int>(to));
            ++from;
        } else if (to < endAfter && !wasThere.contains(after.at(to))) {
            append(changes, ListingChange::Kind::Insert, static_cast<int>(to));
            ++to;
        } else {
            return std::nullopt; // the same rows in another order
        }
        if (changes.size() > most)
            return std::nullopt;
    }
    return changes;
}

} // namespace rollcall::models
