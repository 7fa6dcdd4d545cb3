// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/prepared_resource.h"
#include "cache/search_store.h"
#include "cache/stored_as.h"
#include "scim/resource_type.h"
#include "storage/fast_statement.h"

#include <optional>
#include <span>

namespace rollcall::cache
{

/// A resource that is not in the tables yet.
struct NewRow {
    const PreparedResource *resource = nullptr; ///< Never null.
    quint32 rid = 0;
    StoredAs as;
};

/// Writes what users and groups have in common: the row that is listed, the bytes, and the texts to be searched.
/// Requires: a transaction is open, the database outlives it. Thread: the database's.
class ResourceRows
{
public:
    static Result<ResourceRows> prepare(storage::Database &database, scim::ResourceType type);

    Result<void> add(const NewRow &row);
    /// The same for many of them in a fraction of the time. Requires: their numbers ascend.
    Result<void> addAll(std::span<const NewRow> rows);
    Result<void> replace(const PreparedResource &resource, quint32 rid, const StoredAs &as);
    /// Writes anew what was made of the bytes, which stay.
    Result<void> restore(const PreparedResource &resource, quint32 rid);

private:
    struct Statements {
        storage::FastStatement insert;
        storage::FastStatement update;
        storage::FastStatement restore;
        storage::FastStatement json;
    };

    /// Each adds `kTogether` rows.
    struct Together {
        storage::FastStatement insert;
        storage::FastStatement json;
        storage::FastStatement search;
    };

    ResourceRows(storage::Database &database, scim::ResourceType type, Statements statements, SearchStore search);
    Result<void> prepareTogether();
    Result<void> addTogether(std::span<const NewRow> rows);
    Result<void> writeRest(const PreparedResource &resource, quint32 rid);

    storage::Database *m_database; ///< Never null.
    scim::ResourceType m_type;
    Statements m_statements;
    SearchStore m_search;
    std::optional<Together> m_together; ///< When first needed: no start waits for it.
};

} // namespace rollcall::cache
