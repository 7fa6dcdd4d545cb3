// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/fact_counts.h"
#include "cache/query_text.h"
#include "cache/row_facts.h"
#include "cache/row_set.h"
#include "cache/second_thread.h"

#include <array>
#include <vector>

namespace rollcall::cache
{

/// Filters rows by their facts, and counts what each value of a fact would leave. All that facts can say are some
/// hundred numbers: what is allowed is decided for each of these once, and a million rows are one walk.
class FactsFilter
{
public:
    /// Takes a condition on the source, the state, the sync state or the invite status; others are not its business.
    void add(const QueryTerm &term);

    /// Leaves those of `rows` that fit, and counts. `facts` is by row number.
    [[nodiscard]] FactCounts apply(const std::vector<RowFacts> &facts, RowSet &rows, SecondThread &second) const;

private:
    enum Fact { Source, State, SyncState, InviteStatus, FactCount };
    /// What a fact's number may be: a bit for each.
    using Allowed = std::array<quint32, FactCount>;
    /// How many rows have each number.
    using Tally = std::array<quint32, RowFacts::kNumbers>;

    [[nodiscard]] static std::array<int, FactCount> numbersIn(RowFacts facts);
    [[nodiscard]] bool allows(const std::array<int, FactCount> &numbers, int except) const;
    [[nodiscard]] std::vector<quint8> allowedNumbers() const;
    [[nodiscard]] FactCounts countsFrom(const Tally &tally) const;

    Allowed m_allowed{~0U, ~0U, ~0U, ~0U};
    bool m_isEmpty = true;
};

} // namespace rollcall::cache
