// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/group_service.h"

#include "rules/group_admission.h"
#include "rules/take_over.h"
#include "scim/json.h"
#include "scim/normalize.h"
#include "scim/text.h"
#include "service/database_failure.h"
#include "service/orphaned_members.h"
#include "service/repository.h"
#include "service/storable_text.h"
#include "service/stored_json.h"

#include <QJsonArray>
#include <QSet>

namespace rollcall::service
{

namespace
{

const QLatin1String kMembers("members");

QString nameIn(const QJsonObject &attributes)
{
    return attributes.value(QLatin1String("displayName")).toString();
}

bool sayTheSame(QJsonObject a, QJsonObject b)
{
    a.remove(QLatin1String("schemas"));
    b.remove(QLatin1String("schemas"));
    return a == b;
}

/// RFC 7643 §8.7.1: a member's type is immutable, so what the client takes it for has to be true.
scim::Outcome<void> checkTypes(const QVector<ResolvedMember> &members, const QHash<QString, QString> &types)
{
    for (const ResolvedMember &member : members) {
        const QString type = types.value(member.candidate.id);
        const bool isGroup = member.candidate.kind == rules::Candidate::Kind::Group;
        const QString real = scim::nameOf(isGroup ? scim::ResourceType::Group : scim::ResourceType::User);
        const bool isUnknown = member.candidate.kind == rules::Candidate::Kind::Unknown;
        if (type.isEmpty() || isUnknown || type.compare(real, Qt::CaseInsensitive) == 0)
            continue;
        const QString detail = QStringLiteral("The member %1 is a %2, no %3.").arg(member.candidate.id, real, type);
        return member.isMember ? scim::ProtocolError::mutability(detail) : scim::ProtocolError::invalidValue(detail);
    }
    return {};
}

} // namespace

GroupService::GroupService(const WriteContext &context)
    : m_context(context), m_groups(context.repository), m_memberships(context.repository), m_audit(context.repository)
{
}

scim::Outcome<GroupRecord> GroupService::existing(const QString &id)
{
    auto found = m_groups.find(id);
    if (!found)
        return protocolErrorOf(found.error());
    if (!*found)
        return noSuchResource(id);
    if (const auto current = m_context.checkVersion(**found); !current)
        return current.error();
    return std::move(**found);
}

scim::Outcome<void> GroupService::checkName(const QJsonObject &attributes, qint64 rid)
{
    const auto taken = m_groups.isNameTaken(nameIn(attributes), rid);
    if (!taken)
        return protocolErrorOf(taken.error());
    return rules::admitGroupName(m_context.caller.profile, nameIn(attributes), *taken);
}

scim::Outcome<Written> GroupService::create(const QJsonObject &body)
{
    auto normalized = scim::normalize(body, m_context.registry, m_context.patchOptions());
    if (!normalized)
        return normalized.error();
    QJsonObject attributes = normalized->resource;
    const QJsonValue members = attributes.take(kMembers);
    if (const auto complete = scim::checkRequired(attributes, m_context.registry); !complete)
        return complete.error();
    if (const auto storable = checkKeys(attributes); !storable)
        return storable.error();
    if (const auto named = checkName(attributes, 0); !named)
        return named.error();

    GroupRecord record;
    record.id = newResourceId();
    record.created = record.lastModified = m_context.now;
    if (const auto done = m_groups.insert(record, attributes); !done)
        return protocolErrorOf(done.error());
    AuditEntry entry = m_context.entry(QStringLiteral("group.create"), record.id, nameIn(attributes));
    entry.after = record.json;
    if (const auto done = m_audit.append(entry); !done)
        return protocolErrorOf(done.error());
    if (!members.isUndefined()) {
        const auto ids = memberIds(members);
        if (!ids)
            return ids.error();
        const auto moves = move(record.rid, {{MemberOperation::Kind::Add, *ids, memberTypes(members)}});
        if (!moves)
            return moves.error();
        if (const auto told = tellMoves(record, nameIn(attributes), *moves); !told)
            return told.error();
    }
    const auto warned = m_context.warnOfUnknown(normalized->ignored, record.id, nameIn(attributes));
    return warned ? scim::Outcome<Written>(Written{record.id}) : warned.error();
}

scim::Outcome<Written> GroupService::replace(const QString &id, const QJsonObject &body)
{
    auto record = existing(id);
    if (!record)
        return record.error();
    auto normalized = scim::normalize(body, m_context.registry, m_context.patchOptions());
    if (!normalized)
        return normalized.error();
    Change change{attributesOf(record->json), normalized->resource, {}, normalized->ignored};
    const QJsonValue members = change.after.take(kMembers);
    const bool keepsWhatIsMissing = m_context.caller.profile == rules::Profile::Mdm;
    if (!members.isUndefined()) {
        const auto ids = memberIds(members);
        if (!ids)
            return ids.error();
        change.members.append({MemberOperation::Kind::Set, *ids, memberTypes(members)});
    } else if (!keepsWhatIsMissing) {
        change.members.append({MemberOperation::Kind::Set, {}, {}});
    }
    if (keepsWhatIsMissing)
        change.after = rules::overlay(change.before, change.after);
    if (const auto complete = scim::checkRequired(change.after, m_context.registry); !complete)
        return complete.error();
    return apply(std::move(*record), change);
}

scim::Outcome<Written> GroupService::patch(const QString &id, const QJsonObject &body)
{
    const auto request = scim::PatchRequest::parse(body);
    if (!request)
        return request.error();
    const auto parts = takeApart(*request, m_context.patchOptions());
    if (!parts)
        return parts.error();
    auto record = existing(id);
    if (!record)
        return record.error();
    Change change{attributesOf(record->json), {}, parts->members, {}};
    change.after = change.before;
    if (!parts->rest.operations.isEmpty()) {
        const auto patched = m_context.patched(*record, change.before, parts->rest);
        if (!patched)
            return patched.error();
        change.after = patched->resource;
        change.ignored = patched->ignored;
    }
    return apply(std::move(*record), change);
}

scim::Outcome<Written> GroupService::apply(GroupRecord record, const Change &change)
{
    if (const auto storable = checkKeys(change.after); !storable)
        return storable.error();
    const QString name = nameIn(change.after);
    if (!scim::equalFolded(name, nameIn(change.before))) {
        if (const auto named = checkName(change.after, record.rid); !named)
            return named.error();
    }
    const auto moves = move(record.rid, change.members);
    if (!moves)
        return moves.error();
    if (const auto warned = m_context.warnOfUnknown(change.ignored, record.id, name); !warned)
        return warned.error();
    const bool takesOver = rules::updateTakesOverGroup(m_context.caller.profile, record.source);
    if (!takesOver && moves->isEmpty() && sayTheSame(change.before, change.after))
        return Written{record.id, !change.ignored.isEmpty()};
    if (const auto written = write(record, change, *moves); !written)
        return written.error();
    return Written{record.id};
}

scim::Outcome<void> GroupService::write(GroupRecord &record, const Change &change, const Moves &moves)
{
    const rules::Source sourceBefore = record.source;
    const bool takesOver = rules::updateTakesOverGroup(m_context.caller.profile, record.source);
    AuditEntry entry = m_context.entry(QStringLiteral("group.update"), record.id, nameIn(change.after));
    entry.before = record.json;
    if (takesOver)
        record.source = rules::Source::ScimEntraId;
    record.touch(m_context.now);
    if (const auto done = m_groups.update(record, change.after); !done)
        return protocolErrorOf(done.error());
    if (const auto told = tellMoves(record, nameIn(change.after), moves); !told)
        return told.error();
    if (!takesOver && sayTheSame(change.before, change.after))
        return {};
    if (takesOver) {
        entry.action = QStringLiteral("group.adopt");
        entry.rule = rules::RuleCode::AdoptSource;
        entry.detail = QStringLiteral("Taken over from %1.").arg(rules::sourceName(sourceBefore));
    }
    entry.after = record.json;
    return asOutcome(m_audit.append(entry));
}

scim::Outcome<void> GroupService::tellMoves(const GroupRecord &record, const QString &name, const Moves &moves)
{
    if (moves.isEmpty())
        return {};
    AuditEntry entry = m_context.entry(QStringLiteral("group.members"), record.id, name);
    entry.after = scim::toBytes({{QStringLiteral("joined"), QJsonArray::fromStringList(moves.joined)},
        {QStringLiteral("left"), QJsonArray::fromStringList(moves.left)}});
    return asOutcome(m_audit.append(entry));
}

scim::Outcome<Written> GroupService::remove(const QString &id)
{
    const auto record = existing(id);
    if (!record)
        return record.error();
    const QString name = nameIn(attributesOf(record->json));
    Moves moves;
    const auto members = m_memberships.members(record->rid);
    if (!members)
        return protocolErrorOf(members.error());
    for (const ResolvedMember &member : *members)
        moves.left.append(member.candidate.id);
    if (const auto told = tellMoves(*record, name, moves); !told)
        return told.error();
    AuditEntry entry = m_context.entry(QStringLiteral("group.delete"), id, name);
    entry.rule = rules::RuleCode::GroupDeleted;
    entry.before = record->json;
    OrphanedMembers orphaned(m_context.repository);
    const auto orphans = orphaned.of(*record, m_context.caller.profile);
    if (!orphans)
        return protocolErrorOf(orphans.error());
    if (const auto done = m_audit.append(entry); !done)
        return protocolErrorOf(done.error());
    if (const auto done = m_groups.remove(*record, m_context.now); !done)
        return protocolErrorOf(done.error());
    if (const auto done = orphaned.disable(*orphans, name, entry); !done)
        return protocolErrorOf(done.error());
    return Written{id};
}

scim::Outcome<GroupService::Moves> GroupService::move(qint64 rid, const QVector<MemberOperation> &operations)
{
    Moves moves;
    for (const MemberOperation &operation : operations) {
        if (const auto moved = moveOnce(rid, operation, moves); !moved)
            return moved.error();
    }
    return moves;
}

scim::Outcome<void> GroupService::moveOnce(qint64 rid, const MemberOperation &operation, Moves &moves)
{
    using Kind = MemberOperation::Kind;
    if (operation.kind == Kind::Add)
        return join(rid, operation, moves);
    auto leaving
        = operation.kind == Kind::Remove ? m_memberships.resolve(rid, operation.ids) : m_memberships.members(rid);
    if (!leaving)
        return protocolErrorOf(leaving.error());
    if (operation.kind == Kind::Set) {
        const QSet<QString> staying(operation.ids.begin(), operation.ids.end());
        leaving->removeIf([&](const ResolvedMember &member) { return staying.contains(member.candidate.id); });
    }
    if (const auto left = leave(rid, *leaving, moves); !left)
        return left.error();
    return operation.kind == Kind::Set ? join(rid, operation, moves) : scim::Outcome<void>();
}

scim::Outcome<void> GroupService::join(qint64 rid, const MemberOperation &operation, Moves &moves)
{
    auto resolved = m_memberships.resolve(rid, operation.ids);
    if (!resolved)
        return protocolErrorOf(resolved.error());
    const bool isByTheRfc = m_context.caller.profile == rules::Profile::Rfc;
    if (const auto typed = isByTheRfc ? checkTypes(*resolved, operation.types) : scim::Outcome<void>(); !typed)
        return typed;
    resolved->removeIf([](const ResolvedMember &member) { return member.isMember; });
    QVector<rules::Candidate> candidates;
    for (const ResolvedMember &member : *resolved) {
        candidates.append(member.candidate);
        moves.joined.append(member.candidate.id);
    }
    if (const auto admitted = rules::admitMembers(m_context.caller.profile, candidates); !admitted)
        return admitted.error();
    return asOutcome(m_memberships.add(rid, *resolved));
}

scim::Outcome<void> GroupService::leave(qint64 rid, const QVector<ResolvedMember> &members, Moves &moves)
{
    for (const ResolvedMember &member : members) {
        if (member.isMember)
            moves.left.append(member.candidate.id);
    }
    return asOutcome(m_memberships.remove(rid, members));
}

} // namespace rollcall::service
