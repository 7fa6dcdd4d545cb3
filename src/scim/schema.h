// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/attribute.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace rollcall::scim
{

/// A schema (RFC 7643 §7): what a service can say about a resource. A value.
struct Schema {
    QString id; ///< Its URN.
    QString name;
    QString description;
    QVector<Attribute> attributes;

    /// The attribute, by its name in any case; null if there is none. Lives as long as this schema is not changed.
    [[nodiscard]] const Attribute *find(QStringView attribute) const;
    /// As /Schemas answers it, without `meta`.
    [[nodiscard]] QJsonObject toJson() const;
    /// Fails with `MalformedFile` if a characteristic is unknown or a name is missing.
    [[nodiscard]] static Result<Schema> parse(const QJsonObject &object);
};

} // namespace rollcall::scim
