// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

/// The URNs of schemas and messages (RFC 7643 §10.3, RFC 7644 §8.2) and of our extensions.
namespace rollcall::scim
{

inline constexpr QLatin1String kUserSchema("urn:ietf:params:scim:schemas:core:2.0:User");
inline constexpr QLatin1String kGroupSchema("urn:ietf:params:scim:schemas:core:2.0:Group");
inline constexpr QLatin1String kEnterpriseSchema("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");
/// The custom attributes that an administrator adds; its content differs from service to service.
inline constexpr QLatin1String kIvantiSchema("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User");
/// What the service tells its administrators about a user; read-only.
inline constexpr QLatin1String kRollcallSchema("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User");
/// What the service tells its administrators about a group; read-only.
inline constexpr QLatin1String kRollcallGroupSchema("urn:ietf:params:scim:schemas:extension:rollcall:2.0:Group");

inline constexpr QLatin1String kSpc("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
inline constexpr QLatin1String kResourceTypeSchema("urn:ietf:params:scim:schemas:core:2.0:ResourceType");
inline constexpr QLatin1String kSchemaSchema("urn:ietf:params:scim:schemas:core:2.0:Schema");

inline constexpr QLatin1String kListResponse("urn:ietf:params:scim:api:messages:2.0:ListResponse");
inline constexpr QLatin1String kSearchRequest("urn:ietf:params:scim:api:messages:2.0:SearchRequest");
inline constexpr QLatin1String kBulkRequest("urn:ietf:params:scim:api:messages:2.0:BulkRequest");
inline constexpr QLatin1String kBulkResponse("urn:ietf:params:scim:api:messages:2.0:BulkResponse");
inline constexpr QLatin1String kPatchOp("urn:ietf:params:scim:api:messages:2.0:PatchOp");
inline constexpr QLatin1String kError("urn:ietf:params:scim:api:messages:2.0:Error");

} // namespace rollcall::scim
