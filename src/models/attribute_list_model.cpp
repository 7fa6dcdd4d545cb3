// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/attribute_list_model.h"

#include "models/known_value.h"

#include <algorithm>

namespace rollcall::models
{

int AttributeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void AttributeListModel::setUser(const sync::UserDetails &user)
{
    m_entries = attributeEntries(user.resource);
    showEntries();
}

void AttributeListModel::setCatalog(const QVector<sync::CatalogAttribute> &catalog)
{
    m_custom = catalog;
    m_custom.removeIf([](const sync::CatalogAttribute &attribute) { return !attribute.isCustom(); });
    showEntries();
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
    return std::any_of(m_entries.begin(), m_entries.end(),
        [&urn](const AttributeEntry &entry) { return entry.urn.compare(urn, Qt::CaseInsensitive) == 0; });
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

AttributeNote AttributeListModel::noteOf(const AttributeEntry &entry)
{
    if (entry.kind == rules::AttributeKind::Ldap)
        return entry.frozenSince.isValid() ? AttributeNote::Frozen : AttributeNote::FromLdap;
    return entry.value.isValid() ? AttributeNote::None : AttributeNote::NoValue;
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
