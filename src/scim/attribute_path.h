// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"

#include <QString>
#include <QStringView>

namespace rollcall::scim
{

/// The name of an attribute: `[URN:]attribute[.subAttribute]` (RFC 7644 §3.10).
///
/// A known schema URN is recognised as a whole, so dots and dashes in it do no harm, and its attribute may follow after
/// a dot as well (Entra's `…:enterprise:2.0:User.manager`); any other URN ends at the last colon. Names keep their
/// spelling, known URNs get the canonical one; comparison disregards case.
struct AttributePath {
    QString schema; ///< Empty: the resource's own schema, or whichever extension knows the attribute.
    QString attribute; ///< Empty only for a known URN alone: the whole extension.
    QString subAttribute;

    /// Fails with 400 invalidPath.
    [[nodiscard]] static Outcome<AttributePath> parse(QStringView text);
    [[nodiscard]] QString toString() const;

    friend bool operator==(const AttributePath &a, const AttributePath &b);
};

/// `name` is an attribute's name by RFC 7643 §2.1, or `$ref`.
[[nodiscard]] bool isAttributeName(QStringView name);

} // namespace rollcall::scim
