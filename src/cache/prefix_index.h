// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/row_set.h"
#include "cache/row_texts.h"
#include "cache/search_text.h"

#include <optional>
#include <vector>

namespace rollcall::cache
{

/// Finds rows by how their external id begins.
///
/// Directories give GUIDs: of these a row takes 16 bytes instead of 36, and all of them are compared as numbers. Ids of
/// other shapes are kept as they are. A value that can be moved between threads; used in one at a time.
class PrefixIndex
{
public:
    /// Replaces the external ids of these rows; an empty one: the row has none.
    void put(const QVector<SearchText> &rows);

    /// Requires: what is looked for is folded, and not empty.
    [[nodiscard]] RowSet find(const QByteArray &beginning) const;
    [[nodiscard]] RowSet findWhole(const QByteArray &id) const;

private:
    struct Number {
        quint64 high = 0;
        quint64 low = 0;
    };
    /// As much of a GUID as a text says: the digits that it has, and which these are.
    struct Pattern {
        Number number;
        Number mask;
    };

    [[nodiscard]] static bool readGuid(QByteArrayView text, Pattern &pattern);
    [[nodiscard]] static std::optional<Number> wholeGuid(QByteArrayView text);
    [[nodiscard]] RowSet findGuids(const Pattern &pattern) const;
    [[nodiscard]] RowSet findOthers(const QByteArray &beginning) const;
    void reserveGuids(size_t end);

    std::vector<Number> m_guids; ///< By row number.
    RowSet m_hasGuid;
    RowTexts m_others; ///< A line each.
    RowSet m_hasOther;
};

} // namespace rollcall::cache
