// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>

#include <algorithm>
#include <bit>
#include <vector>

namespace rollcall::cache
{

/// A set of row numbers, one bit each. A value.
class RowSet
{
public:
    void insert(quint32 rid)
    {
        if (rid / 64 >= m_words.size())
            m_words.resize(std::max<size_t>(rid / 64 + 1, m_words.size() * 2));
        m_words[rid / 64] |= quint64(1) << (rid % 64);
    }
    [[nodiscard]] bool contains(quint32 rid) const
    {
        return rid / 64 < m_words.size() && (m_words[rid / 64] >> (rid % 64) & 1) != 0;
    }
    [[nodiscard]] qint64 count() const
    {
        qint64 count = 0;
        for (const quint64 word : m_words)
            count += std::popcount(word);
        return count;
    }
    /// In ascending order.
    [[nodiscard]] QVector<quint32> toVector() const
    {
        QVector<quint32> rids;
        for (size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 bits = m_words[word]; bits != 0; bits &= bits - 1)
                rids.append(static_cast<quint32>(word * 64 + static_cast<size_t>(std::countr_zero(bits))));
        }
        return rids;
    }

private:
    std::vector<quint64> m_words;
};

} // namespace rollcall::cache
