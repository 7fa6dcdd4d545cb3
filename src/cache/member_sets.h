// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/row_set.h"
#include "core/result.h"

#include <QHash>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// Who is in which groups, read once for each question and kept until something changes. Requires: the database
/// outlives it. Thread: the database's.
class MemberSets
{
public:
    explicit MemberSets(storage::Database &database) : m_database(database) { }

    void clear() { m_kept.clear(); }

    /// Those in any of `groups` (row numbers of groups); `everyone` for a group that holds everyone and lists nobody.
    Result<RowSet> membersOf(const QString &question, const RowSet &groups, const RowSet &everyone);
    /// Those in any group that lists its members.
    Result<RowSet> inAnyGroup();

private:
    Result<RowSet> readMembers(const RowSet &groups, const RowSet &everyone);
    Result<RowSet> readAll();
    Result<bool> holdsEveryone(quint32 group);
    RowSet keep(const QString &question, RowSet rows);

    storage::Database &m_database;
    QHash<QString, RowSet> m_kept; ///< By the question.
};

} // namespace rollcall::cache
