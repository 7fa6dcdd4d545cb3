// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/details_reader.h"

#include "cache/digest.h"
#include "cache/row_columns.h"
#include "storage/database.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

constexpr QLatin1String kResourceColumns("j.json, %1.digest, %1.seen_at, (SELECT last_complete_sync FROM mirror)");

Error notFound(const QString &what, const QString &id)
{
    return Error{ErrorCode::NotFound, QStringLiteral("the cache has no such ") + what, id};
}

QString selectUsers(const QString &condition)
{
    return QStringLiteral("SELECT %1 FROM user AS u WHERE %2").arg(userColumns(QStringLiteral("u")), condition);
}

QString selectGroups(const QString &condition)
{
    return QStringLiteral("SELECT %1 FROM user_group AS g WHERE %2").arg(groupColumns(QStringLiteral("g")), condition);
}

/// One row for each of `rids`, default-made where there is none.
template <typename Row, typename ReadRow>
Result<QVector<Row>> rowsOf(
    storage::Database &database, const QString &sql, const QVector<quint32> &rids, ReadRow readRow)
{
    auto select = database.prepare(sql);
    if (!select.ok())
        return select.error();
    QVector<Row> rows;
    rows.reserve(rids.size());
    for (const quint32 rid : rids) {
        Row found{};
        select->bind(0, rid);
        const auto read
            = storage::forEachRow(select.value(), [&](const storage::Statement &row) { found = readRow(row); });
        if (!read.ok())
            return read.error();
        rows.append(std::move(found));
    }
    return rows;
}

void sortByName(QVector<GroupRow> &groups, const QCollator &collator)
{
    std::ranges::sort(groups, [&collator](const GroupRow &a, const GroupRow &b) {
        const int order = collator.compare(a.displayName, b.displayName);
        return order != 0 ? order < 0 : a.rid < b.rid;
    });
}

void sortByName(QVector<MemberRow> &members, const QCollator &collator)
{
    std::ranges::sort(members, [&collator](const MemberRow &a, const MemberRow &b) {
        if (a.known != b.known)
            return a.known;
        const int order = collator.compare(a.displayName, b.displayName);
        return order != 0 ? order < 0 : a.id < b.id;
    });
}

} // namespace

DetailsReader::DetailsReader(storage::Database &database) : m_database(database) { }

Result<QVector<UserRow>> DetailsReader::userRows(const QVector<quint32> &rids)
{
    return rowsOf<UserRow>(m_database, selectUsers(QStringLiteral("u.rid = ?")), rids, userRowFrom);
}

Result<QVector<GroupRow>> DetailsReader::groupRows(const QVector<quint32> &rids)
{
    return rowsOf<GroupRow>(m_database, selectGroups(QStringLiteral("g.rid = ?")), rids, groupRowFrom);
}

Result<QVector<QByteArray>> DetailsReader::json(scim::ResourceType type, const QVector<quint32> &rids)
{
    const QString sql = type == scim::ResourceType::User
        ? QStringLiteral("SELECT json FROM user_json WHERE rid = ?")
        : QStringLiteral("SELECT json FROM user_group_json WHERE rid = ?");
    return rowsOf<QByteArray>(m_database, sql, rids, [](const storage::Statement &row) { return row.blob(0); });
}

template <typename Details>
Result<void> DetailsReader::readResource(const storage::Statement &row, int column, Details &details) const
{
    const QByteArray json = row.blob(column);
    const Error damaged{ErrorCode::DatabaseCorrupt, QStringLiteral("stored bytes are damaged: ") + details.row.id,
        m_database.location().path};
    if (Digest::of(json) != Digest::fromBytes(row.blob(column + 1)))
        return damaged;
    auto resource = scim::Resource::parse(json);
    if (!resource.ok())
        return damaged;
    details.resource = std::move(resource).value();
    details.seenAt = timeFrom(row, column + 2);
    if (const QDateTime complete = timeFrom(row, column + 3); complete.isValid() && complete > details.seenAt)
        details.seenAt = complete;
    return {};
}

Result<UserDetails> DetailsReader::user(const QString &id, const QCollator &collator)
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT %1, %2 FROM user AS u JOIN user_json AS j ON j.rid = u.rid WHERE u.id = ?")
            .arg(userColumns(QStringLiteral("u")), QString(kResourceColumns).arg(QLatin1Char('u'))));
    if (!select.ok())
        return select.error();
    UserDetails details;
    Result<void> resource = notFound(QStringLiteral("user"), id);
    select->bind(0, id);
    const auto read = storage::forEachRow(select.value(), [&](const storage::Statement &row) {
        details.row = userRowFrom(row);
        resource = readResource(row, kUserColumnCount, details);
    });
    if (!read.ok())
        return read.error();
    if (!resource.ok())
        return resource.error();
    auto groups = groupsOf(id);
    if (!groups.ok())
        return groups.error();
    details.groups = std::move(groups).value();
    sortByName(details.groups, collator);
    return details;
}

Result<QVector<GroupRow>> DetailsReader::groupsOf(const QString &userId)
{
    auto select = m_database.prepare(
        selectGroups(QStringLiteral("g.rid IN (SELECT group_rid FROM membership WHERE member_id = ?)")));
    if (!select.ok())
        return select.error();
    QVector<GroupRow> groups;
    select->bind(0, userId);
    const auto read = storage::forEachRow(
        select.value(), [&groups](const storage::Statement &row) { groups.append(groupRowFrom(row)); });
    if (!read.ok())
        return read.error();
    return groups;
}

Result<GroupDetails> DetailsReader::group(const QString &id, const QCollator &collator)
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT %1, %2 FROM user_group AS g JOIN user_group_json AS j ON j.rid = g.rid WHERE g.id = ?")
            .arg(groupColumns(QStringLiteral("g")), QString(kResourceColumns).arg(QLatin1Char('g'))));
    if (!select.ok())
        return select.error();
    GroupDetails details;
    Result<void> resource = notFound(QStringLiteral("group"), id);
    select->bind(0, id);
    const auto read = storage::forEachRow(select.value(), [&](const storage::Statement &row) {
        details.row = groupRowFrom(row);
        resource = readResource(row, kGroupColumnCount, details);
    });
    if (!read.ok())
        return read.error();
    if (!resource.ok())
        return resource.error();
    auto members = membersOf(details.row.rid);
    if (!members.ok())
        return members.error();
    details.members = std::move(members).value();
    sortByName(details.members, collator);
    return details;
}

Result<QVector<MemberRow>> DetailsReader::membersOf(quint32 groupRid)
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT m.member_id, m.display, u.display_name, u.user_name, u.state FROM membership AS m "
                       "LEFT JOIN user AS u ON u.id = m.member_id WHERE m.group_rid = ?"));
    if (!select.ok())
        return select.error();
    QVector<MemberRow> members;
    select->bind(0, groupRid);
    const auto read = storage::forEachRow(select.value(), [&members](const storage::Statement &row) {
        const bool known = !row.isNull(3);
        const auto state = rules::userStateFromName(row.text(4)).value_or(rules::UserState::Active);
        members.append({row.text(0), row.text(known ? 2 : 1), row.text(3), state, known});
    });
    if (!read.ok())
        return read.error();
    return members;
}

Result<bool> DetailsReader::hasUser(const QString &id)
{
    auto select = m_database.prepare(QStringLiteral("SELECT count(*) FROM user WHERE id = ?"));
    if (!select.ok())
        return select.error();
    select->bind(0, id);
    const auto count = storage::firstInteger(select.value());
    if (!count.ok())
        return count.error();
    return *count > 0;
}

} // namespace rollcall::cache
