// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

namespace rollcall::rules
{

/// What the rules want to know of a user's attributes. A value.
struct UserFacts {
    bool hasEmail = false; ///< At least one e-mail with a value that is not blank.
    bool hasName = false; ///< Given, family or formatted name is not blank.
    bool isActive = true; ///< `active` is not false; without a value it counts as true.

    friend bool operator==(const UserFacts &, const UserFacts &) = default;
};

/// Of a resource in canonical spelling, as scim::normalize() and scim::applyPatch() leave it.
[[nodiscard]] UserFacts userFacts(const QJsonObject &user);

} // namespace rollcall::rules
