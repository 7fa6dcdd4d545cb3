// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/attribute_path.h"
#include "scim/schema_registry.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <optional>

namespace rollcall::service
{

/// Where a row stands in an order. A value.
struct RowPosition {
    std::optional<QByteArray> key; ///< What it is sorted by, as scim::sortKey() makes it; none: no value, or unsorted.
    qint64 rid = 0; ///< Tells equals apart.
};

/// An order of rows that an index keeps: that of their creation, or that of a column. Rows without a value come last
/// when ascending, and everything is the other way round when descending (RFC 7644 §3.4.2.3). A value.
struct RowOrder {
    enum class Kind { Text, Integer };

    QString column; ///< Empty: by creation.
    Kind kind = Kind::Text;
    bool nullable = false;
    bool ascending = true;

    /// By that attribute; nothing if no column has it.
    [[nodiscard]] static std::optional<RowOrder> by(
        const scim::AttributePath &path, bool ascending, const scim::SchemaRegistry &registry);

    /// A key as the column has it, and the other way.
    [[nodiscard]] QVariant valueOf(const QByteArray &key) const;
    [[nodiscard]] QByteArray keyOf(const QVariant &value) const;
};

} // namespace rollcall::service
