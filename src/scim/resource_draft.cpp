// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/resource_draft.h"

namespace rollcall::scim
{

ResourceDraft::ResourceDraft(QJsonObject resource) : m_resource(std::move(resource)) { }

QJsonValue ResourceDraft::value(const Target &target) const
{
    if (!target.isExtension)
        return m_resource.value(target.attribute->name);
    return m_resource.value(target.schema->id).toObject().value(target.attribute->name);
}

void ResourceDraft::setValue(const Target &target, const QJsonValue &value)
{
    QJsonObject container = target.isExtension ? m_resource.value(target.schema->id).toObject() : m_resource;
    if (value.isUndefined())
        container.remove(target.attribute->name);
    else
        container.insert(target.attribute->name, value);
    if (!target.isExtension)
        m_resource = container;
    else if (container.isEmpty())
        m_resource.remove(target.schema->id);
    else
        m_resource.insert(target.schema->id, container);
}

ValueList &ResourceDraft::list(const Target &target)
{
    const auto open = m_lists.find(target.attribute);
    if (open != m_lists.end())
        return open->second.values;
    ValueList values(value(target).toArray(), *target.attribute);
    return m_lists.emplace(target.attribute, OpenList{target, std::move(values)}).first->second.values;
}

QJsonObject ResourceDraft::take()
{
    for (const auto &[attribute, open] : m_lists) {
        const QJsonArray values = open.values.values();
        setValue(open.target, values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : values);
    }
    m_lists.clear();
    return m_resource;
}

QJsonArray schemasOf(const QJsonObject &resource, const SchemaRegistry &registry)
{
    QJsonArray uris;
    for (const Schema &schema : registry.schemas()) {
        if (&schema == &registry.coreSchema() || !resource.value(schema.id).toObject().isEmpty())
            uris.append(schema.id);
    }
    return uris;
}

} // namespace rollcall::scim
