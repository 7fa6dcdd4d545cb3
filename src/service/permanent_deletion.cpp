// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/permanent_deletion.h"

#include "rules/purge.h"
#include "rules/user_facts.h"
#include "service/group_store.h"
#include "service/json_text.h"
#include "service/repository.h"
#include "service/stored_json.h"
#include "service/user_store.h"

#include <QCryptographicHash>

namespace rollcall::service
{

namespace
{

rules::UserState stateOf(const UserRecord &user)
{
    const bool isActive = !user.deleted && rules::userFacts(attributesOf(user.json)).isActive;
    return isActive ? rules::UserState::Active : rules::UserState::Disabled;
}

QByteArray confirmation(const Record &record, const QStringList &along)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData((record.id + u' ' + QString::number(record.version)).toUtf8());
    for (const QString &id : along)
        hash.addData('\n' + id.toUtf8());
    return hash.result().toHex().left(32);
}

QString nameOf(const Record &record, const char *attribute)
{
    return attributesOf(record.json).value(QLatin1String(attribute)).toString();
}

/// What is not in the user's own bytes.
QByteArray imageOf(const UserDeletion &deletion)
{
    const UserRecord &user = deletion.user;
    QByteArray image = user.json.chopped(1) + R"(,"source":)" + jsonString(rules::sourceName(user.source))
        + R"(,"inviteStatus":)" + jsonString(rules::inviteStatusName(user.inviteStatus));
    if (!user.managedAppleId.isEmpty())
        image += R"(,"managedAppleId":)" + jsonString(user.managedAppleId);
    image += R"(,"groups":[)";
    for (const NamedResource &group : deletion.groups)
        image.append(image.endsWith('[') ? "" : ",").append(jsonString(group.id));
    return image + "]}";
}

} // namespace

Result<QVector<NamedResource>> PermanentDeletion::named(const QString &sql, qint64 rid)
{
    auto query = m_repository.query(sql);
    if (!query)
        return query.error();
    QVector<NamedResource> found;
    const auto read = query->forEach({rid}, [&](const storage::Statement &row) {
        found.append({row.text(0), row.text(1)});
    });
    if (!read)
        return read.error();
    return found;
}

Result<std::optional<UserDeletion>> PermanentDeletion::ofUser(const QString &id)
{
    auto found = UserStore(m_repository).findAny(id);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<UserDeletion>();
    UserDeletion deletion{std::move(**found), {}, {}, {}};
    auto groups = named(QStringLiteral("SELECT g.id, g.display_name FROM group_users m JOIN user_groups g ON g.rid = "
                                       "m.group_rid WHERE m.user_rid = ? ORDER BY g.rid"),
        deletion.user.rid);
    if (!groups)
        return groups.error();
    deletion.groups = std::move(groups).value();
    if (const auto admitted = rules::admitUserPurge(deletion.user.source, stateOf(deletion.user)); !admitted)
        deletion.refusal = admitted.error();
    QStringList along;
    for (const NamedResource &group : std::as_const(deletion.groups))
        along.append(group.id);
    deletion.confirm = confirmation(deletion.user, along);
    return std::optional(deletion);
}

Result<std::optional<GroupDeletion>> PermanentDeletion::ofGroup(const QString &id)
{
    auto found = GroupStore(m_repository).find(id);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<GroupDeletion>();
    GroupDeletion deletion{std::move(**found), 0, {}, {}};
    auto orphans = OrphanedMembers(m_repository).of(deletion.group, rules::Profile::Mdm);
    if (!orphans)
        return orphans.error();
    deletion.disabled = std::move(orphans).value();
    auto count = m_repository.query(
        QStringLiteral("SELECT (SELECT count(*) FROM group_users WHERE group_rid = ?) + (SELECT count(*) FROM "
                       "group_groups WHERE group_rid = ?)"));
    if (!count)
        return count.error();
    const auto counted = count->forEach({deletion.group.rid, deletion.group.rid},
        [&](const storage::Statement &row) { deletion.memberCount = row.integer(0); });
    if (!counted)
        return counted.error();
    QStringList along;
    for (const OrphanedMember &member : std::as_const(deletion.disabled))
        along.append(member.id);
    deletion.confirm = confirmation(deletion.group, along);
    return std::optional(deletion);
}

Result<void> PermanentDeletion::run(const UserDeletion &deletion)
{
    const UserRecord &user = deletion.user;
    AuditEntry entry
        = m_actor.entry(m_now, QStringLiteral("user.purge"), QStringLiteral("User"), user.id, nameOf(user, "userName"));
    entry.rule = rules::RuleCode::Purge;
    entry.before = imageOf(deletion);
    if (const auto told = AuditLog(m_repository).append(entry); !told)
        return told;
    return UserStore(m_repository).remove(user, m_now);
}

Result<void> PermanentDeletion::run(const GroupDeletion &deletion)
{
    const GroupRecord &group = deletion.group;
    const QString name = nameOf(group, "displayName");
    AuditEntry entry = m_actor.entry(m_now, QStringLiteral("group.purge"), QStringLiteral("Group"), group.id, name);
    entry.rule = rules::RuleCode::Purge;
    entry.before = group.json;
    entry.detail = QStringLiteral("It had %1 members, of whom %2 were disabled.")
                       .arg(deletion.memberCount)
                       .arg(deletion.disabled.size());
    if (const auto told = AuditLog(m_repository).append(entry); !told)
        return told;
    if (const auto removed = GroupStore(m_repository).remove(group, m_now); !removed)
        return removed;
    entry.detail.clear();
    entry.before.clear();
    return OrphanedMembers(m_repository).disable(deletion.disabled, name, entry);
}

} // namespace rollcall::service
