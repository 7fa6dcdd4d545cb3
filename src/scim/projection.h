// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"
#include "scim/schema_registry.h"

#include <QJsonObject>
#include <QStringList>
#include <QStringView>

namespace rollcall::scim
{

/// The parameters `attributes` and `excludedAttributes` (RFC 7644 §3.9). A value.
struct AttributeSelection {
    QStringList attributes; ///< Only these, and what is always returned.
    QStringList excluded; ///< All but these.

    [[nodiscard]] bool isEmpty() const { return attributes.isEmpty() && excluded.isEmpty(); }

    /// Reads two comma-separated lists, either of them empty. Fails with 400 invalidValue if both are given, and with
    /// 400 invalidPath if a name is none. A name that no schema knows selects nothing.
    [[nodiscard]] static Outcome<AttributeSelection> parse(QStringView attributes, QStringView excludedAttributes);
};

/// What of `resource` is returned: by the selection and by each attribute's `returned` (RFC 7643 §7). `id` and
/// `schemas` always are, a password never is.
[[nodiscard]] QJsonObject project(
    const QJsonObject &resource, const AttributeSelection &selection, const SchemaRegistry &registry);

} // namespace rollcall::scim
