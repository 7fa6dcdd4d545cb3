// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"
#include "scim/schema_registry.h"
#include "service/caller.h"
#include "service/list_request.h"

#include <QByteArray>

namespace rollcall::service
{

class Repository;

/// Answers a listing (RFC 7644 §3.4.2): the body of a ListResponse.
///
/// A filter that the database can answer by an index is answered by it. Any other one is asked of the rows block by
/// block, so that memory does not grow with their number. Fails with 400 invalidFilter, and as the database does.
[[nodiscard]] scim::Outcome<QByteArray> listResources(Repository &repository, const scim::SchemaRegistry &registry,
    const ListRequest &request, const QByteArray &scimBase, Visibility visibility);

} // namespace rollcall::service
