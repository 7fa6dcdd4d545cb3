// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/details_reader.h"

#include "cache/attribute_columns.h"
#include "cache/attribute_values.h"
#include "cache/group_record.h"
#include "cache/list_table.h"
#include "cache/row_columns.h"
#include "cache/search_text.h"
#include "cache/user_record.h"
#include "storage/database.h"
#include "storage/snapshot.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

using scim::ResourceType;
using storage::FastStatement;

void sortByName(QVector<GroupRow> &groups, const Collation &collation)
{
    std::ranges::sort(groups, [&collation](const GroupRow &a, const GroupRow &b) {
        const int order = collation.compare(a.displayName, b.displayName);
        return order != 0 ? order < 0 : a.rid < b.rid;
    });
}

void sortByName(QVector<MemberRow> &members, const Collation &collation)
{
    std::ranges::sort(members, [&collation](const MemberRow &a, const MemberRow &b) {
        if (a.known != b.known)
            return a.known;
        const int order = collation.compare(a.displayName, b.displayName);
        return order != 0 ? order < 0 : a.id < b.id;
    });
}

/// What `read(rid)` gives for each of `rids`; default-made where it gives nothing.
template <typename Row, typename Read> Result<QVector<Row>> eachOf(const QVector<quint32> &rids, Read read)
{
    QVector<Row> rows;
    rows.reserve(rids.size());
    for (const quint32 rid : rids) {
        auto row = read(rid);
        if (!row.ok())
            return row.error();
        rows.append(std::move(row).value().value_or(Row()));
    }
    return rows;
}

} // namespace

DetailsReader::DetailsReader(storage::Database &database) : m_database(database), m_unpacker(database) { }

Result<QVector<UserRow>> DetailsReader::userRows(
    const QVector<quint32> &rids, const QStringList &attributes, RowMarks marks)
{
    // Of one moment; and a transaction for each row takes as long as reading it.
    const auto snapshot = storage::Snapshot::begin(m_database);
    if (!snapshot.ok())
        return snapshot.error();
    return eachOf<UserRow>(rids, [&](quint32 rid) -> Result<std::optional<UserRow>> {
        auto row = userRow(rid);
        if (!row.ok() || !*row)
            return row;
        if (const auto read = marks == RowMarks::Read ? readMarks(**row) : Result<void>(); !read.ok())
            return read.error();
        if (attributes.isEmpty())
            return row;
        if (const auto read = readAttributes(attributes, **row); !read.ok())
            return read.error();
        return row;
    });
}

Result<void> DetailsReader::readAttributes(const QStringList &names, UserRow &row)
{
    const auto bytes = bytesOf(ResourceType::User, row.rid);
    if (!bytes.ok())
        return bytes.error();
    for (const QString &name : names) {
        const QByteArray lines = attributeLines(bytes->value_or(QByteArray()), AttributeColumns::fullName(name));
        row.attributes.append(QString::fromUtf8(lines.chopped(lines.isEmpty() ? 0 : 1))
                                  .replace(QLatin1Char(kLineEnd), QLatin1String(", ")));
    }
    return {};
}

Result<void> DetailsReader::readMarks(UserRow &row)
{
    if (row.source == rules::Source::ScimEntraId) {
        const auto bytes = bytesOf(ResourceType::User, row.rid);
        if (!bytes.ok())
            return bytes.error();
        row.hasFrozenValues = bytes->value_or(QByteArray()).contains("\"frozenSince\"");
    }
    if (row.state != rules::UserState::Disabled)
        return {};
    auto count = m_database.prepare(QStringLiteral("SELECT count(*) FROM member WHERE user_rid = ?"));
    if (!count.ok())
        return count.error();
    count->bind(0, qint64(row.rid));
    const auto groups = storage::firstInteger(*count);
    if (!groups.ok())
        return groups.error();
    row.groupsOfDisabled = static_cast<int>(*groups);
    return {};
}

