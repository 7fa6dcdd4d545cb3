// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/facts_filter.h"

#include <gtest/gtest.h>

#include <random>

namespace rollcall::cache
{

namespace
{

QueryTerm condition(QueryField field, const QVector<int> &numbers, bool isNegated = false)
{
    QueryTerm term;
    term.field = field;
    term.numbers = numbers;
    term.isNegated = isNegated;
    return term;
}

int sourceNumber(RowFacts facts)
{
    return facts.source() ? static_cast<int>(*facts.source()) + 1 : 0;
}

} // namespace

/// One by one against all at once, of so many rows that two threads take them.
TEST(FactsFilter, FiltersAndCountsVeryManyRows)
{
    std::mt19937 random(20261126);
    std::vector<RowFacts> facts;
    RowSet rows;
    for (quint32 rid = 0; rid < 150'123; ++rid) {
        facts.push_back(RowFacts::fromNumber(random() % RowFacts::kNumbers));
        if (random() % 4 != 0)
            rows.insert(rid);
    }
    FactsFilter filter;
    filter.add(condition(QueryField::Source, {1, 3}));
    filter.add(condition(QueryField::InviteStatus, {2}, true));
    RowSet expected;
    FactCounts counts;
    rows.forEach([&](quint32 rid) {
        const RowFacts fact = facts[rid];
        const auto state = static_cast<size_t>(fact.state());
        const auto sync = static_cast<size_t>(fact.syncState());
        const auto invite = static_cast<size_t>(fact.inviteStatus());
        const auto source = static_cast<size_t>(sourceNumber(fact));
        const bool isSource = source == 1 || source == 3;
        const bool isInvite = invite != 2;
        counts.sources.at(source) += isInvite ? 1 : 0;
        counts.inviteStatuses.at(invite) += isSource ? 1 : 0;
        counts.states.at(state) += isSource && isInvite ? 1 : 0;
        counts.syncStates.at(sync) += isSource && isInvite ? 1 : 0;
        if (isSource && isInvite)
            expected.insert(rid);
    });
    SecondThread second;
    ASSERT_GT(rows.count(), SecondThread::kWorthIt);
    EXPECT_EQ(filter.apply(facts, rows, second), counts);
    EXPECT_EQ(rows.toVector(), expected.toVector());
}

TEST(FactsFilter, WithoutAConditionLeavesAll)
{
    const std::vector<RowFacts> facts(200);
    RowSet rows;
    rows.insert(QVector<quint32>{1, 64, 199, 1'000});
    SecondThread second;
    const FactCounts counts = FactsFilter().apply(facts, rows, second);
    EXPECT_EQ(counts.sources.at(0), 3); // Of row 1,000 no facts are known.
    EXPECT_EQ(rows.count(), 4);
}

} // namespace rollcall::cache
