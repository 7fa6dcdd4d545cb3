// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/related.h"

#include "service/attribute_stripping.h"
#include "service/custom_attributes.h"
#include "service/json_text.h"
#include "service/record.h"
#include "service/repository.h"
#include "service/tag_stamp.h"

#include <variant>

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

struct List {
    QByteArray json;
    TagStamp stamp;
};
using Lists = QHash<qint64, List>;

/// `sql` yields rid, id and display name of what is related to it.
Result<void> append(Repository &repository, const QString &sql, const QVariant &rids, const Link &link, Lists &lists)
{
    auto query = repository.query(sql);
    if (!query)
        return query.error();
    return query->forEach({rids}, [&](const storage::Statement &row) {
        const QByteArray id = row.utf8(1);
        const QByteArray display = jsonString(row.text(2));
        auto &[json, stamp] = lists[row.integer(0)];
        if (!json.isEmpty())
            json.append(',');
        json.append(R"({"value":")").append(id).append(R"(","$ref":")").append(link.endpoint).append(id);
        json.append(R"(","type":")").append(link.type).append(R"(","display":)").append(display).append('}');
        stamp.add(id);
        stamp.add(display);
    });
}

/// Of the users in a JSON array of rids or, which is quicker, of the only one.
Result<QHash<qint64, Related>> groupsOf(
    Repository &repository, const std::variant<qint64, QByteArray> &users, const QByteArray &scimBase)
{
    const QByteArray *several = std::get_if<QByteArray>(&users);
    const QString from = several == nullptr
        ? QStringLiteral("group_users gu")
        : repository.listTable() + QStringLiteral(" JOIN group_users gu ON gu.user_rid = CAST(j.value AS BIGINT)");
    const QString sql
        = QStringLiteral("SELECT gu.user_rid, g.id, g.display_name FROM %1 JOIN user_groups g ON g.rid = gu.group_rid "
                         "%2ORDER BY gu.user_rid, gu.group_rid")
              .arg(from, several == nullptr ? QStringLiteral("WHERE gu.user_rid = ? ") : QString());
    const QVariant rids
        = several == nullptr ? QVariant(std::get<qint64>(users)) : QVariant(QString::fromLatin1(*several));
    Lists lists;
    if (const auto read = append(repository, sql, rids, {scimBase + "/Groups/", "direct"}, lists); !read)
        return read.error();
    QHash<qint64, Related> related;
    for (auto list = lists.cbegin(); list != lists.cend(); ++list)
        related.insert(list.key(), {R"("groups":[)" + list->json + ']', list->stamp.text()});
    return related;
}

Result<QHash<qint64, Related>> membersOf(
    Repository &repository, const QVector<Row> &rows, const QByteArray &scimBase, Visibility visibility)
{
    const QString rids = QString::fromLatin1(listOf(rows));
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
    Lists lists;
    if (const auto read = append(repository, users, rids, {scimBase + "/Users/", "User"}, lists); !read)
        return read.error();
    if (const auto read = append(repository, groups, rids, {scimBase + "/Groups/", "Group"}, lists); !read)
        return read.error();
    QHash<qint64, Related> related;
    for (const Row &row : rows) {
        if (!row.isAllUsers)
            related.insert(row.rid, {R"("members":[)" + lists.value(row.rid).json + ']', {}});
    }
    return related;
}

} // namespace

Result<QHash<qint64, Related>> readRelated(Repository &repository, scim::ResourceType type, const QVector<Row> &rows,
    const QByteArray &scimBase, Visibility visibility)
{
    if (rows.isEmpty())
        return QHash<qint64, Related>();
    if (type == scim::ResourceType::Group)
        return membersOf(repository, rows, scimBase, visibility);
    return rows.size() == 1 ? groupsOf(repository, rows.constFirst().rid, scimBase)
                            : groupsOf(repository, listOf(rows), scimBase);
}

Result<QByteArray> readStamp(Repository &repository, scim::ResourceType type, const Record &record)
{
    if (type == scim::ResourceType::Group)
        return QByteArray();
    const auto groups = groupsOf(repository, record.rid, {});
    if (!groups)
        return groups.error();
    const auto hidden = removedAttributes(repository);
    if (!hidden)
        return hidden.error();
    return groups->value(record.rid).stamp + hiddenStamp(record.json, *hidden);
}

} // namespace rollcall::service
