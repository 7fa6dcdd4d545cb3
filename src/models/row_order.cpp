// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/row_order.h"

#include <QCollator>
#include <QDateTime>

#include <algorithm>
#include <numeric>
#include <optional>

namespace rollcall::models
{
namespace
{

struct Key {
    bool known = false;
    qint64 number = 0;
    std::optional<QCollatorSortKey> text;
};

Key keyOf(const QVariant &value, const QCollator &collator)
{
    if (!value.isValid())
        return {};
    if (value.typeId() == QMetaType::QString)
        return {true, 0, collator.sortKey(value.toString())};
    if (value.typeId() == QMetaType::QDateTime)
        return {true, value.toDateTime().toMSecsSinceEpoch(), {}};
    return {true, value.toLongLong(), {}};
}

int compare(const Key &a, const Key &b)
{
    if (a.text && b.text)
        return a.text->compare(*b.text);
    if (a.text.has_value() != b.text.has_value())
        return a.text ? 1 : -1;
    return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}

} // namespace

QVector<int> rowOrder(int count, const std::function<QVariant(int row)> &value, Qt::SortOrder order)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<Key> keys;
    keys.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row)
        keys.push_back(keyOf(value(row), collator));

    QVector<int> rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        const Key &first = keys[static_cast<std::size_t>(a)];
        const Key &second = keys[static_cast<std::size_t>(b)];
        if (first.known != second.known)
            return first.known;
        const int sign = compare(first, second);
        return order == Qt::AscendingOrder ? sign < 0 : sign > 0;
    });
    return rows;
}

} // namespace rollcall::models
