// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::scim
{

enum class AttributeType { String, Boolean, Decimal, Integer, DateTime, Binary, Reference, Complex };
enum class Mutability { ReadOnly, ReadWrite, Immutable, WriteOnly };
enum class Returned { Always, Never, Default, Request };
enum class Uniqueness { None, Server, Global };

/// An attribute's definition (RFC 7643 §7). A value.
struct Attribute {
    QString name;
    QString description; ///< English, for whoever reads /Schemas.
    AttributeType type = AttributeType::String;
    bool multiValued = false;
    bool required = false;
    bool caseExact = false; ///< Comparison regards case.
    Mutability mutability = Mutability::ReadWrite;
    Returned returned = Returned::Default;
    Uniqueness uniqueness = Uniqueness::None;
    QStringList canonicalValues; ///< Suggestions: other values are accepted.
    QStringList referenceTypes;
    QVector<Attribute> subAttributes; ///< Of a complex one.

    /// The sub-attribute, by its name in any case; null if there is none.
    [[nodiscard]] const Attribute *find(QStringView subAttribute) const;
    /// A single value that points to another resource: the manager.
    [[nodiscard]] bool isReference() const;
    /// Its values are other resources by their ids, to be added and removed but never edited: the members of a group.
    [[nodiscard]] bool isMembership() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Fails with `MalformedFile`; `subject` is the attribute.
    [[nodiscard]] static Result<Attribute> parse(const QJsonObject &object);
};

/// The name as it is written in schemas ("dateTime").
[[nodiscard]] QString attributeTypeName(AttributeType type);

} // namespace rollcall::scim
