// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/value_changes_model.h"

#include "models/known_value.h"

namespace rollcall::models
{

int ValueChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ValueChangesModel::valueOf(const ValueChange &change, int column) const
{
    switch (column) {
    case Path: return change.path;
    case Before: return knownValue(change.before);
    case After: return knownValue(change.after);
    default: return {};
    }
}

} // namespace rollcall::models
