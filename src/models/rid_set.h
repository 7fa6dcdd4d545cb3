// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <span>
#include <vector>

namespace rollcall::models
{

/// A set of row numbers: these are counted from 1, so that a bit for each takes little even for a million, and a list
/// of all of them is asked about well within a frame. A value.
class RidSet
{
public:
    explicit RidSet(std::span<const quint32> rids) : m_words(rids.empty() ? 0 : std::ranges::max(rids) / 64 + size_t(1))
    {
        for (const quint32 rid : rids)
            m_words[rid / 64] |= bitOf(rid);
    }
    [[nodiscard]] bool contains(quint32 rid) const
    {
        return rid / 64 < m_words.size() && (m_words[rid / 64] & bitOf(rid)) != 0;
    }

private:
    [[nodiscard]] static constexpr quint64 bitOf(quint32 rid) { return quint64(1) << (rid % 64); }

    std::vector<quint64> m_words;
};

} // namespace rollcall::models
