// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"
#include "scim/schema_registry.h"

#include <QByteArray>
#include <QStringList>

namespace rollcall::service
{

// What the service says of itself (RFC 7644 §4, RFC 7643 §5 to §7): what works, and nothing else. `scimBase` is the URL
// up to /scim/v2.

/// /ServiceProviderConfig
[[nodiscard]] QByteArray serviceProviderConfig(const QByteArray &scimBase);

/// /ResourceTypes and /Schemas: a ListResponse, or with an id that one alone. Fails with 404.
[[nodiscard]] scim::Outcome<QByteArray> resourceTypes(const scim::SchemaRegistry &users,
    const scim::SchemaRegistry &groups, const QByteArray &scimBase, const QString &id);
[[nodiscard]] scim::Outcome<QByteArray> schemas(const scim::SchemaRegistry &users, const scim::SchemaRegistry &groups,
    const QByteArray &scimBase, const QString &id);

} // namespace rollcall::service
