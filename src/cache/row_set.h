// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>

#include <algorithm>
#include <bit>
#include <span>
#include <vector>

namespace rollcall::cache
{

/// How many bits are set.
[[nodiscard]] qint64 countBits(std::span<const quint64> words);

/// A set of row numbers, one bit each. A value.
class RowSet
{
public:
    RowSet() = default;
    /// With room for the row numbers below `end`.
    explicit RowSet(size_t end) : m_words((end + 63) / 64) { }

    void insert(quint32 rid)
    {
        if (rid / 64 >= m_words.size())
            m_words.resize(std::max<size_t>(rid / 64 + 1, m_words.size() * 2));
        m_words[rid / 64] |= quint64(1) << (rid % 64);
    }
    void insert(const QVector<quint32> &rids)
    {
        for (const quint32 rid : rids)
            insert(rid);
    }
    void remove(quint32 rid)
    {
        if (rid / 64 < m_words.size())
            m_words[rid / 64] &= ~(quint64(1) << (rid % 64));
    }
    [[nodiscard]] bool contains(quint32 rid) const
    {
        return rid / 64 < m_words.size() && (m_words[rid / 64] >> (rid % 64) & 1) != 0;
    }
    [[nodiscard]] qint64 count() const { return countBits(m_words); }
    [[nodiscard]] bool isEmpty() const
    {
        return std::ranges::all_of(m_words, [](quint64 word) { return word == 0; });
    }

    RowSet &operator&=(const RowSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.word(i);
        return *this;
    }
    RowSet &operator|=(const RowSet &other)
    {
        m_words.resize(std::max(m_words.size(), other.m_words.size()));
        for (size_t i = 0; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    /// Takes away what is in `other`.
    RowSet &operator-=(const RowSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.word(i);
        return *this;
    }

    /// Calls `fn(rid)` in ascending order.
    template <typename Function> void forEach(Function fn) const
    {
        for (size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 bits = m_words[word]; bits != 0; bits &= bits - 1)
                fn(static_cast<quint32>(word * 64 + static_cast<size_t>(std::countr_zero(bits))));
        }
    }
    /// In ascending order.
    [[nodiscard]] QVector<quint32> toVector() const
    {
        QVector<quint32> rids;
        rids.reserve(count());
        forEach([&rids](quint32 rid) { rids.append(rid); });
        return rids;
    }

    /// The rows 64 * i to 64 * i + 63, the first in the lowest bit.
    [[nodiscard]] quint64 word(size_t i) const { return i < m_words.size() ? m_words[i] : 0; }
    /// Requires: there is room for these rows.
    void setWord(size_t i, quint64 bits) { m_words[i] = bits; }
    [[nodiscard]] size_t words() const { return m_words.size(); }

private:
    std::vector<quint64> m_words;
};

} // namespace rollcall::cache