Result<QVector<GroupRow>> DetailsReader::groupRows(const QVector<quint32> &rids, RowMarks marks)
{
    auto rows = eachOf<GroupRow>(rids, [this](quint32 rid) { return groupRow(rid); });
    if (!rows.ok() || marks == RowMarks::Leave)
        return rows;
    QVector<GroupRow> marked = std::move(rows).value();
    if (const auto read = readMarks(marked); !read.ok())
        return read.error();
    return marked;
}

Result<void> DetailsReader::readMarks(QVector<GroupRow> &rows)
{
    const auto groups = groupsByName();
    if (!groups.ok())
        return groups.error();
    auto select = FastStatement::prepare(m_database,
        QStringLiteral("SELECT count(*) FROM member AS m JOIN user AS u ON u.rid = m.user_rid "
                       "WHERE m.group_rid = ? AND u.state = ?"));
    if (!select.ok())
        return select.error();
    const QByteArray disabled = rules::userStateName(rules::UserState::Disabled).toUtf8();
    for (GroupRow &row : rows) {
        row.sharesName = groups->value(row.displayName.toCaseFolded()) > 1;
        select->bindInteger(0, row.rid);
        select->bindText(1, disabled);
        const auto read = storage::forEachRow(
            *select, [&row](const FastStatement &count) { row.disabledMembers = static_cast<int>(count.integer(0)); });
        if (!read.ok())
            return read;
    }
    return {};
}

Result<QHash<QString, int>> DetailsReader::groupsByName()
{
    auto select = FastStatement::prepare(m_database, QStringLiteral("SELECT display_name FROM user_group"));
    if (!select.ok())
        return select.error();
    QHash<QString, int> groups;
    const auto read = storage::forEachRow(
        *select, [&groups](const FastStatement &row) { ++groups[QString::fromUtf8(row.text(0)).toCaseFolded()]; });
    if (!read.ok())
        return read.error();
    return groups;
}

Result<QVector<QByteArray>> DetailsReader::json(ResourceType type, const QVector<quint32> &rids)
{
    return eachOf<QByteArray>(rids, [this, type](quint32 rid) { return bytesOf(type, rid); });
}

Result<QVector<QString>> DetailsReader::ids(ResourceType type, const QVector<quint32> &rids)
{
    auto select
        = FastStatement::prepare(m_database, QStringLiteral("SELECT id FROM %1 WHERE rid = ?").arg(tableOf(type)));
    if (!select.ok())
        return select.error();
    QVector<QString> ids;
    ids.reserve(rids.size());
    for (const quint32 rid : rids) {
        select->bindInteger(0, rid);
        const auto read = storage::forEachRow(
            select.value(), [&ids](const FastStatement &row) { ids.append(QString::fromUtf8(row.text(0))); });
        if (!read.ok())
            return read.error();
    }
    return ids;
}

Result<FastStatement *> DetailsReader::prepared(std::optional<FastStatement> &statement, const QString &sql)
{
    if (!statement) {
        auto made = FastStatement::prepare(m_database, sql);
        if (!made.ok())
            return made.error();
        statement = std::move(made).value();
    }
    return &*statement;
}

Result<std::optional<UserRow>> DetailsReader::userRow(quint32 rid)
{
    const auto select = prepared(
        m_user, QStringLiteral("SELECT %1 FROM user AS u WHERE u.rid = ?").arg(userColumns(QStringLiteral("u"))));
    if (!select.ok())
        return select.error();
    std::optional<UserRow> row;
    bool isSound = true;
    (*select)->bindInteger(0, rid);
    const auto read = storage::forEachRow(**select, [&](const FastStatement &columns) {
        row = userRowFrom(columns);
        isSound = isSoundUser(columns);
    });
    if (!read.ok())
        return read.error();
    if (isSound)
        return row;
    m_damaged.users.append(rid);
    const auto bytes = bytesOf(ResourceType::User, rid);
    if (!bytes.ok())
        return bytes.error();
    const auto resource = scim::Resource::parse(bytes->value_or(QByteArray()));
    if (!resource.ok())
        return std::optional<UserRow>();
    row = readUser(*resource);
    row->rid = rid;
    return row;
}

