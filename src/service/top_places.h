// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/list_source.h"

#include <QVector>

#include <optional>
#include <vector>

namespace rollcall::service
{

/// Keeps of any number of places the first few in the order of their keys, so that sorting takes no more memory than
/// what is answered. Places without a key come last when ascending; a descending order is an ascending one backwards.
class TopPlaces
{
public:
    /// The first `capacity` behind `bound`, if there is one.
    TopPlaces(qsizetype capacity, bool ascending, std::optional<ListPlace> bound);

    void add(ListPlace place);
    /// Whether there were any that are not behind the bound.
    [[nodiscard]] bool hasOthers() const { return m_hasOthers; }
    /// What was kept, in order.
    [[nodiscard]] std::vector<ListPlace> take();

private:
    [[nodiscard]] bool isBefore(const ListPlace &a, const ListPlace &b) const;

    qsizetype m_capacity;
    bool m_ascending;
    std::optional<ListPlace> m_bound;
    bool m_hasOthers = false;
    std::vector<ListPlace> m_heap; ///< The last one on top.
};

} // namespace rollcall::service
