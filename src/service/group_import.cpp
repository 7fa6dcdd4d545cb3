// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/group_import.h"

#include "scim/json.h"
#include "scim/text.h"
#include "service/command_line.h"
#include "service/repository.h"
#include "service/resource_service.h"
#include "service/storable_text.h"
#include "service/stored_json.h"

#include <QJsonArray>

namespace rollcall::service
{

namespace
{

constexpr qsizetype kBatch = 50;

using intake::DirectoryMember;

QJsonObject attributesOf(const QString &name, const QString &externalId)
{
    QJsonObject attributes{{QStringLiteral("displayName"), name}};
    if (!externalId.isEmpty())
        attributes.insert(QStringLiteral("externalId"), externalId);
    return attributes;
}

QJsonArray idsOf(const QVector<ResolvedMember> &members)
{
    QJsonArray ids;
    for (const ResolvedMember &member : members)
        ids.append(member.candidate.id);
    return ids;
}

} // namespace

GroupImport::GroupImport(Repository &repository, rules::Source source, const QHash<QString, QString> &userIds,
    const Clock &clock, ImportSummary &summary)
    : m_repository(repository),
      m_groups(repository),
      m_memberships(repository),
      m_audit(repository),
      m_source(source),
      m_userIds(userIds),
      m_clock(clock),
      m_summary(summary)
{
}

Result<void> GroupImport::run(const intake::DirectoryContent &content)
{
    const QVector<Group> groups = groupsOf(content);
    for (qsizetype begin = 0; begin < groups.size(); begin += kBatch) {
        const int writtenBefore = m_summary.groups.written();
        auto transaction = m_repository.beginWrite();
        if (!transaction)
            return transaction.error();
        for (qsizetype i = begin; i < qMin(begin + kBatch, groups.size()); ++i) {
            if (const auto done = take(groups.at(i)); !done)
                return done.error();
        }
        if (m_summary.groups.written() == writtenBefore)
            continue;
        if (const auto done = transaction->commit(); !done)
            return done.error();
    }
    return {};
}

QVector<GroupImport::Group> GroupImport::groupsOf(const intake::DirectoryContent &content)
{
    QVector<Group> groups;
    QHash<QString, QVector<DirectoryMember>> lines;
    for (const DirectoryMember &member : content.members) {
        QVector<DirectoryMember> &ofGroup = lines[member.groupId];
        if (ofGroup.isEmpty()) {
            const bool isPartial = content.partialGroups.contains(member.groupDisplayName);
            groups.append({member.groupId, member.groupDisplayName.trimmed(), {}, isPartial, member.line});
        }
        ofGroup.append(member);
    }
    for (Group &group : groups)
        addMembers(group, lines.value(group.id));
    return groups;
}

void GroupImport::addMembers(Group &group, const QVector<DirectoryMember> &lines)
{
    int strangers = 0;
    for (const DirectoryMember &line : lines) {
        const QString id = m_userIds.value(line.memberId);
        if (line.type == DirectoryMember::Type::Group)
            note(group.line, group.name, QStringLiteral("the group in it, %1, is left out").arg(line.memberId));
        else if (!id.isEmpty())
            group.members.append(id);
        else if (!line.memberId.isEmpty())
            ++strangers;
    }
    if (strangers > 0)
        note(group.line, group.name, QStringLiteral("members who are not among the users: %1").arg(strangers));
    if (group.isPartial)
        note(group.line, group.name, QStringLiteral("the file has only some of its members, so nobody leaves it"));
}

Result<void> GroupImport::take(const Group &group)
{
    if (group.name.isEmpty()) {
        skip(group, QStringLiteral("is skipped: has no name"));
        return {};
    }
    if (const auto storable = checkKeys(attributesOf(group.name, group.id)); !storable) {
        skip(group, QStringLiteral("is skipped: ") + storable.error().detail);
        return {};
    }
    const QString key = scim::foldForComparison(group.name);
    if (m_seenNames.contains(key)) {
        skip(group, QStringLiteral("is skipped: the file has a group of that name already"));
        return {};
    }
    m_seenNames.insert(key);
    auto known = m_groups.findByName(group.name, m_source);
    if (!known)
        return known.error();
    if (*known)
        return update(std::move(**known), group);
    const auto taken = m_groups.isNameTaken(group.name, 0);
    if (!taken)
        return taken.error();
    if (!*taken)
        return insert(group);
    skip(group, QStringLiteral("is skipped: another source has a group of that name"));
    return {};
}

Result<void> GroupImport::insert(const Group &group)
{
    GroupRecord record;
    record.id = newResourceId();
    record.source = m_source;
    record.created = record.lastModified = m_clock.now();
    const bool isEntra = m_source == rules::Source::EntraIdUserSource;
    if (const auto done = m_groups.insert(record, attributesOf(group.name, isEntra ? group.id : QString())); !done)
        return done.error();
    const auto moves = setMembers(record.rid, group);
    if (!moves)
        return moves.error();
    ++m_summary.groups.created;
    if (const auto told = tell(QStringLiteral("group.import"), record, group.name); !told)
        return told.error();
    return tellMoves(record, group.name, *moves);
}

Result<void> GroupImport::update(GroupRecord record, const Group &group)
{
    const auto moves = setMembers(record.rid, group);
    if (!moves)
        return moves.error();
    if (moves->isEmpty()) {
        ++m_summary.groups.unchanged;
        return {};
    }
    record.touch(m_clock.now());
    if (const auto done = m_groups.update(record, service::attributesOf(record.json)); !done)
        return done.error();
    ++m_summary.groups.updated;
    return tellMoves(record, group.name, *moves);
}

Result<GroupImport::Moves> GroupImport::setMembers(qint64 rid, const Group &group)
{
    Moves moves;
    auto wanted = m_memberships.resolve(rid, group.members);
    if (!wanted)
        return wanted.error();
    QSet<QString> staying;
    for (ResolvedMember &member : *wanted) {
        staying.insert(member.candidate.id);
        if (!member.isMember)
            moves.joined.append(std::move(member));
    }
    auto present = m_memberships.members(rid);
    if (!present)
        return present.error();
    for (ResolvedMember &member : *present) {
        if (!group.isPartial && !staying.contains(member.candidate.id))
            moves.left.append(std::move(member));
    }
    if (const auto done = m_memberships.add(rid, moves.joined); !done)
        return done.error();
    if (const auto done = m_memberships.remove(rid, moves.left); !done)
        return done.error();
    return moves;
}

Result<void> GroupImport::tell(const QString &action, const GroupRecord &record, const QString &name)
{
    AuditEntry entry = commandLineEntry(action, QStringLiteral("Group"), name, m_clock);
    entry.resourceId = record.id;
    entry.detail = QStringLiteral("Imported as %1.").arg(rules::sourceName(m_source));
    entry.after = record.json;
    return m_audit.append(entry);
}

Result<void> GroupImport::tellMoves(const GroupRecord &record, const QString &name, const Moves &moves)
{
    if (moves.isEmpty())
        return {};
    AuditEntry entry = commandLineEntry(QStringLiteral("group.members"), QStringLiteral("Group"), name, m_clock);
    entry.resourceId = record.id;
    entry.detail = QStringLiteral("Imported as %1.").arg(rules::sourceName(m_source));
    entry.after
        = scim::toBytes({{QStringLiteral("joined"), idsOf(moves.joined)}, {QStringLiteral("left"), idsOf(moves.left)}});
    return m_audit.append(entry);
}

void GroupImport::note(int line, const QString &name, const QString &reason)
{
    m_summary.problems.append({line, name, reason});
}

void GroupImport::skip(const Group &group, const QString &reason)
{
    ++m_summary.groups.skipped;
    note(group.line, group.name, reason);
}

} // namespace rollcall::service
