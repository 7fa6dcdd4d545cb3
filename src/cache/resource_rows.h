// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/prepared_resource.h"
#include "cache/search_store.h"
#include "cache/stored_as.h"
#include "scim/resource_type.h"
#include "storage/fast_statement.h"

namespace rollcall::cache
{

/// Writes what users and groups have in common: the row that is listed, the bytes, and the texts to be searched.
/// Requires: a transaction is open, the database outlives it. Thread: the database's.
class ResourceRows
{
public:
    static Result<ResourceRows> prepare(storage::Database &database, scim::ResourceType type);

    Result<void> add(const PreparedResource &resource, quint32 rid, const StoredAs &as);
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

    ResourceRows(Statements statements, SearchStore search);
    Result<void> writeRest(const PreparedResource &resource, quint32 rid);

    Statements m_statements;
    SearchStore m_search;
};

} // namespace rollcall::cache
