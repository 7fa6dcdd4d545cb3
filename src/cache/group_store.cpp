// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/group_store.h"

#include "cache/group_record.h"
#include "cache/row_columns.h"
#include "storage/database.h"

namespace rollcall::cache
{

namespace
{

const QString kUpsert = QStringLiteral(
    "INSERT INTO user_group (digest, changed_in, seen_at, id, display_name, external_id, source, member_count, "
    "last_modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, changed_in = excluded.changed_in, "
    "seen_at = excluded.seen_at, display_name = excluded.display_name, external_id = excluded.external_id, "
    "source = excluded.source, member_count = excluded.member_count, last_modified = excluded.last_modified "
    "RETURNING rid");
const QString kUpsertJson = QStringLiteral(
    "INSERT INTO user_group_json (rid, json) VALUES (?, ?) ON CONFLICT (rid) DO UPDATE SET json = excluded.json");
const QString kFind = QStringLiteral("SELECT rid FROM user_group WHERE id = ?");
const QString kRemove = QStringLiteral("DELETE FROM user_group WHERE rid = ?");
const QString kMembers = QStringLiteral("SELECT member_id, display FROM membership WHERE group_rid = ?");
const QString kAddMember
    = QStringLiteral("INSERT INTO membership (group_rid, member_id, display) VALUES (?, ?, ?) "
                     "ON CONFLICT (group_rid, member_id) DO UPDATE SET display = excluded.display");
const QString kRemoveMember = QStringLiteral("DELETE FROM membership WHERE group_rid = ? AND member_id = ?");

} // namespace

Result<GroupStore> GroupStore::prepare(storage::Database &database)
{
    std::vector<storage::Statement> prepared;
    for (const QString &sql : {kUpsert, kUpsertJson, kFind, kRemove, kMembers, kAddMember, kRemoveMember}) {
        auto statement = database.prepare(sql);
        if (!statement.ok())
            return statement.error();
        prepared.push_back(std::move(statement).value());
    }
    return GroupStore({std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2]), std::move(prepared[3]),
        std::move(prepared[4]), std::move(prepared[5]), std::move(prepared[6])});
}

GroupStore::GroupStore(Statements statements) : m_statements(std::move(statements)) { }

Result<GroupStore::Written> GroupStore::write(const scim::Resource &group, const StoredAs &as)
{
    const GroupRecord record = readGroup(group);
    m_statements.row.bindFrom(0, as.digest.toBytes(), as.run, toColumn(as.at));
    bindRow(m_statements.row, 3, record.row);
    const auto rid = storage::firstInteger(m_statements.row);
    if (!rid.ok())
        return rid.error();
    if (const auto done = m_statements.json.run(*rid, group.json()); !done.ok())
        return done.error();
    auto members = writeMembers(*rid, record.members);
    if (!members.ok())
        return members.error();
    return Written{static_cast<quint32>(*rid), std::move(members).value()};
}

Result<GroupStore::Written> GroupStore::remove(const QString &id)
{
    m_statements.find.bind(0, id);
    const auto rid = storage::firstInteger(m_statements.find);
    if (!rid.ok())
        return rid.error();
    if (*rid == 0)
        return Written();
    const auto members = storedMembers(*rid);
    if (!members.ok())
        return members.error();
    // Its memberships go with it (ON DELETE CASCADE).
    if (const auto done = m_statements.removal.run(*rid); !done.ok())
        return done.error();
    return Written{static_cast<quint32>(*rid), members->keys()};
}

Result<QHash<QString, QString>> GroupStore::storedMembers(qint64 rid)
{
    QHash<QString, QString> members;
    m_statements.members.bind(0, rid);
    const auto read = storage::forEachRow(
        m_statements.members, [&members](const storage::Statement &row) { members.insert(row.text(0), row.text(1)); });
    if (!read.ok())
        return read.error();
    return members;
}

Result<QVector<QString>> GroupStore::writeMembers(qint64 rid, const QHash<QString, QString> &members)
{
    const auto stored = storedMembers(rid);
    if (!stored.ok())
        return stored.error();
    QVector<QString> moved;
    for (auto member = stored->begin(); member != stored->end(); ++member) {
        if (members.contains(member.key()))
            continue;
        moved.append(member.key());
        if (const auto done = m_statements.removeMember.run(rid, member.key()); !done.ok())
            return done.error();
    }
    for (auto member = members.begin(); member != members.end(); ++member) {
        const auto before = stored->constFind(member.key());
        const bool isNew = before == stored->constEnd();
        if (isNew)
            moved.append(member.key());
        if (!isNew && *before == member.value())
            continue;
        if (const auto done = m_statements.addMember.run(rid, member.key(), member.value()); !done.ok())
            return done.error();
    }
    return moved;
}

} // namespace rollcall::cache