Result<std::optional<GroupRow>> DetailsReader::groupRow(quint32 rid)
{
    const auto select = prepared(m_group,
        QStringLiteral("SELECT %1 FROM user_group AS g WHERE g.rid = ?").arg(groupColumns(QStringLiteral("g"))));
    if (!select.ok())
        return select.error();
    std::optional<GroupRow> row;
    bool isSound = true;
    (*select)->bindInteger(0, rid);
    const auto read = storage::forEachRow(**select, [&](const FastStatement &columns) {
        row = groupRowFrom(columns);
        isSound = isSoundGroup(columns);
    });
    if (!read.ok())
        return read.error();
    if (isSound)
        return row;
    m_damaged.groups.append(rid);
    const auto bytes = bytesOf(ResourceType::Group, rid);
    if (!bytes.ok())
        return bytes.error();
    const auto resource = scim::Resource::parse(bytes->value_or(QByteArray()));
    if (!resource.ok())
        return std::optional<GroupRow>();
    row = readGroup(*resource).row;
    row->rid = rid;
    return row;
}

Result<std::optional<QByteArray>> DetailsReader::bytesOf(ResourceType type, quint32 rid)
{
    const auto select = prepared(type == ResourceType::User ? m_userJson : m_groupJson,
        QStringLiteral("SELECT j.json, j.dictionary, t.digest FROM %1_json AS j JOIN %1 AS t ON t.rid = j.rid "
                       "WHERE j.rid = ?")
            .arg(tableOf(type)));
    if (!select.ok())
        return select.error();
    Result<std::optional<QByteArray>> bytes = std::optional<QByteArray>();
    (*select)->bindInteger(0, rid);
    const auto read = storage::forEachRow(**select, [&](const FastStatement &row) {
        bytes = m_unpacker.unpack(row.blob(0), static_cast<int>(row.integer(1)), row.blob(2));
        if (bytes.ok() && !bytes->has_value())
            m_damaged.of(type).append(rid);
    });
    if (!read.ok())
        return read.error();
    return bytes;
}

Result<std::optional<quint32>> DetailsReader::ridOf(ResourceType type, const QString &id)
{
    auto select = m_database.prepare(QStringLiteral("SELECT rid FROM %1 WHERE id = ?").arg(tableOf(type)));
    if (!select.ok())
        return select.error();
    select->bind(0, id);
    const auto rid = storage::firstInteger(select.value());
    if (!rid.ok())
        return rid.error();
    return *rid == 0 ? std::nullopt : std::optional(static_cast<quint32>(*rid));
}

template <typename Details> Result<void> DetailsReader::readResource(ResourceType type, quint32 rid, Details &details)
{
    const Error damaged{ErrorCode::RecordDamaged, QStringLiteral("stored bytes are damaged"), details.row.id};
    auto bytes = bytesOf(type, rid);
    if (!bytes.ok())
        return bytes.error();
    if (!bytes->has_value())
        return damaged;
    auto resource = scim::Resource::parse(*std::move(*bytes));
    if (!resource.ok())
        return damaged;
    details.resource = std::move(resource).value();
    auto times = m_database.prepare(
        QStringLiteral("SELECT seen_at, (SELECT last_complete_sync FROM mirror) FROM %1 WHERE rid = ?")
            .arg(tableOf(type)));
    if (!times.ok())
        return times.error();
    times->bind(0, rid);
    return storage::forEachRow(times.value(), [&details](const storage::Statement &row) {
        details.seenAt = std::max(timeFrom(row, 0), timeFrom(row, 1));
        if constexpr (requires { details.cameAt; })
            details.cameAt = timeFrom(row, 0);
    });
}

