// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/resource_type.h"

#include "scim/schema_uris.h"

namespace rollcall::scim
{

QString endpointOf(ResourceType type)
{
    return type == ResourceType::User ? QStringLiteral("/Users") : QStringLiteral("/Groups");
}

QString nameOf(ResourceType type)
{
    return type == ResourceType::User ? QStringLiteral("User") : QStringLiteral("Group");
}

QString schemaOf(ResourceType type)
{
    return type == ResourceType::User ? QString(kUserSchema) : QString(kGroupSchema);
}

std::optional<ResourceType> resourceTypeFromName(QStringView name)
{
    for (const ResourceType type : {ResourceType::User, ResourceType::Group}) {
        if (name.compare(nameOf(type), Qt::CaseInsensitive) == 0)
            return type;
    }
    return std::nullopt;
}

} // namespace rollcall::scim
