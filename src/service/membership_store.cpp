// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/membership_store.h"

#include "service/repository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace rollcall::service
{

namespace
{

using Kind = rules::Candidate::Kind;

QString idList(const QStringList &ids)
{
    QSet<QString> seen;
    QJsonArray list;
    for (const QString &id : ids) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        list.append(id);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QString ridList(const QVector<ResolvedMember> &members, Kind kind)
{
    QString list = QStringLiteral("[");
    for (const ResolvedMember &member : members) {
        if (member.candidate.kind != kind)
            continue;
        if (list.size() > 1)
            list += u',';
        list += QString::number(member.rid);
    }
    return list + u']';
}

ResolvedMember resolvedOf(const storage::Statement &row)
{
    ResolvedMember member;
    member.candidate.id = row.text(0);
    if (!row.isNull(1)) {
        member.candidate.kind = Kind::User;
        member.candidate.hasEmail = row.integer(2) != 0;
        member.rid = row.integer(1);
        member.isMember = !row.isNull(3);
    } else if (!row.isNull(4)) {
        member.candidate.kind = Kind::Group;
        member.rid = row.integer(4);
        member.isMember = !row.isNull(5);
    }
    return member;
}

} // namespace

Result<QVector<ResolvedMember>> MembershipStore::resolve(qint64 groupRid, const QStringList &ids)
{
    QVector<ResolvedMember> resolved;
    if (ids.isEmpty())
        return resolved;
    auto query = m_repository.query(
        QStringLiteral("SELECT j.value, u.rid, u.has_email, gu.user_rid, g.rid, gg.member_rid FROM %1 "
                       "LEFT JOIN users u ON u.id = j.value AND u.deleted = 0 "
                       "LEFT JOIN group_users gu ON gu.group_rid = ? AND gu.user_rid = u.rid "
                       "LEFT JOIN user_groups g ON g.id = j.value AND g.built_in = 0 "
                       "LEFT JOIN group_groups gg ON gg.group_rid = ? AND gg.member_rid = g.rid")
            .arg(m_repository.listTable()));
    if (!query)
        return query.error();
    resolved.reserve(ids.size());
    const auto read = query->forEach(
        {idList(ids), groupRid, groupRid}, [&](const storage::Statement &row) { resolved.append(resolvedOf(row)); });
    if (!read)
        return read.error();
    return resolved;
}

Result<QVector<ResolvedMember>> MembershipStore::members(qint64 groupRid)
{
    auto query = m_repository.query(QStringLiteral(
        "SELECT u.id, u.rid, u.has_email, 1, NULL, NULL FROM group_users gu JOIN users u ON u.rid = gu.user_rid AND "
        "u.deleted = 0 WHERE gu.group_rid = ? UNION ALL SELECT g.id, NULL, NULL, NULL, g.rid, 1 FROM group_groups gg "
        "JOIN user_groups g ON g.rid = gg.member_rid WHERE gg.group_rid = ?"));
    if (!query)
        return query.error();
    QVector<ResolvedMember> all;
    const auto read
        = query->forEach({groupRid, groupRid}, [&](const storage::Statement &row) { all.append(resolvedOf(row)); });
    if (!read)
        return read.error();
    return all;
}

Result<void> MembershipStore::write(
    const QString &sql, qint64 groupRid, const QVector<ResolvedMember> &members, Kind kind)
{
    const QString rids = ridList(members, kind);
    if (rids == QLatin1String("[]"))
        return {};
    auto query = m_repository.query(sql);
    if (!query)
        return query.error();
    return query->runWith({groupRid, rids});
}

Result<void> MembershipStore::add(qint64 groupRid, const QVector<ResolvedMember> &members)
{
    const auto users
        = write(QStringLiteral(
                    "INSERT INTO group_users (group_rid, user_rid) SELECT CAST(? AS BIGINT), CAST(j.value AS BIGINT) "
                    "FROM %1 WHERE true ON CONFLICT DO NOTHING")
                    .arg(m_repository.listTable()),
            groupRid, members, Kind::User);
    if (!users)
        return users.error();
    return write(
        QStringLiteral("INSERT INTO group_groups (group_rid, member_rid) SELECT CAST(? AS BIGINT), CAST(j.value "
                       "AS BIGINT) FROM %1 WHERE true ON CONFLICT DO NOTHING")
            .arg(m_repository.listTable()),
        groupRid, members, Kind::Group);
}

Result<void> MembershipStore::remove(qint64 groupRid, const QVector<ResolvedMember> &members)
{
    const auto users = write(
        QStringLiteral(
            "DELETE FROM group_users WHERE group_rid = ? AND user_rid IN (SELECT CAST(j.value AS BIGINT) FROM %1)")
            .arg(m_repository.listTable()),
        groupRid, members, Kind::User);
    if (!users)
        return users.error();
    return write(
        QStringLiteral("DELETE FROM group_groups WHERE group_rid = ? AND member_rid IN (SELECT CAST(j.value AS BIGINT) "
                       "FROM %1)")
            .arg(m_repository.listTable()),
        groupRid, members, Kind::Group);
}

Result<QStringList> MembershipStore::groupsOf(qint64 userRid)
{
    auto query = m_repository.query(QStringLiteral(
        "SELECT g.id FROM group_users gu JOIN user_groups g ON g.rid = gu.group_rid WHERE gu.user_rid = ?"));
    if (!query)
        return query.error();
    QStringList ids;
    const auto read = query->forEach({userRid}, [&](const storage::Statement &row) { ids.append(row.text(0)); });
    if (!read)
        return read.error();
    return ids;
}

Result<void> MembershipStore::removeFromAll(qint64 userRid)
{
    auto query = m_repository.query(QStringLiteral("DELETE FROM group_users WHERE user_rid = ?"));
    if (!query)
        return query.error();
    return query->runWith({userRid});
}

} // namespace rollcall::service
