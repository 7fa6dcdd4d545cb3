// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/details_reader.h"
#include "cache/group_query.h"
#include "cache/list_index.h"
#include "cache/listing.h"
#include "cache/user_query.h"
#include "cache/user_search.h"
#include "core/clock.h"
#include "storage/database.h"

#include <memory>
#include <optional>

namespace rollcall::cache
{

/// The side of `Cache` that searches and sorts, with a connection of its own, so that rows are read while an order is
/// built. Thread: the one that opened it, destruction too.
///
/// What it holds in memory follows the writing side:   ( runBegan ( follow )* runEnded )*
/// Between runs it notices by itself when another process has written (the mirror's revision), and reads all anew.
class CacheLister
{
public:
    using StillWanted = SearchIndex::StillWanted;

    /// Requires: the file has this program's schema already, `clock` outlives it.
    static Result<std::unique_ptr<CacheLister>> open(const QString &path, const QLocale &locale, const Clock &clock);

    /// `revision` is the mirror's at that time.
    void runBegan(qint64 revision);
    void follow(const WrittenRows &rows);
    void runEnded() { m_following = false; }
    void setLocale(const QLocale &locale);
    /// Reads what searches and lists need, unless it is there and up to date. Every list does this first.
    Result<void> refresh();

    // As `Cache` says; nothing if the answer is not wanted any more.
    Result<std::optional<Listing>> users(const UserQuery &query, const StillWanted &stillWanted);
    Result<Listing> groups(const GroupQuery &query);
    Result<std::optional<QVector<ValueCount>>> values(
        const QString &text, const QString &attribute, const QString &part, int most, const StillWanted &stillWanted);
    Result<std::optional<QString>> findUser(const QString &text);
    /// Looks at some users more; the names once all were looked at.
    Result<std::optional<QStringList>> readMoreNames();
    /// Which rows were found to be damaged since the last call.
    [[nodiscard]] DamagedRows takeDamaged();

private:
    CacheLister(std::unique_ptr<storage::Database> database, const QLocale &locale, const Clock &clock);
    Result<void> load();
    Result<void> load(ListIndex &index, QVector<quint32> &damaged);
    Result<qint64> storedRevision();
    Result<std::optional<UserSearch::Found>> find(const QString &text, const StillWanted &stillWanted);
    Result<std::optional<QVector<quint32>>> sorted(
        const UserQuery &query, const RowSet *rows, const StillWanted &stillWanted);
    Result<RowSet> findGroups(const QueryText &query);
    Result<RowSet> groupsWith(const QueryTerm &term);

    std::unique_ptr<storage::Database> m_database;
    const Clock &m_clock;
    DetailsReader m_details;
    ListIndex m_users;
    ListIndex m_groups;
    UserSearch m_search;
    DamagedRows m_damaged; ///< Met when the lists were read.
    std::optional<qint64> m_revision; ///< Of what is in memory; nothing: not loaded.
    bool m_following = false;
};

} // namespace rollcall::cache
