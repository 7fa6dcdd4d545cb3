// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/page_range.h"

#include <QVector>

#include <algorithm>
#include <deque>

namespace rollcall::rules
{

/// Very many rows of users, page by page. Not a vector: it would be twice as large while it grows.
class RowList
{
public:
    void add(qint64 row) { m_rows.push_back(row); }
    void sort() { std::sort(m_rows.begin(), m_rows.end()); }

    [[nodiscard]] qint64 size() const { return qint64(m_rows.size()); }
    [[nodiscard]] QVector<qint64> page(qint64 offset, qint64 limit) const
    {
        const PageRange range = pageRange(size(), offset, limit);
        return {m_rows.begin() + range.first, m_rows.begin() + range.last};
    }

    /// The offset of the first row behind that one, which need not be there. Requires: sort().
    [[nodiscard]] qint64 placeBehind(qint64 row) const
    {
        return std::upper_bound(m_rows.begin(), m_rows.end(), row) - m_rows.begin();
    }

private:
    std::deque<qint64> m_rows;
};

} // namespace rollcall::rules
