// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/row_set.h"
#include "cache/second_thread.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QVector>

#include <optional>

namespace rollcall::cache
{

/// Row numbers in the order of the rows' values in some column: those with a value, each value's by name; then those
/// without one, by name. Both directions of a list are made of it. A value, cheap to copy.
class SortedRows
{
public:
    SortedRows() = default;

    // To be filled in order.
    void reserve(qsizetype rows);
    /// `isFirst`: the value is not that of the row before.
    void append(quint32 rid, bool isFirst);
    /// Those of another order that have a value, from one place to before another.
    void appendValues(const SortedRows &other, qsizetype from, qsizetype end);
    void appendBlank(quint32 rid) { m_rids.append(rid); }

    [[nodiscard]] qsizetype size() const { return m_rids.size(); }
    [[nodiscard]] quint32 rid(qsizetype place) const { return m_rids.at(place); }
    /// How many have a value: the places before it.
    [[nodiscard]] qsizetype valueCount() const { return m_filled; }
    /// Whether the value at a place is not that of the place before. Requires: there is a value.
    [[nodiscard]] bool isFirst(qsizetype place) const { return (m_firsts.at(place / 64) >> (place % 64) & 1) != 0; }
    [[nodiscard]] SortedRows without(const RowSet &gone) const;
    /// Those in `rows` alone.
    [[nodiscard]] SortedRows among(const RowSet &rows) const;
    /// The list in a direction: all of them, or those in `rows`. Rows without a value are last in both directions.
    /// `second` takes its half if it is given.
    [[nodiscard]] QVector<quint32> listed(
        Qt::SortOrder order, const RowSet *rows = nullptr, SecondThread *second = nullptr) const;
    /// The place of each row, by row number; of one that is not there: `size()`.
    [[nodiscard]] QVector<quint32> places() const;

    /// As it is kept in a file, the same on every machine.
    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing if these are none.
    [[nodiscard]] static std::optional<SortedRows> fromBytes(QByteArrayView bytes);

    friend bool operator==(const SortedRows &, const SortedRows &) = default;

private:
    [[nodiscard]] QVector<quint32> listedAmong(Qt::SortOrder order, const RowSet &rows, SecondThread *second) const;
    /// Calls `take(from, end)` for the places of each value in turn, up or down. Requires: no value is cut in two.
    template <typename Take> void forEachValue(qsizetype from, qsizetype end, bool upwards, Take take) const;
    /// A place near the middle of those with a value where one begins.
    [[nodiscard]] qsizetype middle() const;
    template <typename Stays> [[nodiscard]] SortedRows filtered(qsizetype most, const Stays &stays) const;

    QVector<quint32> m_rids;
    QVector<quint64> m_firsts; ///< A bit for each place with a value.
    qsizetype m_filled = 0;
};

} // namespace rollcall::cache
