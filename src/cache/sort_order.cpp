// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sort_order.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace rollcall::cache
{

namespace
{

/// Above it a column is no list of some values any more, but one of texts.
constexpr qsizetype kFewTexts = 20'000;

quint64 beginningOf(QByteArrayView key)
{
    quint64 beginning = 0;
    for (qsizetype i = 0; i < 8; ++i)
        beginning = beginning << 8 | (i < key.size() ? static_cast<quint8>(key[i]) : 0);
    return beginning;
}

quint32 placeIn(const QVector<quint32> &places, quint32 rid)
{
    return rid < static_cast<quint32>(places.size()) ? places.at(rid) : rid;
}

void sortByPlace(std::vector<quint32> &rids, const QVector<quint32> &places)
{
    std::ranges::sort(rids, {}, [&places](quint32 rid) { return std::pair(placeIn(places, rid), rid); });
}

} // namespace

bool isBlankText(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

TextSorter::TextSorter(const Collation &collation, QVector<quint32> places)
    : m_collation(collation), m_places(std::move(places))
{
}

void TextSorter::add(quint32 rid, QByteArrayView utf8)
{
    const quint32 number = keyFor(utf8);
    if (number == kBlank)
        m_blank.push_back(rid);
    else
        m_rows.push_back({beginningOf(key(number)), number, rid});
}

/// The key's number, or kBlank. Texts that come again and again share one.
quint32 TextSorter::keyFor(QByteArrayView utf8)
{
    if (m_areFew) {
        const auto known = m_known.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
        if (known != m_known.constEnd())
            return *known;
    }
    const QString text = QString::fromUtf8(utf8);
    quint32 number = kBlank;
    if (!isBlankText(text)) {
        m_keys += m_collation.keyOf(text).toStdString();
        m_keyEnds.push_back(static_cast<quint32>(m_keys.size()));
        number = static_cast<quint32>(m_keyEnds.size()) - 1;
    }
    if (m_areFew) {
        m_known.insert(utf8.toByteArray(), number);
        m_areFew = m_known.size() <= kFewTexts;
        if (!m_areFew)
            m_known.clear();
    }
    return number;
}

QByteArrayView TextSorter::key(quint32 number) const
{
    const quint32 begin = number == 0 ? 0 : m_keyEnds[number - 1];
    return {m_keys.data() + begin, m_keyEnds[number] - begin};
}

quint32 TextSorter::placeOf(quint32 rid) const
{
    return placeIn(m_places, rid);
}

bool TextSorter::hasSameKey(const Row &a, const Row &b) const
{
    return a.beginning == b.beginning && (a.key == b.key || key(a.key) == key(b.key));
}

bool TextSorter::isLess(const Row &a, const Row &b) const
{
    if (a.beginning != b.beginning)
        return a.beginning < b.beginning;
    if (a.key != b.key) {
        const QByteArrayView one = key(a.key);
        const QByteArrayView other = key(b.key);
        const int order
            = std::memcmp(one.data(), other.data(), static_cast<size_t>(std::min(one.size(), other.size())));
        if (order != 0)
            return order < 0;
        if (one.size() != other.size())
            return one.size() < other.size();
    }
    return std::pair(placeOf(a.rid), a.rid) < std::pair(placeOf(b.rid), b.rid);
}

void TextSorter::sortRows()
{
    if (m_areFew)
        sortByCounting();
    else
        std::ranges::sort(m_rows, [this](const Row &a, const Row &b) { return isLess(a, b); });
}

/// The rows in the order of their places: the place in the upper half of each number, the row's number in the lower.
std::vector<quint64> TextSorter::placesOfRows() const
{
    std::vector<quint64> places;
    places.reserve(m_rows.size());
    for (size_t row = 0; row < m_rows.size(); ++row)
        places.push_back(static_cast<quint64>(placeOf(m_rows[row].rid)) << 32 | row);
    std::ranges::sort(places);
    return places;
}

/// Few values for many rows: the values are sorted, and each row goes to its value's.
void TextSorter::sortByCounting()
{
    std::vector<Row> values;
    for (quint32 number = 0; number < m_keyEnds.size(); ++number)
        values.push_back({beginningOf(key(number)), number, 0});
    std::ranges::sort(values, [this](const Row &a, const Row &b) { return isLess(a, b); });
    // Different texts may have equal keys: they count as one value.
    std::vector<quint32> valueOf(values.size());
    quint32 count = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        count += i == 0 || hasSameKey(values[i], values[i - 1]) ? 0 : 1;
        valueOf[values[i].key] = count;
    }
    std::vector<quint32> ends(size_t(count) + 2);
    for (const Row &row : m_rows)
        ++ends[valueOf[row.key] + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<Row> sorted(m_rows.size());
    for (const quint64 place : placesOfRows()) {
        const Row &row = m_rows[place & kRowNumber];
        sorted[ends[valueOf[row.key]]++] = row;
    }
    m_rows = std::move(sorted);
}

SortedRows TextSorter::sorted()
{
    sortRows();
    sortByPlace(m_blank, m_places);
    SortedRows rows;
    rows.reserve(static_cast<qsizetype>(m_rows.size() + m_blank.size()));
    for (size_t i = 0; i < m_rows.size(); ++i)
        rows.append(m_rows[i].rid, i == 0 || !hasSameKey(m_rows[i], m_rows[i - 1]));
    for (const quint32 rid : m_blank)
        rows.appendBlank(rid);
    return rows;
}

SortedRows NumberSorter::sorted()
{
    std::ranges::sort(m_rows, [this](const Row &a, const Row &b) {
        if (a.number != b.number)
            return a.number < b.number;
        return std::pair(placeIn(m_places, a.rid), a.rid) < std::pair(placeIn(m_places, b.rid), b.rid);
    });
    sortByPlace(m_blank, m_places);
    SortedRows rows;
    rows.reserve(static_cast<qsizetype>(m_rows.size() + m_blank.size()));
    for (size_t i = 0; i < m_rows.size(); ++i)
        rows.append(m_rows[i].rid, i == 0 || m_rows[i].number != m_rows[i - 1].number);
    for (const quint32 rid : m_blank)
        rows.appendBlank(rid);
    return rows;
}

} // namespace rollcall::cache
