// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/facts_filter.h"

#include <bit>

namespace rollcall::cache
{

void FactsFilter::add(const QueryTerm &term)
{
    static constexpr std::array kFields{
        QueryField::Source, QueryField::State, QueryField::SyncState, QueryField::InviteStatus};
    quint32 bits = 0;
    for (const int number : term.numbers)
        bits |= 1U << number;
    for (size_t fact = 0; fact < kFields.size(); ++fact) {
        if (kFields[fact] != term.field)
            continue;
        m_allowed[fact] &= term.isNegated ? ~bits : bits;
        m_isEmpty = false;
    }
}

std::array<int, FactsFilter::FactCount> FactsFilter::numbersIn(RowFacts facts)
{
    const auto source = facts.source();
    return {source ? static_cast<int>(*source) + 1 : 0, static_cast<int>(facts.state()),
        static_cast<int>(facts.syncState()), static_cast<int>(facts.inviteStatus())};
}

/// `except`: the fact that is not asked about; FactCount: none.
bool FactsFilter::allows(const std::array<int, FactCount> &numbers, int except) const
{
    for (int fact = 0; fact < FactCount; ++fact) {
        const auto place = static_cast<size_t>(fact);
        if (fact != except && (m_allowed[place] >> numbers[place] & 1U) == 0)
            return false;
    }
    return true;
}

FactCounts FactsFilter::apply(const std::vector<RowFacts> &facts, RowSet &rows) const
{
    std::vector<quint8> isAllowed(RowFacts::kNumbers);
    for (quint32 number = 0; number < RowFacts::kNumbers; ++number)
        isAllowed[number] = allows(numbersIn(RowFacts::fromNumber(number)), FactCount) ? 1 : 0;
    std::vector<qint64> tally(RowFacts::kNumbers);
    const size_t words = std::min(rows.words(), (facts.size() + 63) / 64);
    for (size_t word = 0; word < words; ++word) {
        quint64 kept = 0;
        for (quint64 bits = rows.word(word); bits != 0; bits &= bits - 1) {
            const auto bit = static_cast<size_t>(std::countr_zero(bits));
            const quint32 number = facts[word * 64 + bit].toNumber() % RowFacts::kNumbers;
            ++tally[number];
            kept |= static_cast<quint64>(isAllowed[number]) << bit;
        }
        if (!m_isEmpty)
            rows.setWord(word, kept);
    }
    return countsFrom(tally);
}

FactCounts FactsFilter::countsFrom(const std::vector<qint64> &tally) const
{
    FactCounts counts;
    const std::array<FactCounts::Counts *, FactCount> of{
        &counts.sources, &counts.states, &counts.syncStates, &counts.inviteStatuses};
    for (quint32 number = 0; number < tally.size(); ++number) {
        if (tally[number] == 0)
            continue;
        const auto numbers = numbersIn(RowFacts::fromNumber(number));
        for (int fact = 0; fact < FactCount; ++fact) {
            const auto place = static_cast<size_t>(fact);
            if (allows(numbers, fact))
                of[place]->at(static_cast<size_t>(numbers[place])) += tally[number];
        }
    }
    return counts;
}

} // namespace rollcall::cache
