// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sort_order.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

/// The place of each row in `order`, by row number.
std::vector<quint32> placesIn(const QVector<quint32> &order)
{
    std::vector<quint32> places;
    quint32 place = 0;
    for (const quint32 rid : order) {
        if (rid >= places.size())
            places.resize(std::max<size_t>(rid + size_t(1), places.size() * 2));
        places[rid] = place++;
    }
    return places;
}

template <typename Key> struct Sortable {
    Key key;
    quint32 rid;
    quint32 place; ///< Decides between equal keys.
};

template <typename Key> void sort(std::vector<Sortable<Key>> &rows, Qt::SortOrder order)
{
    const bool ascending = order == Qt::AscendingOrder;
    std::ranges::sort(rows, [ascending](const auto &a, const auto &b) {
        if (a.key < b.key)
            return ascending;
        if (b.key < a.key)
            return !ascending;
        return a.place < b.place;
    });
}

/// `keyOf(row)` is the row's key, or nothing if it is blank.
template <typename Key, typename Row, typename KeyOf>
QVector<quint32> ordered(const std::vector<Row> &rows, Qt::SortOrder order, const QVector<quint32> &byName, KeyOf keyOf)
{
    const std::vector<quint32> places = placesIn(byName);
    std::vector<Sortable<Key>> filled;
    std::vector<Sortable<int>> blank;
    filled.reserve(rows.size());
    for (const Row &row : rows) {
        const quint32 place = row.rid < places.size() ? places[row.rid] : row.rid;
        if (const std::optional<Key> key = keyOf(row))
            filled.push_back({*key, row.rid, place});
        else
            blank.push_back({0, row.rid, place});
    }
    sort(filled, order);
    sort(blank, Qt::AscendingOrder);

    QVector<quint32> result;
    result.reserve(static_cast<qsizetype>(rows.size()));
    for (const auto &row : filled)
        result.append(row.rid);
    for (const auto &row : blank)
        result.append(row.rid);
    return result;
}

bool isBlank(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

} // namespace

QCollator collatorFor(const QLocale &locale)
{
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

QVector<quint32> orderByText(
    const std::vector<TextToSort> &rows, Qt::SortOrder order, const QCollator &collator, const QVector<quint32> &byName)
{
    return ordered<QCollatorSortKey>(rows, order, byName, [&collator](const TextToSort &row) {
        return isBlank(row.text) ? std::nullopt : std::optional(collator.sortKey(row.text));
    });
}

QVector<quint32> orderByNumber(
    const std::vector<NumberToSort> &rows, Qt::SortOrder order, const QVector<quint32> &byName)
{
    return ordered<qint64>(rows, order, byName, [](const NumberToSort &row) { return row.number; });
}

} // namespace rollcall::cache
