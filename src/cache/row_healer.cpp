// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_healer.h"

#include "cache/list_table.h"
#include "storage/database.h"

namespace rollcall::cache
{

using scim::ResourceType;

Result<RowHealer> RowHealer::prepare(storage::Database &database)
{
    auto users = ResourceRows::prepare(database, ResourceType::User);
    if (!users.ok())
        return users.error();
    auto groups = ResourceRows::prepare(database, ResourceType::Group);
    if (!groups.ok())
        return groups.error();
    return RowHealer(database, std::move(users).value(), std::move(groups).value());
}

RowHealer::RowHealer(storage::Database &database, ResourceRows users, ResourceRows groups)
    : m_database(database), m_unpacker(database), m_users(std::move(users)), m_groups(std::move(groups))
{
}

Result<std::optional<RowHealer::Healed>> RowHealer::heal(ResourceType type, quint32 rid)
{
    auto select = storage::FastStatement::prepare(m_database,
        QStringLiteral("SELECT t.id, j.json, j.dictionary, t.digest FROM %1 AS t LEFT JOIN %1_json AS j "
                       "ON j.rid = t.rid WHERE t.rid = ?")
            .arg(tableOf(type)));
    if (!select.ok())
        return select.error();
    std::optional<Healed> healed;
    Result<std::optional<QByteArray>> bytes = std::optional<QByteArray>();
    select->bindInteger(0, rid);
    const auto read = storage::forEachRow(select.value(), [&](const storage::FastStatement &row) {
        healed = Healed{QString::fromUtf8(row.text(0)), true, {}};
        bytes = m_unpacker.unpack(row.blob(1), static_cast<int>(row.integer(2)), row.blob(3));
    });
    if (!read.ok())
        return read.error();
    if (!bytes.ok())
        return bytes.error();
    if (!healed)
        return healed;
    const auto resource = scim::Resource::parse(bytes->value_or(QByteArray()));
    if (!resource.ok()) {
        const auto marked = markToFetch(type, rid);
        return marked.ok() ? Result<std::optional<Healed>>(healed) : marked.error();
    }
    const PreparedResource prepared = cache::prepare(type, *resource, m_packer);
    ResourceRows &rows = type == ResourceType::User ? m_users : m_groups;
    if (const auto done = rows.restore(prepared, rid); !done.ok())
        return done.error();
    return std::optional(Healed{resource->id(), false, {prepared.searchAs(rid), prepared.facts}});
}

/// A digest that no bytes have: what is there is never taken for sound, and what comes is always written.
Result<void> RowHealer::markToFetch(ResourceType type, quint32 rid)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE %1 SET digest = x'00' WHERE rid = ?").arg(tableOf(type)));
    if (!update.ok())
        return update.error();
    return update->run(rid);
}

} // namespace rollcall::cache
