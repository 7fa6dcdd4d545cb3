// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/orphaned_members.h"

#include "rules/group_deletion.h"
#include "service/repository.h"
#include "service/stored_json.h"
#include "service/user_store.h"

namespace rollcall::service
{

Result<QVector<OrphanedMember>> OrphanedMembers::of(const GroupRecord &group, rules::Profile profile)
{
    QVector<OrphanedMember> orphans;
    if (rules::fateOfMember(profile, group.source, false) == rules::MemberFate::Stays)
        return orphans;
    auto query = m_repository.query(QStringLiteral(
        "SELECT u.id, u.display_name, CASE WHEN EXISTS (SELECT 1 FROM group_users o JOIN user_groups g ON g.rid = "
        "o.group_rid WHERE o.user_rid = u.rid AND o.group_rid <> m.group_rid AND g.source = ?) THEN 1 ELSE 0 END "
        "FROM group_users m JOIN users u ON u.rid = m.user_rid WHERE m.group_rid = ? AND u.deleted = 0 AND u.state = ? "
        "ORDER BY u.rid"));
    if (!query)
        return query.error();
    const auto read = query->forEach(
        {rules::sourceName(rules::Source::ScimEntraId), group.rid, rules::userStateName(rules::UserState::Active)},
        [&](const storage::Statement &row) {
            const bool inOther = row.integer(2) != 0;
            if (rules::fateOfMember(profile, group.source, inOther) == rules::MemberFate::Disabled)
                orphans.append({row.text(0), row.text(1)});
        });
    if (!read)
        return read.error();
    return orphans;
}

Result<void> OrphanedMembers::disable(
    const QVector<OrphanedMember> &members, const QString &groupName, const AuditEntry &model)
{
    AuditEntry entry = model;
    entry.action = QStringLiteral("user.disable");
    entry.resourceType = scim::nameOf(scim::ResourceType::User);
    entry.rule = rules::RuleCode::GroupDeleted;
    entry.detail
        = QStringLiteral("The group %1 was deleted, and the user is in no other provisioned group.").arg(groupName);
    for (const OrphanedMember &member : members) {
        if (const auto done = disableOne(member, entry); !done)
            return done.error();
    }
    return {};
}

Result<void> OrphanedMembers::disableOne(const OrphanedMember &member, AuditEntry entry)
{
    UserStore users(m_repository);
    auto found = users.find(member.id);
    if (!found)
        return found.error();
    UserRecord &record = **found;
    QJsonObject attributes = attributesOf(record.json);
    attributes.insert(QLatin1String("active"), false);
    entry.resourceId = member.id;
    entry.resourceName = attributes.value(QLatin1String("userName")).toString();
    entry.before = record.json;
    record.touch(entry.at);
    if (const auto done = users.update(record, attributes); !done)
        return done.error();
    entry.after = record.json;
    return AuditLog(m_repository).append(entry);
}

} // namespace rollcall::service
