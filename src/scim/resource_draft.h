// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/schema_registry.h"
#include "scim/value_list.h"

#include <QJsonObject>

#include <map>

namespace rollcall::scim
{

/// A resource while a request works on it: finds attributes in the resource and in the containers of its extensions,
/// and takes multi-valued ones apart once, however many operations there are.
class ResourceDraft
{
public:
    using Target = SchemaRegistry::Target;

    explicit ResourceDraft(QJsonObject resource);

    /// A single-valued attribute as a whole; undefined if it has no value.
    [[nodiscard]] QJsonValue value(const Target &target) const;
    /// Undefined takes the value away.
    void setValue(const Target &target, const QJsonValue &value);

    /// All that an extension has. Requires: none of its attributes is multi-valued and was changed.
    [[nodiscard]] QJsonObject container(const QString &schema) const { return m_resource.value(schema).toObject(); }

    /// The values of a multi-valued attribute, to be changed in place.
    [[nodiscard]] ValueList &list(const Target &target);

    /// The resource as it is now: empty attributes and containers are gone.
    [[nodiscard]] QJsonObject take();

private:
    struct OpenList {
        Target target;
        ValueList values;
    };

    QJsonObject m_resource;
    std::map<const Attribute *, OpenList> m_lists;
};

/// `schemas` of a resource: its core schema, then the extensions that have values in it.
[[nodiscard]] QJsonArray schemasOf(const QJsonObject &resource, const SchemaRegistry &registry);

} // namespace rollcall::scim
