// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/membership.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::service
{

class Repository;

/// An id that was given as a member's, and what it is.
struct ResolvedMember {
    rules::Candidate candidate;
    qint64 rid = 0; ///< Of the user or group; 0: unknown.
    bool isMember = false; ///< Of the group in question, already.
};

/// Who is in which group. Only live users are seen: somebody deleted stays where they were, unseen.
///
/// Every method is a fixed number of statements, however many members. Thread: the repository's. Requires: writing
/// happens in a transaction. Fails as the database does.
class MembershipStore
{
public:
    explicit MembershipStore(Repository &repository) : m_repository(repository) { }

    /// In the order of `ids`, each once.
    Result<QVector<ResolvedMember>> resolve(qint64 groupRid, const QStringList &ids);
    /// All of a group's.
    Result<QVector<ResolvedMember>> members(qint64 groupRid);

    Result<void> add(qint64 groupRid, const QVector<ResolvedMember> &members);
    Result<void> remove(qint64 groupRid, const QVector<ResolvedMember> &members);

    /// The ids of the groups that a user is in.
    Result<QStringList> groupsOf(qint64 userRid);
    Result<void> removeFromAll(qint64 userRid);

private:
    Result<void> write(
        const QString &sql, qint64 groupRid, const QVector<ResolvedMember> &members, rules::Candidate::Kind kind);

    Repository &m_repository;
};

} // namespace rollcall::service
