// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/listing_changes.h"

#include <vector>

#include <algorithm>

namespace rollcall::models
{
namespace
{

/// Above it the views do more work by following than by asking for everything once.
constexpr int kMostChanges = 64;

/// A set of row ids: these are counted from 1, so that a bit for each takes little even for a million.
class RidSet
{
public:
    explicit RidSet(const QVector<quint32> &rids)
        : m_bits(rids.isEmpty() ? 0 : std::size_t{*std::max_element(rids.begin(), rids.end())} + 1)
    {
        for (const quint32 rid : rids)
            m_bits[rid] = true;
    }
    [[nodiscard]] bool contains(quint32 rid) const { return rid < m_bits.size() && m_bits[rid]; }

private:
    std::vector<bool> m_bits;
};

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

} // namespace

std::optional<QVector<ListingChange>> listingChanges(const QVector<quint32> &before, const QVector<quint32> &after)
{
    if (before == after)
        return QVector<ListingChange>();
    const RidSet wasThere(before);
    const RidSet isThere(after);
    QVector<ListingChange> changes;
    qsizetype from = 0;
    qsizetype to = 0;
    while (from < before.size() || to < after.size()) {
        if (from < before.size() && !isThere.contains(before.at(from))) {
            append(changes, ListingChange::Kind::Remove, static_cast<int>(to));
            ++from;
        } else if (to < after.size() && !wasThere.contains(after.at(to))) {
            append(changes, ListingChange::Kind::Insert, static_cast<int>(to));
            ++to;
        } else if (from < before.size() && to < after.size() && before.at(from) == after.at(to)) {
            ++from;
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
