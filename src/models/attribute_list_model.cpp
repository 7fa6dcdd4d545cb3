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

QVariant AttributeListModel::valueOf(const AttributeEntry &entry, int column) const
{
    switch (column) {
    case Name: return entry.name;
    case Value: return entry.value;
    case Type: return QVariant::fromValue(entry.kind);
    case Urn: return knownValue(entry.urn);
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
