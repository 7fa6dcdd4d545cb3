// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "intake/directory_content.h"
#include "rules/source.h"
#include "service/audit_log.h"
#include "service/group_store.h"
#include "service/import_summary.h"
#include "service/membership_store.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QVector>

namespace rollcall::service
{

class Repository;

/// The groups of an import (importer.h), in batches, once its people are there. Thread: the repository's. Fails as the
/// database does.
class GroupImport
{
public:
    /// `userIds` are the ids of the records by the people's objectIds. Counts and problems go to `summary`.
    GroupImport(Repository &repository, rules::Source source, const QHash<QString, QString> &userIds,
        const Clock &clock, ImportSummary &summary);

    Result<void> run(const intake::DirectoryContent &content);

private:
    /// A group of the file.
    struct Group {
        QString id;
        QString name;
        QStringList members; ///< Ids of records.
        bool isPartial = false;
        int line = 0;
    };
    /// Who came and went.
    struct Moves {
        QVector<ResolvedMember> joined;
        QVector<ResolvedMember> left;

        [[nodiscard]] bool isEmpty() const { return joined.isEmpty() && left.isEmpty(); }
    };

    [[nodiscard]] QVector<Group> groupsOf(const intake::DirectoryContent &content);
    void addMembers(Group &group, const QVector<intake::DirectoryMember> &lines);
    Result<void> take(const Group &group);
    Result<void> insert(const Group &group);
    Result<void> update(GroupRecord record, const Group &group);
    Result<Moves> setMembers(qint64 rid, const Group &group);
    Result<void> tell(const QString &action, const GroupRecord &record, const QString &name);
    Result<void> tellMoves(const GroupRecord &record, const QString &name, const Moves &moves);
    void note(int line, const QString &name, const QString &reason);
    void skip(const Group &group, const QString &reason);

    Repository &m_repository;
    GroupStore m_groups;
    MembershipStore m_memberships;
    AuditLog m_audit;
    rules::Source m_source;
    const QHash<QString, QString> &m_userIds;
    const Clock &m_clock;
    ImportSummary &m_summary;
    QSet<QString> m_seenNames;
};

} // namespace rollcall::service
