// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/attribute_path.h"
#include "scim/resource_type.h"
#include "scim/schema.h"

#include <QAnyStringView>
#include <QStringList>
#include <QVector>

#include <optional>
#include <utility>

namespace rollcall::scim
{

/// The schemas of one resource type: the core schema first, then its extensions.
///
/// A value: made anew when the custom attributes change, and handed to whatever has to know an attribute. Pointers that
/// it gives live as long as it does. Safe in any thread.
class SchemaRegistry
{
public:
    /// What a path names.
    struct Target {
        const Schema *schema = nullptr; ///< Null for the common attributes `id`, `meta`, `schemas` (RFC 7643 §3.1).
        const Attribute *attribute = nullptr;
        const Attribute *subAttribute = nullptr; ///< Null if the path names none.
        bool isExtension = false; ///< Its values live in a container with the schema's URN as its key.
    };

    /// Core, enterprise, ivanti with one single-valued string per custom attribute, and the read-only rollcall
    /// extension.
    [[nodiscard]] static SchemaRegistry forUsers(const QStringList &customAttributes = {});
    [[nodiscard]] static SchemaRegistry forGroups();

    [[nodiscard]] ResourceType type() const { return m_type; }
    [[nodiscard]] const QVector<Schema> &schemas() const & { return m_schemas; }
    [[nodiscard]] QVector<Schema> schemas() && { return std::move(m_schemas); }
    [[nodiscard]] const Schema &coreSchema() const { return m_schemas.constFirst(); }

    /// The attribute that `path` names, or its sub-attribute if it names one; null if no schema has it. Without a URN
    /// the core schema comes first, then the extensions in their order (Entra asks for `manager eq "…"`).
    [[nodiscard]] const Attribute *resolve(const AttributePath &path) const;
    /// The same, with where it stands; nothing if no schema has it, or the path names a whole extension.
    [[nodiscard]] std::optional<Target> locate(const AttributePath &path) const;
    /// By its URN in any case; null if it is none of this type's.
    [[nodiscard]] const Schema *schema(QAnyStringView uri) const;

private:
    SchemaRegistry(ResourceType type, QVector<Schema> schemas);

    ResourceType m_type;
    Schema m_common;
    QVector<Schema> m_schemas;
};

} // namespace rollcall::scim
