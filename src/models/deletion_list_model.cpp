// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deletion_list_model.h"

#include "models/known_value.h"
#include "rules/source.h"

namespace rollcall::models
{

int DeletionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeletionListModel::valueOf(const DeletionLine &line, int column) const
{
    switch (column) {
    case Name: return knownValue(line.name.isEmpty() ? line.id : line.name);
    case Source: return knownValue(rules::sourceFromName(line.source));
    case What: return knownValue(line.what);
    default: return {};
    }
}

} // namespace rollcall::models
