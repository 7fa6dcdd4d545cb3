// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/group_store.h"

#include "storage/database.h"

#include <algorithm>
#include <iterator>

namespace rollcall::cache
{

namespace
{

using storage::FastStatement;

constexpr std::array kStatements{
    "SELECT rid FROM user_group WHERE id = ?",
    "DELETE FROM user_group WHERE rid = ?",
    "SELECT user_rid FROM member WHERE group_rid = ? ORDER BY user_rid",
    "SELECT member_id, display FROM unknown_member WHERE group_rid = ?",
    "SELECT id FROM user WHERE rid = ?",
    "INSERT INTO member (group_rid, user_rid) VALUES (?, ?)",
    "DELETE FROM member WHERE group_rid = ? AND user_rid = ?",
    "INSERT INTO unknown_member (group_rid, member_id, display) VALUES (?, ?, ?) "
    "ON CONFLICT (group_rid, member_id) DO UPDATE SET display = excluded.display",
    "DELETE FROM unknown_member WHERE group_rid = ? AND member_id = ?",
};

QVector<quint32> difference(const QVector<quint32> &from, const QVector<quint32> &without)
{
    QVector<quint32> left;
    std::ranges::set_difference(from, without, std::back_inserter(left));
    return left;
}

} // namespace

Result<GroupStore> GroupStore::prepare(storage::Database &database)
{
    auto rows = ResourceRows::prepare(database, scim::ResourceType::Group);
    if (!rows.ok())
        return rows.error();
    std::vector<FastStatement> prepared;
    for (const char *sql : kStatements) {
        auto statement = FastStatement::prepare(database, QString::fromLatin1(sql));
        if (!statement.ok())
            return statement.error();
        prepared.push_back(std::move(statement).value());
    }
    return GroupStore(std::move(rows).value(),
        {std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2]), std::move(prepared[3]),
            std::move(prepared[4]), std::move(prepared[5]), std::move(prepared[6]), std::move(prepared[7]),
            std::move(prepared[8])});
}

GroupStore::GroupStore(ResourceRows rows, Statements statements)
    : m_rows(std::move(rows)), m_statements(std::move(statements))
{
}

Result<QVector<QString>> GroupStore::add(
    const PreparedResource &group, quint32 rid, const StoredAs &as, const UserNumber &userNumber)
{
    if (const auto done = m_rows.add({&group, rid, as}); !done.ok())
        return done.error();
    return writeMembers(rid, group.members, userNumber);
}

Result<QVector<QString>> GroupStore::replace(
    const PreparedResource &group, quint32 rid, const StoredAs &as, const UserNumber &userNumber)
{
    if (const auto done = m_rows.replace(group, rid, as); !done.ok())
        return done.error();
    return writeMembers(rid, group.members, userNumber);
}

Result<GroupStore::Removed> GroupStore::remove(const QString &id)
{
    const QByteArray utf8 = id.toUtf8();
    m_statements.find.bindText(0, utf8);
    const auto found = m_statements.find.step();
    Removed removed;
    removed.rid = static_cast<quint32>(found.ok() && *found ? m_statements.find.integer(0) : 0);
    m_statements.find.reset();
    if (!found.ok())
        return found.error();
    if (removed.rid == 0)
        return removed;
    const auto members = storedMembers(removed.rid);
    if (!members.ok())
        return members.error();
    removed.members = members->unknown.keys();
    for (const quint32 user : members->users) {
        auto member = idOf(user);
        if (!member.ok())
            return member.error();
        removed.members.append(std::move(member).value());
    }
    // Its memberships go with it (ON DELETE CASCADE).
    m_statements.removal.bindInteger(0, removed.rid);
    if (const auto done = m_statements.removal.run(); !done.ok())
        return done.error();
    return removed;
}

