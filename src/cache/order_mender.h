// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/sorted_rows.h"
#include "core/result.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace rollcall::cache
{

/// Puts an order of rows right after a few of them changed: the others stay as they stand, and each of these goes to
/// its place, which some twenty comparisons find among a million. Used once. Thread: one.
class OrderMender
{
public:
    /// What a row is sorted by, as bytes that compare as the values do; nothing: it has no value, and is at the end.
    using KeyOf = std::function<Result<std::optional<QByteArray>>(quint32 rid)>;

    /// `places` says which of equal rows is first, as for `TextSorter`. It has all rows, the changed ones too.
    OrderMender(KeyOf keyOf, QVector<quint32> places);

    /// `order` without the rows in `gone`, and with `come` where they belong; a row that changed is in both. Fails as
    /// `keyOf` does.
    Result<SortedRows> mended(const SortedRows &order, const RowSet &gone, const QVector<quint32> &come);

private:
    struct Row {
        std::optional<QByteArray> key;
        quint32 place = 0;
        quint32 rid = 0;
    };

    [[nodiscard]] Row rowOf(quint32 rid);
    [[nodiscard]] quint32 placeOf(quint32 rid) const;
    [[nodiscard]] std::vector<Row> sorted(const QVector<quint32> &rids);
    /// A part of `rest`, by places.
    struct Part {
        qsizetype from = 0;
        qsizetype end = 0;
    };
    [[nodiscard]] qsizetype placeFor(const SortedRows &rest, const Row &row, Part part);
    void findPlaces(const SortedRows &rest, std::span<const Row> come, Part part, std::span<qsizetype> places);
    void appendWithValue(SortedRows &all, const SortedRows &rest, const std::vector<Row> &come);
    void appendBlank(SortedRows &all, const SortedRows &rest, const std::vector<Row> &come) const;

    KeyOf m_keyOf;
    QVector<quint32> m_places;
    std::optional<Error> m_error; ///< Of the first key that could not be read.
};

} // namespace rollcall::cache
