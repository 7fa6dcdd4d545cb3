// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/facts_filter.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <functional>
#include <mutex>

namespace rollcall::cache
{

namespace
{

/// Those of the 64 rows from `facts` on, of `bits`, that are allowed; counts all of them.
inline quint64 countWord(quint64 bits, const RowFacts *facts, const std::vector<quint8> &isAllowed,
    std::array<quint32, RowFacts::kNumbers> &tally)
{
    quint64 kept = 0;
    for (; bits != 0; bits &= bits - 1) {
        const int bit = std::countr_zero(bits);
        const quint32 number = facts[bit].toNumber() % RowFacts::kNumbers;
        ++tally[number];
        kept |= static_cast<quint64>(isAllowed[number]) << bit;
    }
    return kept;
}

} // namespace

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

std::vector<quint8> FactsFilter::allowedNumbers() const
{
    std::vector<quint8> isAllowed(RowFacts::kNumbers);
    for (quint32 number = 0; number < RowFacts::kNumbers; ++number)
        isAllowed[number] = allows(numbersIn(RowFacts::fromNumber(number)), FactCount) ? 1 : 0;
    return isAllowed;
}

FactCounts FactsFilter::apply(const std::vector<RowFacts> &facts, RowSet &rows, SecondThread &second) const
{
    constexpr size_t kWordsAtOnce = 512;
    const std::vector<quint8> isAllowed = allowedNumbers();
    const size_t words = std::min(rows.words(), (facts.size() + 63) / 64);
    std::atomic_size_t next = 0;
    std::mutex mutex;
    Tally sum{};
    const auto countSome = [&] {
        Tally tally{};
        for (size_t word = next.fetch_add(kWordsAtOnce); word < words; word = next.fetch_add(kWordsAtOnce)) {
            for (const size_t end = std::min(word + kWordsAtOnce, words); word < end; ++word) {
                const quint64 kept = countWord(rows.word(word), facts.data() + word * 64, isAllowed, tally);
                if (!m_isEmpty)
                    rows.setWord(word, kept);
            }
        }
        const std::lock_guard lock(mutex);
        std::ranges::transform(sum, tally, sum.begin(), std::plus<>());
    };
    if (rows.count() < SecondThread::kWorthIt)
        countSome();
    else
        second.share(countSome);
    return countsFrom(sum);
}

FactCounts FactsFilter::countsFrom(const Tally &tally) const
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
