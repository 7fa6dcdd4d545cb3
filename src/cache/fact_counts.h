// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/query_keywords.h"

#include <array>

namespace rollcall::cache
{

/// How many users each value of a field would leave in the list: those who fit the rest of the query, whatever it says
/// of that field itself. A value.
struct FactCounts {
    static constexpr int kMostValues = 8;
    using Counts = std::array<qint64, kMostValues>;

    // By `QueryKeyword::number`.
    Counts sources{};
    Counts states{};
    Counts syncStates{};
    Counts inviteStatuses{};

    /// Of one of these four fields; none for others.
    [[nodiscard]] qint64 of(QueryField field, int number) const
    {
        const auto place = static_cast<size_t>(number);
        switch (field) {
        case QueryField::Source: return sources.at(place);
        case QueryField::State: return states.at(place);
        case QueryField::SyncState: return syncStates.at(place);
        case QueryField::InviteStatus: return inviteStatuses.at(place);
        default: return 0;
        }
    }

    friend bool operator==(const FactCounts &, const FactCounts &) = default;
};

} // namespace rollcall::cache
