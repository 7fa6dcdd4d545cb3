// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/listing_changes.h"

#include "models/rid_set.h"

#include <algorithm>
#include <optional>
#include <span>

namespace rollcall::models
{
namespace
{

/// Above it the views do more work by following than by asking for everything once.
constexpr int kMostChanges = 64;

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
    const auto [first, firstAfter] = std::ranges::mismatch(before, after);
    qsizetype from = first - before.begin();
    qsizetype to = firstAfter - after.begin();
    RidsOf wasThere{std::span(before).subspan(static_cast<size_t>(from))};
    RidsOf isThere{std::span(after).subspan(static_cast<size_t>(to))};
    QVector<ListingChange> changes;
    while (from < before.size() || to < after.size()) {
        if (from < before.size() && to < after.size() && before.at(from) == after.at(to)) {
            ++from;
            ++to;
        } else if (from < before.size() && !isThere.contains(before.at(from))) {
            append(changes, ListingChange::Kind::Remove, static_cast<int>(to));
            ++from;
        } else if (to < after.size() && !wasThere.contains(after.at(to))) {
            append(changes, ListingChange::Kind::Insert, static_cast<int>(to));
            ++to;
        } else {
            return std::nullopt; // the same rows in another order
        }
        if (changes.size() > kMostChanges)
            return std::nullopt;
    }
    return changes;
}

} // namespace rollcall::models
