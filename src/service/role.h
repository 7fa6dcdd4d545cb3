// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rollcall::service
{

/// What the holder of a key may do: everything, or read. Wire form: administrator, helpdesk.
enum class Role { Administrator, Helpdesk };

[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);

} // namespace rollcall::service
