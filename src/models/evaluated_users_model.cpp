// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/evaluated_users_model.h"

#include "models/known_value.h"

namespace rollcall::models
{

int EvaluatedUsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EvaluatedUsersModel::valueOf(const sync::EvaluatedUser &user, int column) const
{
    switch (column) {
    case UserName: return knownValue(user.userName);
    case DisplayName: return knownValue(user.displayName);
    case Value: return knownValue(user.value);
    default: return {};
    }
}

} // namespace rollcall::models
