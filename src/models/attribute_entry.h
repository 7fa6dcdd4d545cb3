// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/attribute_kind.h"
#include "scim/resource.h"

#include <QDateTime>
#include <QVariant>
#include <QVector>

namespace rollcall::models
{

/// One value of one attribute of a user.
struct AttributeEntry {
    QString name; ///< As SCIM writes the path: `emails[type eq "work"].value`.
    QVariant value; ///< QString, bool, qlonglong or double, as it was sent.
    rules::AttributeKind kind = rules::AttributeKind::Core;
    QString urn; ///< The whole path; empty for LDAP attributes, which SCIM does not name.
    QString variable; ///< `${name}` for device configuration; empty if there is none.
    QDateTime frozenSince; ///< UTC: an LDAP value that no longer changes; invalid for others.

    friend bool operator==(const AttributeEntry &, const AttributeEntry &) = default;
};

/// Every value of a user, flat: core attributes in the order of their schema, then enterprise, IDP, LDAP, system.
///
/// Left out: `schemas`, and `$ref`, which repeat what stands beside them. An attribute of a schema that is not known is
/// taken for the identity provider's.
[[nodiscard]] QVector<AttributeEntry> attributeEntries(const scim::Resource &user);

} // namespace rollcall::models
