// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/attribute_catalog.h"
#include "net/fetched.h"
#include "net/scim_client.h"

#include <QDateTime>
#include <QJsonObject>

namespace rollcall::sync
{

/// The attributes that a service adds to users by extensions of its own, as its /ResourceTypes and /Schemas
/// (RFC 7644 §4) have them: a complex one by its sub-attributes. Without resource types, every schema that is no core
/// or enterprise one and does not end with `:Group` is taken for a user's. Pure; what can't be read is left out.
[[nodiscard]] net::AttributeCatalog schemaAttributes(const QJsonObject &resourceTypes, const QJsonObject &schemas);

/// Asks the service for them. The JSON is as `net::readAttributes()` takes it. Fails as `net::ScimClient` when there is
/// no /Schemas. Waits: not for the GUI thread.
[[nodiscard]] Result<net::Fetched<net::AttributeCatalog>> fetchSchemaAttributes(
    const net::ScimClient &client, const QDateTime &now);

} // namespace rollcall::sync