Result<UserDetails> DetailsReader::user(const QString &id, const Collation &collation)
{
    const auto rid = ridOf(ResourceType::User, id);
    if (!rid.ok())
        return rid.error();
    if (!rid->has_value())
        return Error{ErrorCode::NotFound, QStringLiteral("the cache has no such user"), id};
    const auto row = userRow(**rid);
    if (!row.ok())
        return row.error();
    UserDetails details;
    details.row = row->value_or(UserRow());
    details.row.id = id;
    if (const auto read = readResource(ResourceType::User, **rid, details); !read.ok())
        return read.error();
    auto groups = groupsOf(**rid);
    if (!groups.ok())
        return groups.error();
    details.groups = std::move(groups).value();
    sortByName(details.groups, collation);
    return details;
}

Result<QVector<GroupRow>> DetailsReader::groupsOf(quint32 userRid)
{
    auto select = FastStatement::prepare(m_database, QStringLiteral("SELECT group_rid FROM member WHERE user_rid = ?"));
    if (!select.ok())
        return select.error();
    QVector<quint32> rids;
    select->bindInteger(0, userRid);
    const auto read = storage::forEachRow(
        select.value(), [&rids](const FastStatement &row) { rids.append(static_cast<quint32>(row.integer(0))); });
    if (!read.ok())
        return read.error();
    return groupRows(rids);
}

Result<GroupDetails> DetailsReader::group(const QString &id, const Collation &collation)
{
    const auto rid = ridOf(ResourceType::Group, id);
    if (!rid.ok())
        return rid.error();
    if (!rid->has_value())
        return Error{ErrorCode::NotFound, QStringLiteral("the cache has no such group"), id};
    const auto row = groupRow(**rid);
    if (!row.ok())
        return row.error();
    GroupDetails details;
    details.row = row->value_or(GroupRow());
    details.row.id = id;
    if (const auto read = readResource(ResourceType::Group, **rid, details); !read.ok())
        return read.error();
    auto members = membersOf(**rid);
    if (!members.ok())
        return members.error();
    details.members = std::move(members).value();
    sortByName(details.members, collation);
    return details;
}

Result<QVector<MemberRow>> DetailsReader::membersOf(quint32 groupRid)
{
    QVector<MemberRow> members;
    if (const auto read = readKnownMembers(groupRid, members); !read.ok())
        return read.error();
    if (const auto read = readUnknownMembers(groupRid, members); !read.ok())
        return read.error();
    return members;
}

Result<void> DetailsReader::readKnownMembers(quint32 groupRid, QVector<MemberRow> &members)
{
    auto select = FastStatement::prepare(m_database, QStringLiteral("SELECT user_rid FROM member WHERE group_rid = ?"));
    if (!select.ok())
        return select.error();
    Result<void> rows;
    select->bindInteger(0, groupRid);
    const auto read = storage::forEachRow(select.value(), [&](const FastStatement &row) {
        const auto user = userRow(static_cast<quint32>(row.integer(0)));
        if (!user.ok())
            rows = user.error();
        else if (user->has_value())
            members.append({(*user)->id, (*user)->displayName, (*user)->userName, (*user)->state, true});
    });
    return read.ok() ? rows : read;
}

Result<void> DetailsReader::readUnknownMembers(quint32 groupRid, QVector<MemberRow> &members)
{
    auto select = FastStatement::prepare(
        m_database, QStringLiteral("SELECT member_id, display FROM unknown_member WHERE group_rid = ?"));
    if (!select.ok())
        return select.error();
    select->bindInteger(0, groupRid);
    return storage::forEachRow(select.value(), [&members](const FastStatement &row) {
        members.append(
            {QString::fromUtf8(row.text(0)), QString::fromUtf8(row.text(1)), {}, rules::UserState::Active, false});
    });
}

Result<bool> DetailsReader::hasUser(const QString &id)
{
    const auto rid = ridOf(ResourceType::User, id);
    if (!rid.ok())
        return rid.error();
    return rid->has_value();
}

} // namespace rollcall::cache
