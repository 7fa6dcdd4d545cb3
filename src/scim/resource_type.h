// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rollcall::scim
{

/// The kinds of resource that are provisioned (RFC 7643 §4).
enum class ResourceType { User, Group };

/// "/Users", "/Groups": below the SCIM base.
[[nodiscard]] QString endpointOf(ResourceType type);
/// "User", "Group": as in `meta.resourceType`.
[[nodiscard]] QString nameOf(ResourceType type);
/// The URN of its core schema.
[[nodiscard]] QString schemaOf(ResourceType type);
[[nodiscard]] std::optional<ResourceType> resourceTypeFromName(QStringView name);

} // namespace rollcall::scim
