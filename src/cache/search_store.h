// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/row_facts.h"
#include "cache/search_text.h"
#include "core/result.h"
#include "scim/resource_type.h"
#include "storage/fast_statement.h"

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// What is read of a row when the mirror is opened.
struct SearchRow {
    SearchText text;
    RowFacts facts;
    bool isSound = true; ///< False: a value is not what was written.
};

/// The tables of search texts. Requires: the database outlives it. Thread: the database's.
class SearchStore
{
public:
    /// Counts up whenever the same names give other texts.
    static constexpr int kFoldVersion = 1;

    static Result<SearchStore> prepare(storage::Database &database, scim::ResourceType type);

    /// Adds the row's or replaces them. Requires: a transaction is open.
    Result<void> write(const SearchText &text, RowFacts facts);

    /// A statement that adds `rows` of them at once, and one of them for it, from `index` on: the index behind it.
    /// Requires: the text lives until the statement was run.
    static Result<storage::FastStatement> prepareAdding(
        storage::Database &database, scim::ResourceType type, qsizetype rows);
    static int bind(storage::FastStatement &statement, int index, const SearchText &text, RowFacts facts);

    /// Reads the texts of the rows behind `after`, `most` of them at most, into `take(SearchRow)`, in ascending order.
    template <typename Function>
    static Result<void> forEachAfter(
        storage::Database &database, scim::ResourceType type, quint32 after, qint64 most, Function take)
    {
        auto select = selectAfter(database, type);
        if (!select.ok())
            return select.error();
        select->bindInteger(0, after);
        select->bindInteger(1, most);
        return storage::forEachRow(select.value(), [&take](const storage::FastStatement &row) { take(rowFrom(row)); });
    }

private:
    explicit SearchStore(storage::FastStatement upsert);
    static Result<storage::FastStatement> selectAfter(storage::Database &database, scim::ResourceType type);
    static SearchRow rowFrom(const storage::FastStatement &row);

    storage::FastStatement m_upsert;
};

} // namespace rollcall::cache
