// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace rollcall::cache
{

/// The values of an attribute in a user's bytes, by the name that people call it: `custAttr1`, `department`,
/// `name.givenName`; in any case. It is looked for in the core attributes first, then in the extensions, then among
/// what LDAP left. Each value has an end of line behind it (one within it becomes a blank); nothing if there is none. A
/// complex value is what it calls its value, or its display name. Pure.
[[nodiscard]] QByteArray attributeLines(const QByteArray &json, const QString &name);

/// Adds the names of the attributes that only this user's service knows: of extensions that are no standard's, and of
/// LDAP.
void addCustomNames(const QByteArray &json, QSet<QString> &names);

/// True for a name that a schema of SCIM or of the service has, whether anybody has a value of it or not.
[[nodiscard]] bool isSchemaAttribute(const QString &name);
/// The names of all of these: `department`, `name.givenName`.
[[nodiscard]] const QStringList &schemaAttributes();

} // namespace rollcall::cache
