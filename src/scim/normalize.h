// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/patch.h"

namespace rollcall::scim
{

/// A request's body as it may be stored.
struct Normalized {
    QJsonObject resource;
    QStringList ignored; ///< Paths that no schema knows; not stored.
    QStringList blanks; ///< Paths that came with null, `""`, `[]` or `{}`; not stored (RFC 7643 §2.5).
};

/// Makes the body of a POST or PUT into what may be stored: names spelled as in the schema, read-only and unknown
/// attributes dropped, blanks dropped, dotted keys and URN-qualified keys put in their places, strings made booleans
/// where the schema wants them, a manager made an object, one primary per attribute, `schemas` rebuilt from what is
/// there.
///
/// Neither `id` nor `meta` is in the result. Does not ask for required attributes: see `checkRequired()`.
/// Fails with 400 invalidValue (a value of the wrong type), invalidSyntax (an attribute given twice).
[[nodiscard]] Outcome<Normalized> normalize(
    const QJsonObject &body, const SchemaRegistry &registry, const PatchOptions &options = {});

/// Fails with 400 invalidValue if `resource` lacks an attribute that its core schema requires; `detail` names it.
[[nodiscard]] Outcome<void> checkRequired(const QJsonObject &resource, const SchemaRegistry &registry);

} // namespace rollcall::scim
