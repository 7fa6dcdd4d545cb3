// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rollcall::rules
{

/// How a provisioning token's client is treated. `Mdm`: the MDM's rules and Entra's dialect. `Rfc`: RFC 7643 and
/// 7644 to the letter, without the admission rules. Wire form: mdm, rfc.
enum class Profile { Mdm, Rfc };

[[nodiscard]] QString profileName(Profile profile);
[[nodiscard]] std::optional<Profile> profileFromName(QStringView name);

} // namespace rollcall::rules
