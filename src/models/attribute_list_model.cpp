// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/attribute_list_model.h"

#include "models/known_value.h"

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

void AttributeListModel::setHistory(const sync::UserHistory &history)
{
    m_lastChanged.clear();
    for (const sync::UserChange &change : history.changes) { // The latest first.
        if (!m_lastChanged.contains(change.field))
            m_lastChanged.insert(change.field, change.seenAt);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, LastChanged), index(rowCount() - 1, LastChanged));
}

void AttributeListModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    showEntries();
}

void AttributeListModel::showEntries()
{
    QVector<AttributeEntry> shown;
    for (const AttributeEntry &entry : std::as_const(m_entries)) {
        const bool fits = entry.name.contains(m_filter, Qt::CaseInsensitive)
            || entry.urn.contains(m_filter, Qt::CaseInsensitive)
            || entry.value.toString().contains(m_filter, Qt::CaseInsensitive);
        if (fits)
            shown.append(entry);
    }
    setRows(shown);
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
