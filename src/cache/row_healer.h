// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/json_unpacker.h"
#include "cache/resource_rows.h"
#include "cache/written_rows.h"

namespace rollcall::cache
{

/// Writes damaged rows anew from the resources' bytes, or, where these are damaged too, notes that the next sync has to
/// fetch them. Requires: a transaction is open, the database outlives it. Thread: the database's.
class RowHealer
{
public:
    struct Healed {
        QString id;
        bool toFetch = false;
        IndexedRow row; ///< Unless it is to be fetched.
    };

    static Result<RowHealer> prepare(storage::Database &database);

    /// Nothing if there is no such row any more.
    Result<std::optional<Healed>> heal(scim::ResourceType type, quint32 rid);

private:
    RowHealer(storage::Database &database, ResourceRows users, ResourceRows groups);
    Result<void> markToFetch(scim::ResourceType type, quint32 rid);

    storage::Database &m_database;
    JsonUnpacker m_unpacker;
    JsonPacker m_packer; ///< Of no use: the bytes stay as they are.
    ResourceRows m_users;
    ResourceRows m_groups;
};

} // namespace rollcall::cache
