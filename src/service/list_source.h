// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/schema_registry.h"
#include "service/renderer.h"
#include "service/row_reader.h"
#include "service/sql_condition.h"

#include <vector>

namespace rollcall::service
{

/// One type of resource in a listing.
struct ListSource {
    const scim::SchemaRegistry &registry;
    SqlCondition condition; ///< What of the filter the database answers.
    RowReader reader;
    Renderer renderer;
};

/// All types of a listing, in the order in which they are listed.
using ListSources = std::vector<ListSource>;

/// A row and the number of its source.
struct ListedRow {
    int source = 0;
    Row row;
};

/// Where a row stands in a listing. A value.
struct ListPlace {
    int source = 0;
    RowPosition position;
};

[[nodiscard]] inline ListPlace placeOf(const ListedRow &listed)
{
    return {listed.source, listed.row.position()};
}

} // namespace rollcall::service
