// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/history_list_model.h"

#include "models/known_value.h"

namespace rollcall::models
{

int HistoryListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryListModel::valueOf(const sync::UserChange &change, int column) const
{
    switch (column) {
    case Seen: return knownValue(change.seenAt);
    case Field: return change.field;
    case Before: return knownValue(change.before);
    case After: return knownValue(change.after);
    case Means: return sync::wordOf(change.means);
    default: return {};
    }
}

QString HistoryListModel::idOf(const sync::UserChange &change) const
{
    return QStringLiteral("%1 %2").arg(change.sync).arg(change.field);
}

} // namespace rollcall::models
