// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/details_reader.h"
#include "cache/first_list.h"
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
    /// Gets on with what the next list needs of what was written, a part of it; false if nothing is left.
    Result<bool> mendMore();
    void runEnded();
    void setLocale(const QLocale &locale);
    /// What was listed last is there to be listed first, before all is read.
    Result<void> openFirstList();
    /// Reads on what searches and lists need, a part of it; true once it is there. What is asked for between the parts
    /// does not wait for the rest, unless it needs it.
    Result<bool> loadMore();

    // As `Cache` says; nothing if the answer is not wanted any more.
    Result<std::optional<Listing>> users(const UserQuery &query, const StillWanted &stillWanted);
    Result<Listing> groups(const GroupQuery &query);
    Result<std::optional<QVector<ValueCount>>> values(
        const QString &text, const QString &attribute, const QString &part, int most, const StillWanted &stillWanted);
    Result<std::optional<QString>> findUser(const QString &text);
    /// Looks at some users more; the names once all were looked at.
    Result<std::optional<QStringList>> readMoreNames();
    /// To be kept by the writing side, if there is another one since the last call.
    [[nodiscard]] std::optional<FirstList> takeNewFirstList();
    /// Which rows were found to be damaged since the last call.
    [[nodiscard]] DamagedRows takeDamaged();

private:
    CacheLister(std::unique_ptr<storage::Database> database, const QLocale &locale, const Clock &clock);
    /// What is read in parts.
    struct Loading {
        qint64 revision = 0; ///< The mirror's when it began.
        QVector<WrittenRows> followed; ///< Written since.
    };

    void setFollowing(bool following);
    /// All is there and up to date.
    Result<void> refresh();
    Result<void> beginLoading();
    void endLoading();
    Result<std::optional<Listing>> firstList(const UserQuery &query);
    void keepFirstList(const FactCounts &counts);
    Result<qint64> storedRevision();
    Result<std::optional<UserSearch::Found>> find(const QString &text, const StillWanted &stillWanted);
    Result<std::optional<QVector<quint32>>> sorted(
        const UserQuery &query, const RowSet *rows, const StillWanted &stillWanted);
    /// `inapplicable` gets the conditions that groups can't be asked for.
    Result<RowSet> findGroups(const QueryText &query, QStringList &inapplicable);
    Result<RowSet> groupsWith(const QueryTerm &term);

    std::unique_ptr<storage::Database> m_database;
    const Clock &m_clock;
    DetailsReader m_details;
    ListIndex m_users;
    ListIndex m_groups;
    UserSearch m_search;
    DamagedRows m_damaged; ///< Met when the lists were read.
    std::optional<qint64> m_revision; ///< Of what is in memory; nothing: not loaded.
    std::optional<Loading> m_loading;
    std::optional<FirstList> m_first;
    bool m_isFirstNew = false;
    bool m_following = false;
};

} // namespace rollcall::cache
