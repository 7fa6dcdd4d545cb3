// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/attribute_path.h"
#include "scim/protocol_error.h"
#include "scim/schema_registry.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <optional>

namespace rollcall::scim
{

/// Whether resources with these schemas can be sorted by `path` (RFC 7644 §3.4.2.3). Fails with 400 invalidValue: an
/// unknown attribute, one that is never returned, a complex one without a `value`.
[[nodiscard]] Outcome<void> validateSortBy(const AttributePath &path, const SchemaRegistry &registry);

/// What a resource is sorted by: bytes whose order is the attribute's, by its type and its caseExact (texts by their
/// code points, without case by `foldForComparison()`; false before true; dates as points in time). Of several values
/// the primary one counts, or the first. Nothing if the resource has no value, or does not know the attribute.
[[nodiscard]] std::optional<QByteArray> sortKey(
    const QJsonObject &resource, const AttributePath &path, const SchemaRegistry &registry);

/// The key of an integer, or of a date as its milliseconds since 1970: eight bytes.
[[nodiscard]] QByteArray sortKeyOf(qint64 value);
/// The integer of such a key; nothing if it is none.
[[nodiscard]] std::optional<qint64> integerOf(QByteArrayView key);

} // namespace rollcall::scim
