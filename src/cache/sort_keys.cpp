// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sort_keys.h"

#include "cache/row_sort.h"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <utility>

namespace rollcall::cache
{

namespace
{

constexpr quint32 kAtOnce = 8; ///< Bytes of a key in a number.
constexpr quint32 kDeep = 256; ///< So many equal bytes: the keys are compared as a whole from there on.
constexpr size_t kBatchRows = 8192;

quint64 eightBytes(const KeyedRow &row, quint32 from)
{
    return beginningOfKey(QByteArrayView(row.key, row.size).sliced(std::min<quint32>(from, row.size)));
}

/// Rows that have nothing to compare any more: the shorter key first, as it is the other one's beginning.
void sortEnded(std::span<KeyedRow> rows, const QVector<quint32> &places)
{
    std::ranges::sort(rows, {},
        [&places](const KeyedRow &row) { return std::tuple(quint32(row.size), placeIn(places, row.rid), row.rid); });
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i].isFirst = i == 0 || rows[i].size != rows[i - 1].size;
}

/// Less than, equal to or greater than 0. Requires: the keys are equal up to `from`.
int compareFrom(const KeyedRow &a, const KeyedRow &b, quint32 from)
{
    const quint32 both = std::min<quint32>(a.size, b.size);
    const int order = both > from ? std::memcmp(a.key + from, b.key + from, both - from) : 0;
    return order != 0 ? order : static_cast<int>(a.size) - static_cast<int>(b.size);
}

void sortWhole(std::span<KeyedRow> rows, quint32 from, const QVector<quint32> &places)
{
    std::ranges::sort(rows, [&](const KeyedRow &a, const KeyedRow &b) {
        const int order = compareFrom(a, b, from);
        return order != 0 ? order < 0
                          : std::pair(placeIn(places, a.rid), a.rid) < std::pair(placeIn(places, b.rid), b.rid);
    });
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i].isFirst = i == 0 || compareFrom(rows[i], rows[i - 1], from) != 0;
}

/// Requires: the keys are equal up to `from`, and the beginnings are what is there.
void sortFrom(std::span<KeyedRow> rows, quint32 from, const QVector<quint32> &places)
{
    if (from >= kDeep)
        return sortWhole(rows, from, places);
    std::ranges::sort(rows, {}, &KeyedRow::beginning);
    for (size_t first = 0; first < rows.size();) {
        size_t end = first + 1;
        while (end < rows.size() && rows[end].beginning == rows[first].beginning)
            ++end;
        const std::span<KeyedRow> same = rows.subspan(first, end - first);
        first = end;
        if (same.size() == 1) {
            same.front().isFirst = 1;
            continue;
        }
        const quint32 next = from + kAtOnce;
        const std::span<KeyedRow> longer
            = std::ranges::partition(same, [next](const KeyedRow &row) { return row.size <= next; });
        sortEnded(same.first(same.size() - longer.size()), places);
        for (KeyedRow &row : longer)
            row.beginning = eightBytes(row, next);
        sortFrom(longer, next, places);
    }
}

} // namespace

quint64 beginningOfKey(QByteArrayView key)
{
    quint64 beginning = 0;
    for (qsizetype i = 0; i < kAtOnce; ++i)
        beginning = beginning << 8 | (i < key.size() ? static_cast<quint8>(key[i]) : 0);
    return beginning;
}

void sortByKeys(std::span<KeyedRow> rows, const QVector<quint32> &places)
{
    for (KeyedRow &row : rows)
        row.beginning = eightBytes(row, 0);
    sortInTwoThreads(
        rows, [](const KeyedRow &row) { return row.beginning; },
        [&places](std::span<KeyedRow> some) { sortFrom(some, 0, places); });
}

bool isBlankText(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

SortKeys::SortKeys(const Collation &collation)
    : m_collation(collation),
      m_filling(std::make_unique<Batch>()),
      m_other([this, mine = collation](const std::stop_token &stop) { serve(stop, mine); })
{
}

SortKeys::~SortKeys() = default;

void SortKeys::add(quint32 rid, QByteArrayView utf8)
{
    KeyedRow row;
    row.rid = rid;
    row.size = static_cast<quint32>(utf8.size());
    m_filling->texts.append(utf8.data(), static_cast<size_t>(utf8.size()));
    m_filling->rows.push_back(row);
    if (m_filling->rows.size() == kBatchRows)
        handOver();
}

void SortKeys::handOver()
{
    constexpr size_t kMostWaiting = 2;
    bool areMany = false;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::exchange(m_filling, std::make_unique<Batch>()));
        areMany = m_waiting.size() > kMostWaiting;
    }
    m_ready.notify_one();
    if (areMany)
        makeNext(m_collation);
}

bool SortKeys::makeNext(const Collation &collation)
{
    std::unique_ptr<Batch> batch;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty())
            return false;
        batch = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    makeKeys(*batch, collation);
    const std::lock_guard lock(m_mutex);
    m_done.push_back(std::move(batch));
    return true;
}

void SortKeys::serve(const std::stop_token &stop, const Collation &collation)
{
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_ready.wait(lock, stop, [this] { return !m_waiting.empty(); }))
                return;
        }
        makeNext(collation);
    }
}

std::vector<KeyedRow> SortKeys::take(std::vector<quint32> &blank)
{
    handOver();
    while (makeNext(m_collation)) { }
    m_other.request_stop();
    m_other.join();
    std::vector<KeyedRow> rows;
    for (const auto &batch : m_done) {
        rows.insert(rows.end(), batch->rows.begin(), batch->rows.end());
        blank.insert(blank.end(), batch->blank.begin(), batch->blank.end());
    }
    return rows;
}

void SortKeys::makeKeys(Batch &batch, const Collation &collation)
{
    const std::string texts = std::exchange(batch.texts, {});
    std::vector<KeyedRow> keyed;
    keyed.reserve(batch.rows.size());
    const char *text = texts.data();
    for (KeyedRow row : batch.rows) {
        const QString words = QString::fromUtf8(text, row.size);
        text += row.size;
        if (isBlankText(words)) {
            batch.blank.push_back(row.rid);
            continue;
        }
        const size_t begin = batch.keys.size();
        collation.appendKey(words, batch.keys);
        row.size = static_cast<quint32>(batch.keys.size() - begin);
        keyed.push_back(row);
    }
    // Only now: while they grew they moved.
    const char *key = batch.keys.data();
    for (KeyedRow &row : keyed) {
        row.key = key;
        key += row.size;
    }
    batch.rows = std::move(keyed);
}

} // namespace rollcall::cache
