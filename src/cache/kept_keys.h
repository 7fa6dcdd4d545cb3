// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/sort_keys.h"

#include <QByteArrayView>

#include <algorithm>
#include <string>
#include <vector>

namespace rollcall::cache
{

/// The bytes that the rows of a list are sorted by, as they were when each was given its place: while a sync writes,
/// the order is mended again and again, and the database is ahead of it. A value; used in one thread at a time.
class KeptKeys
{
public:
    /// Where a key is, and its first bytes, so that most comparisons need no more. Rows may share one.
    struct Place {
        quint64 beginning = 0;
        size_t begin = 0;
        quint32 size = 0;
        bool isThere = false;
    };

    [[nodiscard]] Place add(QByteArrayView key);
    /// Of a row without a value: an empty place.
    void set(quint32 rid, const Place &place);

    [[nodiscard]] bool hasKey(quint32 rid) const { return rid < m_places.size() && m_places[rid].isThere; }
    /// Less than, equal to or greater than 0. Requires: both have a key.
    [[nodiscard]] int compare(quint32 a, quint32 b) const;
    /// Requires: the row has a key. The bytes live until the next add().
    [[nodiscard]] KeyedRow keyed(quint32 rid) const;

private:
    std::string m_bytes; ///< What rows had before stays behind: the keys are kept for one sync.
    std::vector<Place> m_places; ///< By row number.
};

} // namespace rollcall::cache