Result<GroupStore::Members> GroupStore::storedMembers(quint32 rid)
{
    Members members;
    m_statements.members.bindInteger(0, rid);
    const auto users = storage::forEachRow(m_statements.members,
        [&members](const FastStatement &row) { members.users.append(static_cast<quint32>(row.integer(0))); });
    if (!users.ok())
        return users.error();
    m_statements.unknownMembers.bindInteger(0, rid);
    const auto unknown = storage::forEachRow(m_statements.unknownMembers, [&members](const FastStatement &row) {
        members.unknown.insert(QString::fromUtf8(row.text(0)), QString::fromUtf8(row.text(1)));
    });
    if (!unknown.ok())
        return unknown.error();
    return members;
}

Result<QVector<QString>> GroupStore::writeMembers(
    quint32 rid, const QHash<QString, QString> &members, const UserNumber &userNumber)
{
    const auto before = storedMembers(rid);
    if (!before.ok())
        return before.error();
    Members after;
    QHash<quint32, QString> ids;
    for (auto member = members.begin(); member != members.end(); ++member) {
        const quint32 user = userNumber(member.key());
        if (user == 0)
            after.unknown.insert(member.key(), member.value());
        else
            ids.insert(user, member.key());
    }
    after.users = ids.keys();
    std::ranges::sort(after.users);
    QVector<QString> moved;
    const QVector<quint32> gone = difference(before->users, after.users);
    const QVector<quint32> come = difference(after.users, before->users);
    if (const auto done = moveUsers(rid, m_statements.removeMember, gone, ids, moved); !done.ok())
        return done.error();
    if (const auto done = moveUsers(rid, m_statements.addMember, come, ids, moved); !done.ok())
        return done.error();
    if (const auto done = writeUnknown(rid, *before, after, moved); !done.ok())
        return done.error();
    return moved;
}

Result<void> GroupStore::moveUsers(quint32 rid, FastStatement &move, const QVector<quint32> &users,
    const QHash<quint32, QString> &ids, QVector<QString> &moved)
{
    move.bindInteger(0, rid);
    for (const quint32 user : users) {
        move.bindInteger(1, user);
        if (auto done = move.run(); !done.ok())
            return done;
        const auto known = ids.constFind(user);
        auto id = known == ids.constEnd() ? idOf(user) : Result<QString>(*known);
        if (!id.ok())
            return id.error();
        moved.append(std::move(id).value());
    }
    return {};
}

Result<void> GroupStore::writeUnknown(quint32 rid, const Members &before, const Members &after, QVector<QString> &moved)
{
    m_statements.removeUnknown.bindInteger(0, rid);
    for (auto member = before.unknown.begin(); member != before.unknown.end(); ++member) {
        if (after.unknown.contains(member.key()))
            continue;
        const QByteArray id = member.key().toUtf8();
        m_statements.removeUnknown.bindText(1, id);
        if (auto done = m_statements.removeUnknown.run(); !done.ok())
            return done;
        moved.append(member.key());
    }
    m_statements.addUnknown.bindInteger(0, rid);
    for (auto member = after.unknown.begin(); member != after.unknown.end(); ++member) {
        const auto known = before.unknown.constFind(member.key());
        if (known != before.unknown.constEnd() && *known == member.value())
            continue;
        const QByteArray id = member.key().toUtf8();
        const QByteArray display = member.value().toUtf8();
        m_statements.addUnknown.bindText(1, id);
        m_statements.addUnknown.bindText(2, display);
        if (auto done = m_statements.addUnknown.run(); !done.ok())
            return done;
        if (known == before.unknown.constEnd())
            moved.append(member.key());
    }
    return {};
}

Result<QString> GroupStore::idOf(quint32 user)
{
    m_statements.userId.bindInteger(0, user);
    const auto found = m_statements.userId.step();
    QString id = found.ok() && *found ? QString::fromUtf8(m_statements.userId.text(0)) : QString();
    m_statements.userId.reset();
    if (!found.ok())
        return found.error();
    return id;
}

} // namespace rollcall::cache
