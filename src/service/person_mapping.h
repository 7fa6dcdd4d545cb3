// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/directory_user.h"
#include "rules/source.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace rollcall::service
{

/// A person of a file as a user's attributes, in canonical spelling and without blanks. Custom columns become custom
/// attributes where `customAttributes` has their name (any case), except for LDAP users.
[[nodiscard]] QJsonObject userAttributesOf(
    const intake::DirectoryUser &person, rules::Source source, const QStringList &customAttributes);

/// The custom columns of a person from LDAP, which stay with them after a take-over: `[{name, value}]`.
[[nodiscard]] QJsonArray ldapAttributesOf(const intake::DirectoryUser &person);

} // namespace rollcall::service
