// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/role.h"

namespace rollcall::service
{

QString roleName(Role role)
{
    return role == Role::Administrator ? QStringLiteral("administrator") : QStringLiteral("helpdesk");
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Administrator, Role::Helpdesk}) {
        if (name == roleName(role))
            return role;
    }
    return std::nullopt;
}

} // namespace rollcall::service
