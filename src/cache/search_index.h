// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/row_set.h"

#include <QStringList>

#include <string>
#include <vector>

namespace rollcall::cache
{

/// Finds rows by what stands anywhere in their names: the folded text of all rows in one block of memory, read from end
/// to end for each search. A million people are some 80 MB and a few milliseconds, for any text in any script, one
/// character too; SQLite's full text search finds neither the middle of a word nor a Japanese name of two characters.
///
/// Thread: one.
class SearchIndex
{
public:
    /// Adds the row or replaces what it had. `rid` is not 0.
    void put(quint32 rid, const QStringList &fields);
    void remove(quint32 rid);
    void clear();
    [[nodiscard]] qint64 size() const { return m_rows; }

    /// The rows that have each word of `text` in one of their fields or another; all if there is no word in it.
    [[nodiscard]] RowSet find(QStringView text) const;
    /// The rows of which a whole field is `text`, both folded.
    [[nodiscard]] RowSet findWhole(QStringView text) const;

private:
    /// A row's text: a line for each field. `rid` 0: a row that was removed or replaced, whose text is still in the
    /// block.
    struct Entry {
        quint32 rid;
        quint32 begin;
    };

    void append(quint32 rid, const std::string &text);
    void drop(size_t entry);
    void compact();
    [[nodiscard]] RowSet scan(QVector<QByteArray> words) const;
    [[nodiscard]] std::string_view textOf(size_t entry) const;
    [[nodiscard]] size_t entryAt(size_t offset, size_t from) const;
    [[nodiscard]] size_t entryOf(quint32 rid) const;

    std::string m_text;
    std::vector<Entry> m_entries; ///< In the order of the block.
    std::vector<quint32> m_entryOfRid; ///< Number in m_entries plus one; 0: none.
    qint64 m_rows = 0;
    size_t m_deadBytes = 0;
};

} // namespace rollcall::cache
