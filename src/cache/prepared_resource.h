// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/group_record.h"
#include "cache/json_packer.h"
#include "cache/row_columns.h"
#include "cache/row_facts.h"
#include "cache/search_text.h"
#include "scim/resource.h"
#include "scim/resource_type.h"

namespace rollcall::cache
{

/// All that is stored of a resource, made of its bytes: the part of writing that takes most of the time and needs no
/// database. Requires: the resource outlives it.
struct PreparedResource {
    scim::ResourceType type = scim::ResourceType::User;
    QByteArrayView id; ///< In UTF-8.
    StoredRow row;
    PackedJson json;
    SearchText search; ///< `rid` stays 0.
    RowFacts facts; ///< Of users.
    QHash<QString, QString> members; ///< Of groups, as in `GroupRecord`.

    [[nodiscard]] SearchText searchAs(quint32 rid) const { return {rid, search.names, search.externalId}; }
};

/// Pure. Thread: any, at once.
[[nodiscard]] PreparedResource prepare(
    scim::ResourceType type, const scim::Resource &resource, const JsonPacker &packer);

} // namespace rollcall::cache
