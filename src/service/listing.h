// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"
#include "scim/schema_registry.h"
#include "service/caller.h"
#include "service/list_request.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace rollcall::service
{

class CursorSeal;
class Repository;

/// What is listed, and for whom. The references outlive the listing.
struct ListScope {
    std::vector<const scim::SchemaRegistry *> registries; ///< Of one type, or of all for a query of the root.
    QByteArray scimBase; ///< URL up to /scim/v2.
    Visibility visibility = Visibility::Live;
    QDateTime now;
};

/// Answers a listing (RFC 7644 §3.4.2, RFC 9865): the body of a ListResponse, all of one state of the data. See
/// ListPager for how. In a query over several types an attribute that one does not know has no value there (§3.4.2.1).
///
/// Fails with 400 invalidFilter, invalidValue (sortBy), invalidCursor or expiredCursor, and as the database does.
[[nodiscard]] scim::Outcome<QByteArray> listResources(
    Repository &repository, CursorSeal &cursors, const ListScope &scope, const ListRequest &request);

} // namespace rollcall::service
