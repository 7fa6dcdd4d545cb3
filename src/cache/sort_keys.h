// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/collation.h"

#include <QByteArrayView>
#include <QVector>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace rollcall::cache
{

/// A row and the bytes that its text is sorted by (`Collation::keyOf()`), which lie elsewhere.
struct KeyedRow {
    quint64 beginning = 0; ///< Of what is compared next, as a number: most comparisons need no more.
    const char *key = nullptr;
    quint32 size : 31 = 0;
    quint32 isFirst : 1 = 0; ///< Of those with the same key; said by sortByKeys().
    quint32 rid = 0;
};

/// A key's first eight bytes, as a number that compares as they do.
[[nodiscard]] quint64 beginningOfKey(QByteArrayView key);

/// Sorts by the keys, equal ones by their places, many in two threads. The beginnings need not be set.
void sortByKeys(std::span<KeyedRow> rows, const QVector<quint32> &places);

/// Makes the keys of many texts, in the thread that adds them and in one of its own. Used once. Thread: one.
class SortKeys
{
public:
    explicit SortKeys(const Collation &collation);
    ~SortKeys();

    void add(quint32 rid, QByteArrayView utf8);
    /// All rows that were added, in any order; those whose text is nothing but white space in `blank`. The keys live as
    /// long as this.
    [[nodiscard]] std::vector<KeyedRow> take(std::vector<quint32> &blank);

private:
    /// Some rows: their texts, behind one another, then their keys.
    struct Batch {
        std::string texts;
        std::string keys;
        std::vector<KeyedRow> rows;
        std::vector<quint32> blank;
    };

    static void makeKeys(Batch &batch, const Collation &collation);
    void handOver();
    /// False: none waits.
    bool makeNext(const Collation &collation);
    void serve(const std::stop_token &stop, const Collation &collation);

    Collation m_collation;
    std::unique_ptr<Batch> m_filling;
    std::mutex m_mutex;
    std::condition_variable_any m_ready;
    std::deque<std::unique_ptr<Batch>> m_waiting;
    std::vector<std::unique_ptr<Batch>> m_done;
    std::jthread m_other; ///< The last member: it uses the others.
};

/// Nothing but white space.
[[nodiscard]] bool isBlankText(QStringView text);

} // namespace rollcall::cache
