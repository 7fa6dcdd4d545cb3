// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/attribute_columns.h"
#include "cache/fact_counts.h"
#include "cache/facts_filter.h"
#include "cache/member_sets.h"
#include "cache/modified_times.h"
#include "cache/query_text.h"
#include "cache/search_index.h"

#include <QDateTime>

#include <optional>

namespace rollcall::cache
{

/// Who fits a query: each condition a set of rows, all of them cut. What it needs of SQLite is read when a condition is
/// first asked for, so that a keystroke costs none.
///
/// Requires: the database outlives it. Thread: the database's.
class UserSearch
{
public:
    using StillWanted = SearchIndex::StillWanted;

    /// What the conditions are looked up in; of users and of groups.
    struct Indexes {
        const SearchIndex &users;
        const std::vector<RowFacts> &facts;
        const SearchIndex &groups;
        SecondThread &second;
    };
    struct Found {
        RowSet rows;
        FactCounts counts;
        QStringList unknownAttributes; ///< That nobody has; they do not restrict the list.
    };

    explicit UserSearch(storage::Database &database);

    /// Follows a transaction of the writer.
    void update(const WrittenRows &rows);
    /// All rows may be others.
    void clear();

    /// Nothing if the answer is not wanted any more.
    Result<std::optional<Found>> find(
        const QueryText &query, const QDateTime &now, const Indexes &indexes, const StillWanted &stillWanted);

    [[nodiscard]] AttributeColumns &attributes() { return m_attributes; }

private:
    struct Words {
        QVector<QByteArray> words;
        RowSet rows;
        RowSet written = {}; ///< Since: these may have the words now, or not any more.
    };
    /// A search under way.
    struct Task {
        const QDateTime &now;
        const Indexes &indexes;
        const StillWanted &stillWanted;
        Found found;
    };

    Result<bool> applyTerm(const QueryTerm &term, Task &task);
    Result<bool> applyAttribute(const QueryTerm &term, Task &task);
    [[nodiscard]] bool findWords(const QueryText &query, Task &task);
    [[nodiscard]] bool findWords(const QVector<QByteArray> &words, Task &task);
    [[nodiscard]] std::optional<RowSet> lookFor(const QVector<QByteArray> &words, const Task &task) const;
    Result<RowSet> membersOf(const QueryTerm &term, const Indexes &indexes);
    [[nodiscard]] static RowSet withEmail(const Indexes &indexes);

    AttributeColumns m_attributes;
    MemberSets m_members;
    ModifiedTimes m_times;
    std::optional<Words> m_latest; ///< What was typed last: one letter more is looked for in what it found.
};

} // namespace rollcall::cache
