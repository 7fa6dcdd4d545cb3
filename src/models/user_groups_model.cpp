// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/user_groups_model.h"

#include "models/known_value.h"

namespace rollcall::models
{

int UserGroupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UserGroupsModel::valueOf(const sync::GroupRow &group, int column) const
{
    switch (column) {
    case DisplayName: return knownValue(group.displayName);
    case Source: return knownValue(group.source);
    case MemberCount: return group.memberCount;
    default: return {};
    }
}

} // namespace rollcall::models
