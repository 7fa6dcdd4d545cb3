// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/profile.h"
#include "scim/protocol_error.h"

#include <QJsonObject>
#include <QStringView>

namespace rollcall::rules
{

/// Whether `text` is an officially assigned ISO 3166-1 alpha-2 code, in capitals or not.
[[nodiscard]] bool isCountryCode(QStringView text);

/// Checks `addresses.country` of what a user was (nothing, if new) and would be, both in canonical spelling: with the
/// rfc profile it has to be a code (RFC 7643 §4.1.2), else 400 invalidValue; with the MDM's rules anything is stored as
/// it came, since Entra ID sends names. What was stored so before is not held against an update.
[[nodiscard]] scim::Outcome<void> admitCountries(Profile profile, const QJsonObject &before, const QJsonObject &after);

} // namespace rollcall::rules
