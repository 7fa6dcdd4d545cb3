// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/filter.h"
#include "scim/resource_type.h"
#include "scim/schema_registry.h"
#include "service/caller.h"

#include <QString>
#include <QVariant>
#include <QVector>

namespace rollcall::service
{

/// What a filter comes to in SQL: a WHERE clause over the columns of `users` or `user_groups` with its values, bound
/// and never written into the text (column names are ours). A value.
struct SqlCondition {
    QString text; ///< Empty: every row.
    QVector<QVariant> values;
    /// The rows are the matches. Otherwise they are candidates, each to be asked with scim::matches().
    bool exact = true;

    [[nodiscard]] static SqlCondition nothing() { return {QStringLiteral("false"), {}, true}; }
    [[nodiscard]] bool isEverything() const { return exact && text.isEmpty(); }
    [[nodiscard]] bool isNothing() const { return text == QLatin1String("false"); }
};

/// Requires: `filter` is valid, though not necessarily for these schemas: what they do not know has no value. What no
/// column answers is left out, so that the condition is never narrower than the filter. Answered are equality of id,
/// userName, externalId, displayName, e-mail, member and group, the beginning and middle of names, points in time of
/// `meta`, and `meta.resourceType`, under `and` and `or`.
[[nodiscard]] SqlCondition sqlConditionOf(
    const scim::Filter &filter, const scim::SchemaRegistry &registry, Visibility visibility);

/// The condition that a caller sees a row at all: provisioning clients see neither deleted users nor the built-in
/// group.
[[nodiscard]] QString visibleSql(scim::ResourceType type, Visibility visibility);

} // namespace rollcall::service
