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

QVariant HistoryListModel::valueOf(const TimelineEntry &entry, int column) const
{
    switch (column) {
    case Seen: return knownValue(entry.at);
    case Field: return knownValue(entry.field);
    case Before: return knownValue(entry.before);
    case After: return knownValue(entry.after);
    case By: return entry.by;
    case What: return whatOf(entry);
    default: return {};
    }
}

QString HistoryListModel::whatOf(const TimelineEntry &entry)
{
    if (entry.seenAt.isValid())
        return QStringLiteral("%1 %2 sync").arg(entry.action, entry.rule);
    return entry.rule.isEmpty() ? entry.action : entry.action + u' ' + entry.rule;
}

QVariant HistoryListModel::ownRole(int row, int, int role) const
{
    switch (role) {
    case SeenAtRole: return knownValue(at(row).seenAt);
    case SeenByRole: return at(row).seenBy;
    default: return {};
    }
}

QString HistoryListModel::idOf(const TimelineEntry &entry) const
{
    return QStringLiteral("%1 %2 %3").arg(entry.action.isEmpty() ? u's' : u'a').arg(entry.number).arg(entry.field);
}

} // namespace rollcall::models
