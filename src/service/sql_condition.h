// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/filter.h"
#include "scim/resource_type.h"
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
};

/// Requires: `filter` is validated for `type`. What has no index is left out, so that the condition is never narrower
/// than the filter: equality of id, userName, externalId, displayName, e-mail, member and group, and lastModified,
/// under `and` and `or`.
[[nodiscard]] SqlCondition sqlConditionOf(const scim::Filter &filter, scim::ResourceType type, Visibility visibility);

/// The condition that a caller sees a row at all. Only users can be out of sight.
[[nodiscard]] QString visibleSql(scim::ResourceType type, Visibility visibility);

} // namespace rollcall::service
