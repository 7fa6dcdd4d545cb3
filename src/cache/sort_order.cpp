// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sort_order.h"

#include "cache/row_keys.h"
#include "cache/row_sort.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace rollcall::cache
{

namespace
{

constexpr quint32 kNoValue = 0;

void appendBlank(SortedRows &rows, std::vector<quint32> blank, const QVector<quint32> &places)
{
    for (const quint32 rid : sortedByPlace(std::move(blank), places, std::identity()))
        rows.appendBlank(rid);
}

} // namespace

TextSorter::TextSorter(const Collation &collation, QVector<quint32> places)
    : m_collation(collation), m_places(std::move(places))
{
}

void TextSorter::add(quint32 rid, QByteArrayView utf8)
{
    if (m_keys == nullptr && addToFew(rid, utf8))
        return;
    if (m_keys == nullptr)
        endFew();
    m_keys->add(rid, utf8);
}

/// False: too many of the texts are others than those before for it to be worth while to look for them there.
bool TextSorter::addToFew(quint32 rid, QByteArrayView utf8)
{
    constexpr qsizetype kFewTexts = 20'000;
    constexpr size_t kRowsOfEach = 8;
    auto known = m_known.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
    if (known == m_known.constEnd()) {
        const auto count = static_cast<size_t>(m_known.size());
        if (m_known.size() >= kFewTexts && m_rows.size() < count * kRowsOfEach)
            return false;
        known = m_known.insert(utf8.toByteArray(), static_cast<quint32>(count));
    }
    m_rows.push_back({*known, rid});
    return true;
}

void TextSorter::endFew()
{
    std::vector<QByteArray> texts(static_cast<size_t>(m_known.size()));
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known)
        texts[*known] = known.key();
    m_known.clear();
    m_keys = std::make_unique<SortKeys>(m_collation);
    for (const Row &row : std::exchange(m_rows, {}))
        m_keys->add(row.rid, texts[row.text]);
}

SortedRows TextSorter::sorted(KeptKeys *kept)
{
    return m_keys != nullptr ? sortedMany(kept) : sortedFew(kept);
}

/// By the texts' numbers: where the text stands among the values, from 1 on. Texts with equal keys are one value.
std::vector<quint32> TextSorter::valuesOfTexts(KeptKeys *kept) const
{
    std::string keys;
    std::vector<KeyedRow> texts;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        const QString text = QString::fromUtf8(known.key());
        if (isBlankText(text))
            continue;
        const size_t begin = keys.size();
        m_collation.appendKey(text, keys);
        KeyedRow &row = texts.emplace_back();
        row.rid = *known;
        row.size = static_cast<quint32>(keys.size() - begin);
    }
    const char *key = keys.data();
    for (KeyedRow &row : texts) {
        row.key = key;
        key += row.size;
    }
    sortByKeys(texts, {});
    std::vector<quint32> values(static_cast<size_t>(m_known.size()), kNoValue);
    std::vector<KeptKeys::Place> places(values.size());
    quint32 value = kNoValue;
    for (const KeyedRow &row : texts) {
        value += row.isFirst;
        values[row.rid] = value;
        if (kept != nullptr)
            places[row.rid] = kept->add(QByteArrayView(row.key, row.size));
    }
    for (const Row &row : m_rows) {
        if (kept != nullptr)
            kept->set(row.rid, places[row.text]);
    }
    return values;
}

/// Few values for many rows: only the values are sorted, and each row goes to its value's.
SortedRows TextSorter::sortedFew(KeptKeys *kept)
{
    const std::vector<quint32> values = valuesOfTexts(kept);
    const auto valueOf = [&values](const Row &row) { return values[row.text]; };
    const size_t count = values.empty() ? 1 : size_t(std::ranges::max(values)) + 1;
    const std::vector<Row> inPlace = sortedByPlace(std::exchange(m_rows, {}), m_places, std::mem_fn(&Row::rid));
    const std::vector<Row> all = sortedByCounting(inPlace, count, valueOf);
    SortedRows rows;
    rows.reserve(static_cast<qsizetype>(all.size()));
    // Those without a value come first here, and last in the order.
    const auto filled = std::ranges::find_if(all, [&](const Row &row) { return valueOf(row) != kNoValue; });
    quint32 last = kNoValue;
    for (auto row = filled; row != all.end(); ++row)
        rows.append(row->rid, std::exchange(last, valueOf(*row)) != valueOf(*row));
    for (auto row = all.begin(); row != filled; ++row)
        rows.appendBlank(row->rid);
    return rows;
}

SortedRows TextSorter::sortedMany(KeptKeys *kept)
{
    std::vector<quint32> blank;
    std::vector<KeyedRow> all = m_keys->take(blank);
    sortByKeys(all, m_places);
    SortedRows rows;
    rows.reserve(static_cast<qsizetype>(all.size() + blank.size()));
    for (const KeyedRow &row : all) {
        rows.append(row.rid, row.isFirst != 0);
        if (kept != nullptr)
            kept->set(row.rid, kept->add(QByteArrayView(row.key, row.size)));
    }
    appendBlank(rows, std::move(blank), m_places);
    return rows;
}

SortedRows NumberSorter::sorted(KeptKeys *kept)
{
    for (Row &row : m_rows)
        row.place = placeIn(m_places, row.rid);
    sortInTwoThreads(std::span(m_rows), std::mem_fn(&Row::number), [](std::span<Row> some) {
        std::ranges::sort(some, {}, [](const Row &row) { return std::tuple(row.number, row.place, row.rid); });
    });
    SortedRows rows;
    rows.reserve(static_cast<qsizetype>(m_rows.size() + m_blank.size()));
    for (size_t i = 0; i < m_rows.size(); ++i) {
        rows.append(m_rows[i].rid, i == 0 || m_rows[i].number != m_rows[i - 1].number);
        if (kept != nullptr)
            kept->set(m_rows[i].rid, kept->add(keyOfNumber(m_rows[i].number)));
    }
    appendBlank(rows, std::exchange(m_blank, {}), m_places);
    return rows;
}

} // namespace rollcall::cache
