// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/known_rows.h"
#include "scim/resource_type.h"
#include "storage/fast_statement.h"

#include <QVector>

namespace rollcall::cache
{

/// Finds rows of the mirror by the ids of their resources. Requires: the database outlives it. Thread: the database's.
class RowFinder
{
public:
    static Result<RowFinder> prepare(storage::Database &database);

    /// Reads the row of `id` into `known`, unless it is there already or there is none.
    Result<void> load(scim::ResourceType type, const QString &id, KnownRows &known);
    /// Those of `ids` that have a row.
    Result<QVector<QString>> present(scim::ResourceType type, const QVector<QString> &ids);

private:
    RowFinder(storage::FastStatement user, storage::FastStatement group);

    storage::FastStatement m_user;
    storage::FastStatement m_group;
};

} // namespace rollcall::cache
