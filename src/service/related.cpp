// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/related.h"

#include "service/json_text.h"
#include "service/repository.h"

namespace rollcall::service
{

namespace
{

/// The rids as a JSON array: one bound value, however many there are.
QByteArray listOf(const QVector<Row> &rows)
{
    QByteArray list = "[";
    for (const Row &row : rows)
        list.append(list.size() > 1 ? "," : "").append(QByteArray::number(row.rid));
    return list + ']';
}

struct Link {
    QByteArray endpoint; ///< URL up to the id.
    QByteArray type; ///< Of the related resource: "User", "Group"; "direct" for a user's group.
};

/// `sql` yields rid, id and display name of what is related to it.
Result<void> append(Repository &repository, const QString &sql, const QByteArray &rids, const Link &link,
    QHash<qint64, QByteArray> &lists)
{
    auto query = repository.query(sql);
    if (!query)
        return query.error();
    return query->forEach({QString::fromLatin1(rids)}, [&](const storage::Statement &row) {
        const QByteArray id = row.text(1).toLatin1();
        QByteArray &list = lists[row.integer(0)];
        if (!list.isEmpty())
            list.append(',');
        list.append(R"({"value":")").append(id).append(R"(","$ref":")").append(link.endpoint).append(id);
        list.append(R"(","type":")").append(link.type).append(R"(","display":)").append(jsonString(row.text(2)));
        list.append('}');
    });
}

Result<QHash<qint64, QByteArray>> groupsOf(Repository &repository, const QByteArray &rids, const QByteArray &scimBase)
{
    const QString sql = QStringLiteral(
        "SELECT gu.user_rid, g.id, g.display_name FROM %1 JOIN group_users gu ON gu.user_rid = CAST(j.value AS BIGINT) "
        "JOIN user_groups g ON g.rid = gu.group_rid ORDER BY gu.user_rid, gu.group_rid")
                            .arg(repository.listTable());
    QHash<qint64, QByteArray> lists;
    if (const auto read = append(repository, sql, rids, {scimBase + "/Groups/", "direct"}, lists); !read)
        return read.error();
    for (QByteArray &list : lists)
        list = R"("groups":[)" + list + ']';
    return lists;
}

Result<QHash<qint64, QByteArray>> membersOf(
    Repository &repository, const QVector<Row> &rows, const QByteArray &scimBase, Visibility visibility)
{
    const QByteArray rids = listOf(rows);
    const QString users
        = QStringLiteral("SELECT gu.group_rid, u.id, u.display_name FROM %1 JOIN "
                         "group_users gu ON gu.group_rid = CAST(j.value AS BIGINT) JOIN users u ON u.rid = gu.user_rid "
                         "WHERE %2 ORDER BY gu.group_rid, gu.user_rid")
              .arg(repository.listTable(), visibleSql(scim::ResourceType::User, visibility));
    const QString groups
        = QStringLiteral("SELECT gg.group_rid, g.id, g.display_name FROM %1 JOIN "
                         "group_groups gg ON gg.group_rid = CAST(j.value AS BIGINT) JOIN user_groups g ON g.rid = "
                         "gg.member_rid ORDER BY gg.group_rid, gg.member_rid")
              .arg(repository.listTable());
    QHash<qint64, QByteArray> lists;
    if (const auto read = append(repository, users, rids, {scimBase + "/Users/", "User"}, lists); !read)
        return read.error();
    if (const auto read = append(repository, groups, rids, {scimBase + "/Groups/", "Group"}, lists); !read)
        return read.error();
    for (const Row &row : rows) {
        if (!row.isAllUsers)
            lists[row.rid] = R"("members":[)" + lists.value(row.rid) + ']';
    }
    return lists;
}

} // namespace

Result<QHash<qint64, QByteArray>> readRelated(Repository &repository, scim::ResourceType type, const QVector<Row> &rows,
    const QByteArray &scimBase, Visibility visibility)
{
    if (rows.isEmpty())
        return QHash<qint64, QByteArray>();
    return type == scim::ResourceType::User ? groupsOf(repository, listOf(rows), scimBase)
                                            : membersOf(repository, rows, scimBase, visibility);
}

} // namespace rollcall::service
