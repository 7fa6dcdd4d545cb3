// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rollcall::rules
{

/// Where a user or group came from. `ScimEntraId` is what a provisioning token made or took over; the others were
/// there before.
enum class Source { ScimEntraId, Local, Ldap, EntraIdUserSource };

/// The form on the wire and on the command line: scim-entra-id, local, ldap, entra-user-source.
[[nodiscard]] QString sourceName(Source source);
[[nodiscard]] std::optional<Source> sourceFromName(QStringView name);

} // namespace rollcall::rules
