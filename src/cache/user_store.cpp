// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/user_store.h"

#include "cache/row_columns.h"
#include "cache/user_record.h"
#include "storage/database.h"

namespace rollcall::cache
{

namespace
{

const QString kUpsert = QStringLiteral(
    "INSERT INTO user (digest, changed_in, seen_at, id, display_name, user_name, email, department, managed_apple_id, "
    "external_id, source, state, sync_state, invite_status, last_modified) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, changed_in = excluded.changed_in, "
    "seen_at = excluded.seen_at, display_name = excluded.display_name, user_name = excluded.user_name, "
    "email = excluded.email, department = excluded.department, managed_apple_id = excluded.managed_apple_id, "
    "external_id = excluded.external_id, source = excluded.source, state = excluded.state, "
    "sync_state = excluded.sync_state, invite_status = excluded.invite_status, last_modified = excluded.last_modified "
    "RETURNING rid");
const QString kUpsertJson = QStringLiteral(
    "INSERT INTO user_json (rid, json) VALUES (?, ?) ON CONFLICT (rid) DO UPDATE SET json = excluded.json");
const QString kRemove = QStringLiteral("DELETE FROM user WHERE id = ? RETURNING rid");

} // namespace

Result<UserStore> UserStore::prepare(storage::Database &database)
{
    auto row = database.prepare(kUpsert);
    if (!row.ok())
        return row.error();
    auto json = database.prepare(kUpsertJson);
    if (!json.ok())
        return json.error();
    auto removal = database.prepare(kRemove);
    if (!removal.ok())
        return removal.error();
    return UserStore(std::move(row).value(), std::move(json).value(), std::move(removal).value());
}

UserStore::UserStore(storage::Statement row, storage::Statement json, storage::Statement removal)
    : m_row(std::move(row)), m_json(std::move(json)), m_removal(std::move(removal))
{
}

Result<quint32> UserStore::write(const scim::Resource &user, const StoredAs &as)
{
    m_row.bindFrom(0, as.digest.toBytes(), as.run, toColumn(as.at));
    bindRow(m_row, 3, readUser(user));
    const auto rid = storage::firstInteger(m_row);
    if (!rid.ok())
        return rid.error();
    if (const auto done = m_json.run(*rid, user.json()); !done.ok())
        return done.error();
    return static_cast<quint32>(*rid);
}

Result<quint32> UserStore::remove(const QString &id)
{
    m_removal.bind(0, id);
    const auto rid = storage::firstInteger(m_removal);
    if (!rid.ok())
        return rid.error();
    return static_cast<quint32>(*rid);
}

} // namespace rollcall::cache
