// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache_state.h"
#include "cache/details_reader.h"
#include "cache/document_store.h"
#include "cache/group_query.h"
#include "cache/history_reader.h"
#include "cache/list_index.h"
#include "cache/user_query.h"
#include "storage/database.h"

#include <memory>
#include <optional>

namespace rollcall::cache
{

/// The reading side of `Cache`, with a connection of its own. Thread: the one that opened it, destruction too.
///
/// What it holds in memory follows the writing side:   ( runBegan ( follow )* runEnded )*
/// Between runs it notices by itself when another process has written (the mirror's revision), and reads all anew.
class CacheReader
{
public:
    /// Requires: the file has this program's schema already.
    static Result<std::unique_ptr<CacheReader>> open(const QString &path, const QLocale &locale);

    /// `revision` is the mirror's at that time.
    void runBegan(qint64 revision);
    void follow(const WrittenRows &rows);
    void runEnded() { m_following = false; }
    void setLocale(const QLocale &locale);
    /// Reads what searches and lists need, unless it is there and up to date. Every list does this first.
    Result<void> refresh();

    // As `Cache` says.
    Result<Listing> users(const UserQuery &query);
    Result<Listing> groups(const GroupQuery &query);
    Result<UserDetails> user(const QString &id) { return m_details.user(id, m_collation); }
    Result<GroupDetails> group(const QString &id) { return m_details.group(id, m_collation); }
    Result<std::optional<QString>> findUser(const QString &text);
    Result<UserHistory> history(const QString &id) { return m_history.user(id); }
    Result<CacheState> state();
    Result<QVector<StoredDocument>> documents() { return DocumentStore(*m_database).all(); }
    Result<QVector<QString>> toFetch(scim::ResourceType type);
    Result<QVector<QString>> idsInOrder(scim::ResourceType type);
    /// Rows and bytes by their numbers.
    [[nodiscard]] DetailsReader &details() { return m_details; }
    /// Which rows were found to be damaged since the last call.
    [[nodiscard]] DamagedRows takeDamaged();

private:
    CacheReader(std::unique_ptr<storage::Database> database, const QLocale &locale);
    Result<void> load();
    Result<void> load(ListIndex &index, QVector<quint32> &damaged);
    Result<qint64> storedRevision();
    Result<QVector<QString>> idsBy(const QString &sql);

    std::unique_ptr<storage::Database> m_database;
    DetailsReader m_details;
    HistoryReader m_history;
    ListIndex m_users;
    ListIndex m_groups;
    Collation m_collation;
    DamagedRows m_damaged; ///< Met when the lists were read.
    std::optional<qint64> m_revision; ///< Of what is in memory; nothing: not loaded.
    bool m_following = false;
};

} // namespace rollcall::cache
