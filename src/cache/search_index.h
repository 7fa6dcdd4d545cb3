// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/prefix_index.h"
#include "cache/row_set.h"
#include "cache/row_texts.h"
#include "cache/search_text.h"
#include "cache/second_thread.h"

#include <functional>
#include <optional>
#include <vector>

namespace rollcall::cache
{

/// Finds rows by what stands anywhere in their names, or at the beginning of their external id: the folded text of all
/// rows, read from end to end for each search. A million people are some 80 MB and a few milliseconds, for any text in
/// any script, one character too; SQLite's full text search finds neither the middle of a word nor a Japanese name of
/// two characters.
///
/// A value that can be moved between threads; used in one at a time.
class SearchIndex
{
public:
    /// `second` takes half of the reading if it is given, and outlives this.
    explicit SearchIndex(SecondThread *second = nullptr) : m_second(second) { }

    /// Whether the answer is still wanted; asked every few thousand rows, of many rows in two threads at once.
    using StillWanted = std::function<bool()>;

    /// Adds rows or replaces what they had. A `rid` is not 0.
    void put(const QVector<SearchText> &rows);
    void remove(const QVector<quint32> &rids);

    /// All that were put and not removed.
    [[nodiscard]] const RowSet &rows() const { return m_rows; }

    /// The rows, of `within` if it is given, that have each of `words`. Words are folded (`searchWords()`); a blank in
    /// one is part of it. An external id begins with a word from its fourth character on. Nothing if the answer is not
    /// wanted any more.
    [[nodiscard]] std::optional<RowSet> find(
        QVector<QByteArray> words, const RowSet *within = nullptr, const StillWanted &stillWanted = {}) const;
    /// The same among all rows, where `earlier` is what was found for parts of these words: only that is read again.
    [[nodiscard]] std::optional<RowSet> findAgain(
        QVector<QByteArray> words, const RowSet &earlier, const StillWanted &stillWanted = {}) const;
    /// The rows of which a whole name, or the external id, is `text`, both folded.
    [[nodiscard]] RowSet findWhole(const QByteArray &text) const;

private:
    /// What a row has to have, and the rows that have it in another way.
    struct Wanted {
        TextEndings::Needle needle;
        RowSet byId;
    };

    [[nodiscard]] std::vector<Wanted> wantedFor(QVector<QByteArray> words) const;
    [[nodiscard]] std::optional<RowSet> scan(
        const std::vector<Wanted> &wanted, const RowSet *within, const StillWanted &stillWanted) const;
    void scanBlocks(
        size_t begin, size_t end, const std::vector<Wanted> &wanted, const RowSet *within, RowSet &found) const;
    [[nodiscard]] RowTexts::Bits candidatesIn(size_t block, const RowSet *within) const;
    /// Leaves those of `rows` that have each word.
    void scanBlock(size_t block, const std::vector<Wanted> &words, RowTexts::Bits &rows) const;

    RowTexts m_names;
    PrefixIndex m_externalIds;
    RowSet m_rows;
    SecondThread *m_second;
};

} // namespace rollcall::cache
