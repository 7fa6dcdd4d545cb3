// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/kept_keys.h"
#include "cache/sorted_rows.h"

#include <span>
#include <vector>

namespace rollcall::cache
{

/// Puts an order of rows right after thousands of them changed, by keys that are in memory: what `OrderMender` does for
/// some, whose keys it reads. Used once. Thread: one.
class KeyMender
{
public:
    /// `places` says which of equal rows is first, as for `TextSorter`. Requires: all rows with a value have a key,
    /// those that changed the one that they are to be sorted by; both outlive it.
    KeyMender(const KeptKeys &keys, const QVector<quint32> &places) : m_keys(keys), m_places(places) { }

    /// `order` without the rows in `gone`, and with `come` where they belong; a row that changed is in both.
    [[nodiscard]] SortedRows mended(const SortedRows &order, const RowSet &gone, const QVector<quint32> &come) const;

private:
    [[nodiscard]] bool isBefore(quint32 a, quint32 b) const;
    void findPlaces(const SortedRows &rest, std::span<const KeyedRow> come, qsizetype from, qsizetype end,
        std::span<qsizetype> places) const;
    void appendWithValue(SortedRows &all, const SortedRows &rest, std::vector<KeyedRow> come) const;
    void appendBlank(SortedRows &all, const SortedRows &rest, std::vector<quint32> come) const;

    const KeptKeys &m_keys;
    const QVector<quint32> &m_places;
};

} // namespace rollcall::cache
