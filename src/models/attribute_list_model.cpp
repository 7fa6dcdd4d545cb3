// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/attribute_list_model.h"

#include "models/known_value.h"
#include "scim/schema_uris.h"

#include <algorithm>

namespace rollcall::models
{

namespace
{

/// Whether `path` is the attribute `urn`, or one of its values or sub-attributes.
bool isOrIsIn(const QString &path, const QString &urn)
{
    if (!path.startsWith(urn, Qt::CaseInsensitive))
        return false;
    return path.size() == urn.size() || path[urn.size()] == u'.' || path[urn.size()] == u'[';
}

} // namespace

int AttributeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void AttributeListModel::setUser(const sync::UserDetails &user)
{
    m_entries = attributeEntries(user.resource);
    m_cameAt = user.cameAt;
    showEntries();
}

void AttributeListModel::setCatalog(const sync::AttributesState &catalog)
{
    const sync::AttributeCatalog known = catalog.value.value_or(sync::AttributeCatalog());
    m_custom = known.attributes;
    m_custom.removeIf([](const sync::CatalogAttribute &attribute) { return !attribute.isCustom(); });
    m_removals = known.removals;
    m_catalogSeenAt = catalog.value ? catalog.seenAt : QDateTime();
    showEntries();
    if (rowCount() > 0) // The notes are no part of the rows that were compared.
        Q_EMIT dataChanged(index(0, Note), index(rowCount() - 1, Note));
}

void AttributeListModel::setTimeline(const QVector<TimelineEntry> &timeline)
{
    m_lastChanged.clear();
    for (const TimelineEntry &entry : timeline) { // The latest first.
        if (!entry.field.isEmpty() && !m_lastChanged.contains(entry.field))
            m_lastChanged.insert(entry.field, entry.at);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, LastChanged), index(rowCount() - 1, LastChanged));
}

void AttributeListModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    showEntries();
}

bool AttributeListModel::hasValueOf(const QString &urn) const
{
    return std::any_of(
        m_entries.begin(), m_entries.end(), [&urn](const AttributeEntry &entry) { return isOrIsIn(entry.urn, urn); });
}

void AttributeListModel::showEntries()
{
    m_empty.clear();
    for (const sync::CatalogAttribute &attribute : std::as_const(m_custom)) {
        if (!m_entries.isEmpty() && !hasValueOf(attribute.urn))
            m_empty.append({attribute.name, {}, rules::AttributeKind::Idp, attribute.urn, attribute.usage, {}});
    }
    QVector<AttributeEntry> shown;
    for (const AttributeEntry &entry : m_entries + m_empty) {
        const bool fits = entry.name.contains(m_filter, Qt::CaseInsensitive)
            || entry.urn.contains(m_filter, Qt::CaseInsensitive)
            || entry.value.toString().contains(m_filter, Qt::CaseInsensitive);
        if (fits)
            shown.append(entry);
    }
    // Behind the last of their kind.
    std::stable_sort(
        shown.begin(), shown.end(), [](const AttributeEntry &a, const AttributeEntry &b) { return a.kind < b.kind; });
    setRows(shown);
}

AttributeNote AttributeListModel::noteOf(const AttributeEntry &entry) const
{
    if (entry.kind == rules::AttributeKind::Ldap)
        return entry.frozenSince.isValid() ? AttributeNote::Frozen : AttributeNote::FromLdap;
    if (!entry.value.isValid())
        return AttributeNote::NoValue;
    if (entry.kind != rules::AttributeKind::Idp || !isGone(entry.urn))
        return AttributeNote::None;
    const bool isBeingRemoved = std::any_of(m_removals.begin(), m_removals.end(),
        [&entry](const auto &removal) { return removal.name.compare(entry.name, Qt::CaseInsensitive) == 0; });
    return isBeingRemoved ? AttributeNote::BeingRemoved : AttributeNote::Removed;
}

/// Whether the service, asked after the value came, no longer has its attribute. Of a schema that it does not describe
/// at all, nothing is known.
bool AttributeListModel::isGone(const QString &urn) const
{
    if (!m_cameAt.isValid() || !m_catalogSeenAt.isValid() || m_catalogSeenAt <= m_cameAt)
        return false;
    bool isDescribed = urn.startsWith(scim::kIvantiSchema + u':', Qt::CaseInsensitive);
    for (const sync::CatalogAttribute &attribute : m_custom) {
        if (isOrIsIn(urn, attribute.urn))
            return false;
        const QString schema = attribute.urn.chopped(attribute.name.size());
        isDescribed = isDescribed || (!schema.isEmpty() && urn.startsWith(schema, Qt::CaseInsensitive));
    }
    return isDescribed;
}

QVariant AttributeListModel::valueOf(const AttributeEntry &entry, int column) const
{
    switch (column) {
    case Name: return entry.name;
    case Value: return entry.value;
    case Type: return QVariant::fromValue(entry.kind);
    case Urn: return knownValue(entry.urn);
    case LastChanged:
        return knownValue(
            m_lastChanged.contains(entry.urn) ? m_lastChanged.value(entry.urn) : m_lastChanged.value(entry.name));
    case Note: return QVariant::fromValue(noteOf(entry));
    default: return {};
    }
}

QString AttributeListModel::idOf(const AttributeEntry &entry) const
{
    return entry.urn.isEmpty() ? entry.name : entry.urn;
}

QVariant AttributeListModel::ownRole(int row, int, int role) const
{
    switch (role) {
    case FrozenSinceRole: return knownValue(at(row).frozenSince);
    case VariableRole: return at(row).variable;
    default: return {};
    }
}

} // namespace rollcall::models
