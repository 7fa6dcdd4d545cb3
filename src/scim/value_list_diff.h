// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/patch.h"

#include <QJsonArray>

namespace rollcall::scim
{

/// Operations that turn the values `before` of a multi-valued attribute into `after`: surgical ones where they do it,
/// else one that replaces all. Takes time in proportion to the values.
///
/// Requires: neither has anything read-only or blank in it, and they differ in more than their order.
[[nodiscard]] QVector<PatchOperation> diffValues(const QJsonArray &before, const QJsonArray &after,
    const AttributePath &path, const Attribute &attribute, const SchemaRegistry &registry);

/// The same values, in any order.
[[nodiscard]] bool sameValues(const QJsonArray &a, const QJsonArray &b);

} // namespace rollcall::scim
